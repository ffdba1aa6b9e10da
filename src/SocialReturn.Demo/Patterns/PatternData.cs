using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Demo.Patterns;

/// <summary>The invented figures of the pattern pages: those of the visual target.</summary>
internal static class PatternData
{
    public static ProgressBarModel[] Bars { get; } =
    [
        Bar(214_200, 72_178, 17_463, 79_000, 59_741, 101_630),
        Bar(96_000, 78_400, 6_250, 14_800, 0, 73_548),
        Bar(58_800, 6_000, 5_333, 20_000, 0, 11_697),
        Bar(62_500, 70_000, 0, 0, 0, 60_000),
        Bar(185_000, 66_250, 22_500, 38_000, 12_000, 64_657),
        Bar(48_750, 0, 0, 0, 32_500, 5_635),
        Bar(100_000, 60_000, 30_000, 20_000, 40_000, 92_000),
        Bar(100_000, 0, 0, 0, 0, 1_000),
    ];

    public static ProgressBarModel Proposal { get; } =
        Bar(58_800, 6_000, 5_333, 20_000, 15_833, 11_697) with
        {
            Links = new Dictionary<ProgressPart, string>(),
            ThisFulfilment = (Euro.FromWhole(31_333), Euro.FromWhole(47_166)),
        };

    public static SelectListItem[] Groups { get; } = [new(PatternTexts.GroupParticipation, "p"), new(PatternTexts.GroupJobs, "b")];

    public static SelectListItem[] Kinds { get; } = [new(PatternTexts.KindPlace, "a"), new(PatternTexts.KindPurchase, "i")];

    private static ProgressBarModel Bar(long obligation, long realised, long claimed, long agreed, long proposed, long expected) =>
        new(
            Euro.FromWhole(obligation),
            Euro.FromWhole(realised),
            Euro.FromWhole(claimed),
            Euro.FromWhole(agreed),
            Euro.FromWhole(proposed),
            Euro.FromWhole(expected)
        )
        {
            Links = Enum.GetValues<ProgressPart>().ToDictionary(part => part, part => "#" + part),
        };
}
