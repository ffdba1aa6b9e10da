using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Rehearsal;

/// <summary>Why a schedule cannot value what was agreed under another one, in words for its writer.</summary>
internal static class RehearsalFaults
{
    public static string Describe(FactError error) =>
        error switch
        {
            { Code: FactErrorCode.UnknownBlock } => TariffTexts.RehearsalNoBlock,
            { Code: FactErrorCode.Missing, Field: "agreedValue" } => TariffTexts.RehearsalAgreedByAdviser,
            { Code: FactErrorCode.Missing } when error.Field.EndsWith("wageCosts", StringComparison.Ordinal) => TariffTexts.RehearsalWagesUnknown,
            { Code: FactErrorCode.Missing, Field: "labourCosts" } => TariffTexts.RehearsalLabourUnknown,
            { Code: FactErrorCode.Missing } => TariffTexts.RehearsalFactUnknown,
            _ => TariffTexts.RehearsalFactsDiffer,
        };
}
