using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Tariffs;

/// <summary>Why a schedule cannot value what was agreed under another one, in words for its writer.</summary>
internal static class RehearsalFaults
{
    public static string Describe(TariffSchedule schedule, Fulfilment fulfilment, FactError error) => error switch
    {
        { Code: FactErrorCode.UnknownBlock } when schedule.BlocksOf(fulfilment.Kind).Any(block => block.Allows(BlockUnit.Agreed)) => TariffTexts.RehearsalAgreedByAdviser,
        { Code: FactErrorCode.UnknownBlock } => TariffTexts.RehearsalNoBlock,
        { Code: FactErrorCode.Missing } when error.Field.EndsWith("wageCosts", StringComparison.Ordinal) => TariffTexts.RehearsalWagesUnknown,
        { Code: FactErrorCode.Missing } => TariffTexts.RehearsalFactUnknown,
        _ => TariffTexts.RehearsalFactsDiffer,
    };
}
