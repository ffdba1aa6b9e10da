using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Notifications;

namespace SocialReturn.Core.Obligations;

/// <summary>What happens to the turnover of a period.</summary>
public static class TurnoverActs
{
    /// <summary>Whether a line of the log speaks of turnover: its amount may be none.</summary>
    public static bool Has(string action) => action == Reported.Name || action == Confirmed.Name || action == Refused.Name;

    public static readonly Act Reported = new("Turnover.Reported", ActTopic.Tenders, Reader.ContractorAndDesk, () => TurnoverActTexts.Reported)
    {
        Nature = ActNature.Entry,
    };
    public static readonly Act Confirmed = new("Turnover.Confirmed", ActTopic.Tenders, Reader.ContractorAndDesk, () => TurnoverActTexts.Confirmed)
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.TurnoverConfirmed,
    };
    public static readonly Act Refused = new("Turnover.Refused", ActTopic.Tenders, Reader.ContractorAndDesk, () => TurnoverActTexts.Refused)
    {
        Nature = ActNature.Decision,
        Tells = NotificationKind.TurnoverRefused,
    };
}
