using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>The amounts under the bar, always all four and in its order; in narrow columns tick and balance as rows.</summary>
internal sealed class ProgressLegend(ProgressBarModel model, ProgressBarSize size, bool isCrowded)
{
    private const string TickShape =
        """<svg class="sr-legend__tick" viewBox="0 0 18 14" aria-hidden="true" focusable="false"><path d="M4 1h10l-4 5v8H8V6z"/></svg>""";

    private readonly StringBuilder html = new();
    private readonly bool large = size == ProgressBarSize.Large;

    public string Write()
    {
        html.Append(large ? "<dl class=\"sr-legend sr-legend--large\">" : "<dl class=\"sr-legend\">");
        foreach (var part in (ProgressPart[])[ProgressPart.Realised, ProgressPart.Claimed, ProgressPart.Agreed, ProgressPart.Proposed])
            WritePart(part);
        if (large)
            WritePart(ProgressPart.Sum);
        if (new ProgressBarScale(model).HasTick && model.ExpectedToday is { } expected)
            WriteRow(
                TickShape,
                ProgressTexts.ExpectedRow,
                Encode(expected.ToWholeString()),
                isCrowded ? "sr-legend__row--tick sr-legend__row--crowded" : "sr-legend__row--tick"
            );
        if (!model.Balance.IsZero)
            WriteRow(
                """<span class="sr-legend__blank"></span>""",
                Capitalise(ProgressWords.BalanceWord(model)),
                Encode(ProgressWords.BalanceFigure(model)),
                ""
            );
        if (!model.NotCounted.IsZero)
            WriteRow("""<span class="sr-legend__blank"></span>""", ProgressTexts.NotCounted, NotCounted(), "sr-legend__row--always");
        html.Append("</dl>");
        return html.ToString();
    }

    private void WritePart(ProgressPart part)
    {
        var swatch = part == ProgressPart.Sum ? "" : Swatch.Draw(part, large);
        html.Append(part == ProgressPart.Sum ? "<div class=\"sr-legend__item sr-legend__item--sum\">" : "<div class=\"sr-legend__item\">");
        html.Append(CultureInfo.InvariantCulture, $"""<dt>{swatch}<span class="sr-legend__word">{Encode(ProgressWords.Word(part))}</span></dt>""");
        html.Append(CultureInfo.InvariantCulture, $"""<dd class="sr-legend__amount">{Amount(part)}</dd>""");
        if (large && model.Details.TryGetValue(part, out var detail))
            html.Append(CultureInfo.InvariantCulture, $"""<dd class="sr-legend__detail">{Encode(detail)}</dd>""");
        html.Append("</div>");
    }

    private string Amount(ProgressPart part)
    {
        var amount = model.AmountOf(part);
        var text = Encode(large ? amount.ToString() : amount.ToWholeString());
        return model.Links.TryGetValue(part, out var link) && !amount.IsZero
            ? $"""<a class="sr-amount" href="{Encode(link)}">{text}</a>"""
            : $"""<span class="sr-amount">{text}</span>""";
    }

    private string NotCounted()
    {
        var text = Encode(large ? model.NotCounted.ToString() : model.NotCounted.ToWholeString());
        return model.NotCountedLink is { } link ? $"""<a class="sr-amount" href="{Encode(link)}">{text}</a>""" : text;
    }

    /// <param name="figure">Already encoded.</param>
    private void WriteRow(string sign, string word, string figure, string modifier) =>
        html.Append(
            CultureInfo.InvariantCulture,
            $"""<div class="sr-legend__row {modifier}"><dt>{sign}<span class="sr-legend__word">{Encode(word)}</span></dt>"""
                + $"""<dd class="sr-legend__amount">{figure}</dd></div>"""
        );

    private static string Capitalise(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
