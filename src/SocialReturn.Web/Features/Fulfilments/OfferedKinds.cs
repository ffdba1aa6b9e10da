using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Which kinds can be proposed for a tender, and why the others cannot.</summary>
public sealed record OfferedKinds(TariffSchedule? Schedule, Region Region)
{
    public IEnumerable<KindDescription> Offered => FulfilmentKinds.InOrder.Where(kind => WhyNot(kind) is null);

    /// <returns>Null when it can be proposed.</returns>
    public string? WhyNot(KindDescription kind) =>
        Schedule is not null && !Schedule.BlocksOf(kind.Kind).Any()
            ? string.Format(FulfilmentScreenTexts.KindNotInTable, kind.Name)
            : KindTerms.WhyNot(kind, Region);
}
