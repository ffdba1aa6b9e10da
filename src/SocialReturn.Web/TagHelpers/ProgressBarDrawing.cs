using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>Draws the ruler as SVG: percentages and attributes only, so that it fits any width without a style.</summary>
internal sealed class ProgressBarDrawing(ProgressBarModel model, ProgressBarSize size, string patternId)
{
    private readonly ProgressBarScale scale = new(model);
    private readonly BarMeasures measures = size == ProgressBarSize.Large ? BarMeasures.Large : BarMeasures.Small;
    private readonly StringBuilder svg = new();

    public string Draw()
    {
        var classes = size == ProgressBarSize.Large ? "sr-bar sr-bar--large" : "sr-bar sr-bar--small";
        if (model.ThisFulfilment is not null)
            classes += " sr-bar--bracket";
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg class="{classes}" role="img" aria-label="{Encode(ProgressWords.Describe(model))}" focusable="false">"""
        );
        DrawPattern();
        DrawTrack();
        foreach (var segment in scale.Segments())
            DrawSegment(segment);
        DrawParts();
        if (scale.IsCut)
            DrawCut();
        DrawEndMark();
        if (scale.HasTick)
            DrawTick();
        if (model.ThisFulfilment is { } stretch)
            DrawBracket(scale.At(stretch.From), scale.At(stretch.To));
        svg.Append("</svg>");
        return svg.ToString();
    }

    private void DrawPattern()
    {
        if (model.Claimed.Cents <= 0)
            return;
        var (period, line) = (measures.HatchPeriod, measures.HatchLine);
        Add(
            $"""<pattern id="{patternId}" width="{period}" height="{period}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="sr-bar__line" d="M{period / 2} 0V{period}" stroke-width="{line}"/></pattern>"""
        );
    }

    private void DrawTrack() =>
        Add($"""<rect class="sr-bar__track" y="{measures.Top}" width="{ProgressBarScale.Percent(ProgressBarScale.EndMark)}" height="{measures.Height}"/>""");

    private void DrawSegment(ProgressSegment segment)
    {
        var fill = segment.Part switch
        {
            ProgressPart.Realised => "class=\"sr-bar__realised\"",
            ProgressPart.Agreed => "class=\"sr-bar__agreed\"",
            _ => "class=\"sr-bar__paper\"",
        };
        // A drawing of its own clips what is drawn past its edge: so the outline stays inside the stretch.
        Add(
            $"""<svg x="{ProgressBarScale.Percent(segment.From)}" y="{measures.Top}" width="{ProgressBarScale.Percent(segment.Width)}" height="{measures.Height}" overflow="hidden"><rect {fill} width="100%" height="100%"/>"""
        );
        if (segment.Part == ProgressPart.Claimed)
            Add($"""<rect fill="url(#{patternId})" width="100%" height="100%"/>""");
        if (segment.Part != ProgressPart.Realised)
            DrawOutline(segment);
        svg.Append("</svg>");
    }

    private void DrawOutline(ProgressSegment segment)
    {
        var dashes = segment.Part == ProgressPart.Proposed ? $" stroke-dasharray=\"{measures.Dashes}\"" : "";
        var width = measures.Outline * 2;
        Add($"""<g class="sr-bar__line" stroke-width="{width}"{dashes}><line x2="100%"/><line y1="100%" x2="100%" y2="100%"/>""");
        if (segment.IsFirst)
            Add($"""<line y2="100%"/>""");
        if (!segment.RunsOff)
            Add($"""<line x1="100%" x2="100%" y2="100%"/>""");
        svg.Append("</g>");
    }

    /// <summary>Lines between the parts of the proposed stretch, and in each its number where there is room.</summary>
    private void DrawParts()
    {
        const decimal narrowest = 2.5m;
        var reached = model.Realised + model.Claimed + model.Agreed;
        for (var index = 0; index < model.ProposedParts.Count; index++)
        {
            var from = scale.At(reached);
            reached += model.ProposedParts[index];
            var to = scale.At(reached);
            if (index + 1 < model.ProposedParts.Count && to > from)
                Add(
                    $"""<line class="sr-bar__line" x1="{ProgressBarScale.Percent(to)}" x2="{ProgressBarScale.Percent(to)}" y1="{measures.Top}" y2="{measures.Top + measures.Height}" stroke-width="{measures.Outline}"/>"""
                );
            if (to - from >= narrowest)
                Add(
                    $"""<text class="sr-bar__strong" x="{ProgressBarScale.Percent((from + to) / 2)}" y="{measures.Top + (measures.Height / 2) + 5}" text-anchor="middle">{index + 1}</text>"""
                );
        }
    }

    private void DrawCut()
    {
        var bottom = measures.Top + measures.Height;
        Add(
            $"""<svg x="100%" overflow="visible"><path class="sr-bar__halo" stroke-width="6" d="M-14 {bottom + 3}l8-{measures.Height + 6}"/><path class="sr-bar__mark" stroke-width="1.5" d="M-18 {bottom + 3}l8-{measures.Height + 6}m8 0-8 {measures.Height + 6}"/></svg>"""
        );
    }

    private void DrawEndMark()
    {
        var bottom = measures.Top + measures.Height;
        DrawPole(ProgressBarScale.EndMark, 2, bottom + measures.EndBelow, measures.EndWidth);
        var place = ProgressBarScale.Percent(ProgressBarScale.EndMark);
        var balance = model.Balance.IsZero ? null : ProgressWords.Balance(model);
        var tone = model.IsMet ? "sr-bar__strong" : "sr-bar__soft";
        if (size == ProgressBarSize.Large)
        {
            Label(place, -measures.LabelGap, "sr-bar__soft", ProgressTexts.Obligation, model.Obligation.ToWholeString(), "");
            if (balance is not null)
                Label(place, measures.LabelGap, "sr-bar__soft", ProgressWords.BalanceWord(model), ProgressWords.BalanceFigure(model), "sr-bar__balance");
            return;
        }

        Text(place, -measures.LabelGap, measures.TextLine, "sr-bar__strong", model.Obligation.ToWholeString());
        if (balance is not null)
            Text(place, measures.LabelGap, measures.TextLine, tone + " sr-bar__wide", balance);
    }

    private void DrawTick()
    {
        var bottom = measures.Top + measures.Height;
        var place = ProgressBarScale.Percent(scale.Tick);
        // Near the end the pole would cross the obligation's label: there it is as short as on a small bar.
        var isLong = size == ProgressBarSize.Large && scale.Tick <= measures.LateTick;
        var top = isLong ? 4 : measures.Top - measures.PointerHeight - 1;
        DrawPole(scale.Tick, top, bottom + measures.TickBelow, 2);
        var half = measures.PointerWidth / 2;
        Add(
            $"""<svg x="{place}" y="{measures.Top - measures.PointerHeight - 1}" overflow="visible"><path class="sr-bar__pointer" d="M-{half} 0h{measures.PointerWidth}L0 {measures.PointerHeight}z"/></svg>"""
        );

        // The label moves, never the tick: right of it at the start, and left of the obligation near the end.
        var isEarly = scale.Tick < measures.EarlyTick;
        var anchor = ProgressBarScale.Percent(Math.Min(scale.Tick, measures.LateTick));
        var gap = isEarly ? measures.LabelGap : -measures.LabelGap;
        var amount = (model.ExpectedToday ?? default).ToWholeString();
        if (size == ProgressBarSize.Large)
            Label(anchor, gap, "sr-bar__soft", ProgressTexts.ExpectedToday, amount, IsCrowded ? "sr-bar__crowded" : "");
        else
            Text(anchor, gap, measures.TextLine, "sr-bar__soft sr-bar__wide", string.Format(ProgressTexts.Expected, amount));
    }

    /// <summary>On a phone the tick's label only fits between these; elsewhere it becomes a row below the bar.</summary>
    public bool IsCrowded => scale.Tick is < 31 or > 56;

    private void DrawPole(decimal place, int top, int bottom, decimal width)
    {
        var x = ProgressBarScale.Percent(place);
        Add($"""<line class="sr-bar__halo" x1="{x}" x2="{x}" y1="{measures.Top}" y2="{measures.Top + measures.Height}" stroke-width="{width + 4}"/>""");
        Add($"""<line class="sr-bar__mark" x1="{x}" x2="{x}" y1="{top}" y2="{bottom}" stroke-width="{width}"/>""");
    }

    private void DrawBracket(decimal from, decimal to)
    {
        var line = measures.Top + measures.Height + 6;
        var (left, right) = (ProgressBarScale.Percent(from), ProgressBarScale.Percent(to));
        Add(
            $"""<g class="sr-bar__bracket" stroke-width="2"><line x1="{left}" x2="{right}" y1="{line}" y2="{line}"/><svg x="{left}" overflow="visible"><path d="M1 {line - 4}v5"/></svg><svg x="{right}" overflow="visible"><path d="M-1 {line - 4}v5"/></svg></g>"""
        );
        var middle = Math.Clamp((from + to) / 2, 14, 86);
        Add(
            $"""<text class="sr-bar__strong" x="{ProgressBarScale.Percent(middle)}" y="{line + 21}" text-anchor="middle">{Encode(ProgressTexts.ThisFulfilment)}</text>"""
        );
    }

    private void Label(string x, int gap, string wordClass, string word, string figure, string group)
    {
        svg.Append(group.Length > 0 ? $"<g class=\"{group}\">" : "<g>");
        Text(x, gap, 16, wordClass, word);
        Text(x, gap, 39, "sr-bar__figure", figure);
        svg.Append("</g>");
    }

    private void Text(string x, int gap, int y, string classes, string text)
    {
        var anchor = gap < 0 ? " text-anchor=\"end\"" : "";
        Add($"""<text class="{classes}" x="{x}" dx="{gap}" y="{y}"{anchor}>{Encode(text)}</text>""");
    }

    private void Add(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
