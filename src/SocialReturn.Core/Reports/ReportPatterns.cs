using SocialReturn.Pdf.Charts;

namespace SocialReturn.Core.Reports;

/// <summary>A state with its word and pattern, the same everywhere in the report.</summary>
internal sealed record ReportPattern(ReportState State, FillPattern Pattern, string Name, string Note);

internal static class ReportPatterns
{
    /// <summary>In the order of the bar.</summary>
    public static readonly IReadOnlyList<ReportPattern> All =
    [
        new(ReportState.Realised, FillPattern.Solid, ReportTexts.Realised, ReportTexts.RealisedNote),
        new(ReportState.Claimed, FillPattern.Hatched, ReportTexts.Claimed, ReportTexts.ClaimedNote),
        new(ReportState.Agreed, FillPattern.Light, ReportTexts.Agreed, ReportTexts.AgreedNote),
        new(ReportState.Proposed, FillPattern.Dashed, ReportTexts.Proposed, ReportTexts.ProposedNote),
    ];
}
