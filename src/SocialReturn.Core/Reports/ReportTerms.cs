using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Charts;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Core.Reports;

/// <summary>What the words of the report mean, for a reader who never saw the portal.</summary>
internal static class ReportTerms
{
    private static readonly (string Term, string Text)[] Terms =
    [
        (ReportTexts.Obligation, ReportTexts.TermObligation),
        (ReportTexts.TermInvulling, ReportTexts.TermInvullingText),
        (ReportTexts.Realised, ReportTexts.TermRealised),
        (ReportTexts.Claimed, ReportTexts.TermClaimed),
        (ReportTexts.Agreed, ReportTexts.TermAgreed),
        (ReportTexts.Proposed, ReportTexts.TermProposed),
        (ReportTexts.TermExpected, ReportTexts.TermExpectedText),
    ];

    public static IEnumerable<Block> Of(PatternPalette palette) =>
        [
            new KeepTogether(
                new Heading(2, ReportTexts.Terms) { SpaceBefore = 14.25 },
                new KeyValueRows([.. Terms.Select(term => new KeyValueRow(term.Term, term.Text))])
                {
                    KeyStyle = TextStyle.Small.SemiBold().In(palette.Strong),
                    ValueStyle = TextStyle.Small,
                    KeyWidth = 110,
                }
            ),
        ];
}
