using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Demo.Patterns;

/// <summary>The overview of the visual target: two regions, six tenders.</summary>
internal sealed record PatternSheet(string Slug, string Region, string Count, bool IsExample, IReadOnlyList<PatternTender> Tenders);

internal sealed record PatternTender(string Title, string Place, string Icon, string Tone, string Status, ProgressBarModel Bar);

internal static class PatternSheets
{
    public static IReadOnlyList<PatternSheet> All { get; } =
    [
        new(
            "av-regio",
            PatternTexts.RegionAv,
            PatternTexts.Four,
            true,
            [
                new(PatternTexts.T1, PatternTexts.P1, "alert-triangle", "attention", PatternTexts.S1, PatternData.Bars[0]),
                new(PatternTexts.T2, PatternTexts.P2, "check-circle", "", PatternTexts.OnTrack, PatternData.Bars[1]),
                new(PatternTexts.T3, PatternTexts.P3, "check-circle", "", PatternTexts.OnTrack, PatternData.Bars[2]),
                new(PatternTexts.T4, PatternTexts.P4, "flag", "done", PatternTexts.Met, PatternData.Bars[3]),
            ]
        ),
        new(
            "haaglanden",
            PatternTexts.RegionHaag,
            PatternTexts.Two,
            false,
            [
                new(PatternTexts.T5, PatternTexts.P5, "check-circle", "", PatternTexts.OnTrack, PatternData.Bars[4]),
                new(PatternTexts.T6, PatternTexts.P6, "clock", "", PatternTexts.Waits, PatternData.Bars[5]),
            ]
        ),
    ];
}
