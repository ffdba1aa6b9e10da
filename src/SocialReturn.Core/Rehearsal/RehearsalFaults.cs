using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Rehearsal;

/// <summary>Why a schedule cannot value what was agreed under another one, in words for its writer.</summary>
internal static class RehearsalFaults
{
    public static string Describe(TariffSchedule schedule, Fulfilment fulfilment, FactError error) =>
        error switch
        {
            { Code: FactErrorCode.UnknownBlock } when IsAgreedByAdviser(schedule, fulfilment) => TariffTexts.RehearsalAgreedByAdviser,
            { Code: FactErrorCode.UnknownBlock } => TariffTexts.RehearsalNoBlock,
            { Code: FactErrorCode.Missing } when error.Field.EndsWith("wageCosts", StringComparison.Ordinal) => TariffTexts.RehearsalWagesUnknown,
            { Code: FactErrorCode.Missing, Field: "labourCosts" } => TariffTexts.RehearsalLabourUnknown,
            { Code: FactErrorCode.Missing } => TariffTexts.RehearsalFactUnknown,
            _ => TariffTexts.RehearsalFactsDiffer,
        };

    /// <summary>A purchase that names no block could be any of those for purchases.</summary>
    private static bool IsAgreedByAdviser(TariffSchedule schedule, Fulfilment fulfilment)
    {
        var code = (fulfilment as SocialPurchase)?.BlockCode;
        return schedule.BlocksOf(fulfilment.Kind).Any(block => (code is null || block.Code == code) && block.Allows(BlockUnit.Agreed));
    }
}
