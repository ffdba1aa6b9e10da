using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Publishing;

/// <summary>What happens to a tariff table.</summary>
public static class TariffActs
{
    public static readonly Act Started = new("Tariff.Started", ActTopic.Tariffs, Reader.Desk, () => TariffActTexts.Started);
    public static readonly Act Copied = new("Tariff.Copied", ActTopic.Tariffs, Reader.Desk, () => TariffActTexts.Copied);
    public static readonly Act Imported = new("Tariff.Imported", ActTopic.Tariffs, Reader.Desk, () => TariffActTexts.Imported);
    public static readonly Act DraftSaved = new("Tariff.DraftSaved", ActTopic.Tariffs, Reader.Desk, () => TariffActTexts.DraftSaved);
    public static readonly Act DraftDeleted = new("Tariff.DraftDeleted", ActTopic.Tariffs, Reader.Desk, () => TariffActTexts.DraftDeleted);
    public static readonly Act Published = new("Tariff.Published", ActTopic.Tariffs, Reader.Desk, () => TariffActTexts.Published);
    public static readonly Act Ended = new("Tariff.Ended", ActTopic.Tariffs, Reader.Desk, () => TariffActTexts.Ended);
    public static readonly Act Withdrawn = new("Tariff.Withdrawn", ActTopic.Tariffs, Reader.Desk, () => TariffActTexts.Withdrawn);
    public static readonly Act Reopened = new("Tariff.Reopened", ActTopic.Tariffs, Reader.Desk, () => TariffActTexts.Reopened);
}
