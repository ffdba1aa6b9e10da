namespace SocialReturn.Web.TagHelpers;

/// <summary>Words in the forecast, beside a place that moves with the width.</summary>
/// <param name="Text">The first line.</param>
/// <param name="Place">From the left, in percent of the width.</param>
/// <param name="Gap">Beside that place, in pixels; to the left when negative, where the text then ends.</param>
/// <param name="Y">The foot of the first line.</param>
/// <param name="Classes">How the first line looks.</param>
internal sealed record ForecastLabel(string Text, decimal Place, int Gap, decimal Y, string Classes)
{
    public const int LineHeight = 20;

    private const decimal LetterWidth = 7.5m;
    private const int Ascent = 13;
    private const int Descent = 4;

    /// <summary>The plot on a small phone, on a phone and on a desktop.</summary>
    private static readonly int[] Widths = [230, 300, 560];

    /// <summary>A second line, in bold.</summary>
    public string? Amount { get; init; }

    public string Anchor => Gap < 0 ? "end" : "start";

    public bool Covers(ForecastLabel other) =>
        Y - Ascent < other.Bottom - Descent && other.Y - Ascent < Bottom - Descent && Array.Exists(Widths, width => IsBeside(other, width));

    private decimal Bottom => Y + Descent + (Amount is null ? 0 : LineHeight);

    private bool IsBeside(ForecastLabel other, int width)
    {
        var (left, right) = Span(width);
        var (otherLeft, otherRight) = other.Span(width);
        return left < otherRight && otherLeft < right;
    }

    private (decimal Left, decimal Right) Span(int width)
    {
        var from = (Place * width / 100) + Gap;
        var length = LetterWidth * Math.Max(Text.Length, Amount?.Length ?? 0);
        return Gap < 0 ? (from - length, from) : (from, from + length);
    }
}
