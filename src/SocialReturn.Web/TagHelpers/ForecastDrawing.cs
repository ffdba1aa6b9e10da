using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// Draws the forecast. The lines lie in a drawing that stretches with the width and keeps its strokes;
/// what must not stretch (text, dots, the hatched block) is placed at percentages beside it.
/// </summary>
internal sealed class ForecastDrawing(ForecastChartModel chart, string patternId)
{
    private const int Stretch = 1000;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly ForecastScale scale = new(chart);
    private readonly StringBuilder svg = new();

    public string Draw()
    {
        Add($"""<div class="sr-chart" role="img" aria-label="{Encode(Describe())}">""");
        DrawAxis();
        svg.Append("""<svg class="sr-chart__plot" focusable="false">""");
        DrawGrid();
        DrawLines();
        DrawToday();
        DrawObligation();
        DrawLabels();
        svg.Append("</svg>");
        DrawEnds();
        svg.Append("</div>");
        WriteEnds();
        return svg.ToString();
    }

    private void DrawAxis()
    {
        svg.Append("""<svg class="sr-chart__axis" focusable="false">""");
        foreach (var amount in scale.Grid())
            Add(
                $"""<text class="sr-chart__soft" x="100%" dx="-10" y="{scale.Y(amount) + 5}" text-anchor="end">{decimal.ToInt64(amount.Amount).ToString("N0", Dutch)}</text>"""
            );
        svg.Append("</svg>");
    }

    private void DrawGrid()
    {
        foreach (var amount in scale.Grid())
            Add($"""<line class="sr-chart__grid" x2="100%" y1="{scale.Y(amount)}" y2="{scale.Y(amount)}"/>""");
        foreach (var tick in ForecastAxis.Of(chart))
        {
            var x = ProgressBarScale.Percent(tick.Place);
            var word = tick
                .Day.ToString(tick.WithYear ? ForecastTexts.MonthYearTick : ForecastTexts.MonthTick, Dutch)
                .Replace(".", "", StringComparison.Ordinal);
            var narrow = tick.OnPhone switch
            {
                TickOnPhone.Hidden => " sr-chart__wide",
                TickOnPhone.EndsHere => " sr-chart__last",
                _ => "",
            };
            Add($"""<line class="sr-chart__tick" x1="{x}" x2="{x}" y1="{ForecastScale.Bottom}" y2="{ForecastScale.Bottom + 5}"/>""");
            Add($"""<text class="sr-chart__soft{narrow}" x="{x}" y="{ForecastScale.Bottom + 26}">{Encode(word)}</text>""");
        }
    }

    private void DrawLines()
    {
        Add(
            $"""<svg viewBox="0 0 {Stretch} {ForecastScale.Bottom}" width="100%" height="{ForecastScale.Bottom}" preserveAspectRatio="none" overflow="visible">"""
        );
        var steps = StepPath();
        Add($"""<path class="sr-chart__area" d="{steps}V{ForecastScale.Bottom}H0z"/>""");
        Add($"""<path class="sr-chart__expected" vector-effect="non-scaling-stroke" d="{ExpectedPath()}"/>""");
        if (chart.Agreed.Count > 1)
        {
            var path = LinePath(chart.Agreed);
            Add(
                $"""<path class="sr-chart__agreed" vector-effect="non-scaling-stroke" d="{path}"/><path class="sr-chart__agreed-core" vector-effect="non-scaling-stroke" d="{path}"/>"""
            );
        }

        if (chart.WithProposed.Count > 1)
            Add($"""<path class="sr-chart__proposed" vector-effect="non-scaling-stroke" d="{LinePath(chart.WithProposed)}"/>""");
        Add($"""<path class="sr-chart__realised" vector-effect="non-scaling-stroke" d="{steps}"/></svg>""");
    }

    private void DrawToday()
    {
        if (chart.Today < chart.Start || chart.Today > chart.End)
            return;
        var place = scale.X(chart.Today);
        var x = ProgressBarScale.Percent(place);
        var (low, high) = (scale.Y(chart.RealisedToday), scale.Y(chart.RealisedToday + chart.Claimed));
        Add($"""<line class="sr-chart__today" x1="{x}" x2="{x}" y1="{Math.Max(4, scale.Y(chart.Obligation) - 30)}" y2="{ForecastScale.Bottom}"/>""");
        if (chart.Claimed > Euro.Zero)
        {
            Add(
                $"""<pattern id="{patternId}" width="5.2" height="5.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="sr-bar__line" d="M2.6 0V5.2" stroke-width="2.1"/></pattern>"""
            );
            Add(
                $"""<svg x="{x}" overflow="visible"><rect class="sr-bar__paper" x="-4" y="{high}" width="8" height="{low - high}"/><rect class="sr-bar__line" fill="url(#{patternId})" stroke-width="1.5" x="-4" y="{high}" width="8" height="{low - high}"/></svg>"""
            );
        }

        Add($"""<circle class="sr-chart__dot" cx="{x}" cy="{low}" r="4"/>""");
    }

    private void DrawObligation()
    {
        var y = scale.Y(chart.Obligation);
        var (from, level) = (0m, chart.ObligationOn(chart.Start));
        foreach (var step in chart.Steps)
        {
            var to = scale.X(step.Day);
            DrawLevel(from, to, level);
            Add(
                $"""<line class="sr-chart__obligation" x1="{ProgressBarScale.Percent(to)}" x2="{ProgressBarScale.Percent(to)}" y1="{scale.Y(level)}" y2="{scale.Y(step.Amount)}"/>"""
            );
            (from, level) = (to, step.Amount);
        }

        DrawLevel(from, 100, chart.Obligation);
        if (chart.MetOn is { } day)
            Add($"""<circle class="sr-chart__ring" cx="{ProgressBarScale.Percent(scale.X(day))}" cy="{y}" r="5"/>""");
    }

    private void DrawLabels()
    {
        foreach (var label in ForecastLabels.Of(chart))
        {
            var x = ProgressBarScale.Percent(label.Place);
            Text(x, label.Gap, label.Y, label.Anchor, label.Classes, label.Text);
            if (label.Amount is not null)
                Text(x, label.Gap, label.Y + ForecastLabel.LineHeight, label.Anchor, "sr-chart__strong", label.Amount);
        }
    }

    private void DrawLevel(decimal from, decimal to, Euro level) =>
        Add(
            $"""<line class="sr-chart__obligation" x1="{ProgressBarScale.Percent(from)}" x2="{ProgressBarScale.Percent(to)}" y1="{scale.Y(level)}" y2="{scale.Y(level)}"/>"""
        );

    private void DrawEnds()
    {
        svg.Append("""<svg class="sr-chart__ends" focusable="false">""");
        decimal? upper = chart.WithProposed.Count > 1 ? scale.Y(chart.WithProposed[^1].Amount) : null;
        decimal? lower = chart.Agreed.Count > 1 ? scale.Y(chart.Agreed[^1].Amount) : null;
        if (upper is { } high && lower is { } low)
            (upper, lower) = ForecastScale.Apart(high, low);
        if (upper is { } proposedY)
            DrawEnd(proposedY, ForecastTexts.WithProposed, chart.WithProposed[^1].Amount);
        if (lower is { } agreedY)
            DrawEnd(agreedY, ForecastTexts.AgreedOnly, chart.Agreed[^1].Amount);
        svg.Append("</svg>");
    }

    /// <summary>The names at the ends as lines of text: on a phone there is no room beside the lines.</summary>
    private void WriteEnds()
    {
        (string Word, IReadOnlyList<ForecastPoint> Points)[] ends =
        [
            (ForecastTexts.WithProposed, chart.WithProposed),
            (ForecastTexts.AgreedOnly, chart.Agreed),
        ];
        var shown = ends.Where(end => end.Points.Count > 1).ToList();
        if (shown.Count == 0)
            return;
        svg.Append("""<dl class="sr-chart__rows">""");
        foreach (var (word, points) in shown)
            Add($"""<div><dt>{Encode(word)}</dt><dd>{Encode(points[^1].Amount.ToWholeString())}</dd></div>""");
        svg.Append("</dl>");
    }

    private void DrawEnd(decimal y, string word, Euro amount)
    {
        Text("0", 10, y + 5, "start", "", word);
        Text("0", 10, y + 24, "start", "sr-chart__strong", amount.ToWholeString());
    }

    private string StepPath()
    {
        var path = new StringBuilder("M0 ").Append(ForecastScale.Bottom);
        foreach (var point in chart.Realised)
            path.Append(CultureInfo.InvariantCulture, $"H{Across(point.Day)}V{scale.Y(point.Amount)}");
        return path.Append(CultureInfo.InvariantCulture, $"H{Across(chart.Today)}").ToString();
    }

    /// <summary>The obligation in step with time: it jumps where a line was added to the obligation.</summary>
    private string ExpectedPath()
    {
        var path = new StringBuilder("M0 ").Append(ForecastScale.Bottom);
        foreach (var step in chart.Steps)
        {
            path.Append(
                CultureInfo.InvariantCulture,
                $"L{Across(step.Day)} {scale.Y(chart.ExpectedOn(step.Day, chart.ObligationOn(step.Day.AddDays(-1))))}V{scale.Y(chart.ExpectedOn(step.Day))}"
            );
        }

        return path.Append(CultureInfo.InvariantCulture, $"L{Stretch} {scale.Y(chart.Obligation)}").ToString();
    }

    private string LinePath(IEnumerable<ForecastPoint> points) =>
        "M" + string.Join('L', points.Select(point => FormattableString.Invariant($"{Across(point.Day)} {scale.Y(point.Amount)}")));

    private decimal Across(DateOnly day) => scale.X(day) * Stretch / 100;

    private string Describe() =>
        string.Format(
            Dutch,
            ForecastTexts.Description,
            chart.Start.ToFullDate(),
            chart.End.ToFullDate(),
            chart.Obligation.ToWholeString(),
            chart.RealisedToday.ToWholeString(),
            chart.MetOn is { } day ? string.Format(ForecastTexts.DescriptionMet, day.ToFullDate()) : ForecastTexts.DescriptionNotMet
        );

    private void Text(string x, int gap, decimal y, string anchor, string classes, string text) =>
        Add($"""<text class="{classes}" x="{x}" dx="{gap}" y="{y}" text-anchor="{anchor}">{Encode(text)}</text>""");

    private void Add(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
