using System.Collections.Frozen;

namespace SocialReturn.Web.TagHelpers;

/// <summary>The sample of a part's pattern, beside its word: the same order and patterns as the bar.</summary>
internal static class Swatch
{
    private static readonly FrozenDictionary<(ProgressPart Part, bool Large), string> Drawn = Enum.GetValues<ProgressPart>()
        .SelectMany(part => new[] { (part, false), (part, true) })
        .ToFrozenDictionary(sample => sample, sample => Make(sample.part, sample.Item2));

    public static string Draw(ProgressPart part, bool large) => Drawn[(part, large)];

    private static string Make(ProgressPart part, bool large)
    {
        var (width, height) = large ? (24, 14) : (18, 12);
        var classes = large ? "sr-swatch sr-swatch--large" : "sr-swatch";
        return $"""<svg class="{classes}" viewBox="0 0 {width} {height}" aria-hidden="true" focusable="false">{Shape(part, width, height, large)}</svg>""";
    }

    private static string Shape(ProgressPart part, int width, int height, bool large)
    {
        var frame = $"""x=".75" y=".75" width="{width - 1}.5" height="{height - 1}.5" stroke-width="1.5" """;
        return part switch
        {
            ProgressPart.Realised => $"""<rect class="sr-bar__realised" width="{width}" height="{height}"/>""",
            ProgressPart.Claimed => $"""<path class="sr-bar__line" d="{Hatch(width, height)}" stroke-width="{(large ? "2.4" : "2")}"/>"""
                + $"""<rect class="sr-bar__line" fill="none" {frame}/>""",
            ProgressPart.Agreed => $"""<rect class="sr-bar__agreed sr-bar__line" {frame}/>""",
            _ => $"""<rect class="sr-bar__line" fill="none" stroke-dasharray="{(large ? "4 3" : "3.5 2.5")}" {frame}/>""",
        };
    }

    private static string Hatch(int width, int height)
    {
        var strokes = Enumerable.Range(0, (width + height) / 5).Select(number => $"M{(number * 5) - 1} {height}l{height}-{height}");
        return string.Join("", strokes.Prepend($"M-{height - 4} {height}l{height}-{height}"));
    }
}
