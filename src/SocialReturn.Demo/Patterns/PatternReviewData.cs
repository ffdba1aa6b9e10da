using SocialReturn.Core.Common;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Demo.Patterns;

/// <summary>The review screen of the visual target.</summary>
internal static class PatternReviewData
{
    public static IReadOnlyList<PatternWorkItem> Items { get; } =
    [
        new(PatternTexts.K1, PatternTexts.F2A, "bag", PatternTexts.K1T, PatternTexts.K1W) { IsCurrent = true, IsDue = true },
        new(PatternTexts.K2, PatternTexts.K2A, "person", PatternTexts.K2T, PatternTexts.K2W) { IsDue = true },
        new(PatternTexts.K3, PatternTexts.K3A, "person", PatternTexts.K3T, PatternTexts.K3W),
        new(PatternTexts.K4, PatternTexts.K4A, "people", PatternTexts.K4T, PatternTexts.K4W),
    ];

    public static ProgressBarModel Bar { get; } =
        PatternData.Bars[0] with
        {
            Links = new Dictionary<ProgressPart, string>(),
            ThisFulfilment = (Euro.FromWhole(72_178), Euro.FromWhole(82_978)),
        };

    public static ExplanationModel Why { get; } =
        new(
            PatternTexts.Why,
            [
                new(PatternTexts.Y1, PatternTexts.Y1F),
                new(PatternTexts.Y2, PatternTexts.Y2F),
                new(PatternTexts.Y3, PatternTexts.Y3F),
                new(PatternTexts.Y4, PatternTexts.Y4F),
                new(PatternTexts.Y5, PatternTexts.F2A, ExplanationRowKind.Total),
            ]
        )
        {
            Level = 2,
        };
}

internal sealed record PatternWorkItem(string Contractor, string Amount, string Icon, string Kind, string Wait)
{
    public bool IsCurrent { get; init; }

    public bool IsDue { get; init; }
}
