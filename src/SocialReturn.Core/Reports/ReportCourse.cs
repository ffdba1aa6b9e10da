using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Charts;
using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Core.Reports;

/// <summary>How it went and how it may go on: a chart, and a table with the same figures.</summary>
internal static class ReportCourse
{
    private const double AmountWidth = 76;

    /// <summary>The claimed block is a moment, not a period: this share of the term makes it visible.</summary>
    private const double BlockShare = 0.012;

    public static IEnumerable<Block> Of(ReportModel model, PatternPalette palette)
    {
        var said = model.Forecast.MetOn is { } day ? string.Format(ReportTexts.CourseMet, day.ToFullDate()) : ReportTexts.CourseNotMet;
        var chart = ChartOf(model);
        return
        [
            new Heading(2, ReportTexts.CourseTitle),
            new Paragraph(said) { KeepWithNext = true, SpaceAfter = 6 },
            Draw(chart, palette).ToFigure(string.Format(ReportTexts.ChartDescription, chart.Start.ToFullDate(), chart.End.ToFullDate(), said)),
            new Heading(3, ReportTexts.CourseTable),
            TableOf(chart),
        ];
    }

    private static ForecastChartModel ChartOf(ReportModel model) =>
        new(model.Tender.StartDate, model.Tender.EndDate, model.StandOn, model.Obligation, Points(model.Forecast.Realised), model.Progress.CountableClaimed)
        {
            Agreed = Points(model.Forecast.Agreed),
            WithProposed = Points(model.Forecast.WithProposed),
            MetOn = model.Forecast.MetOn,
            Obligations = Points(model.ObligationCourse),
        };

    private static ForecastPoint[] Points(IEnumerable<RunningTotal> totals) => [.. totals.Select(total => new ForecastPoint(total.Day, total.Amount))];

    private static LineChart Draw(ForecastChartModel chart, PatternPalette palette)
    {
        var axis = new ReportAxis(chart);
        return new LineChart(axis.Horizontal, axis.Vertical, palette, [.. Series(chart, axis)])
        {
            Height = 210,
            Level = new ChartLevel((double)chart.Obligation.Amount, string.Format(ReportTexts.ChartObligation, chart.Obligation.ToWholeString()))
            {
                Before = [.. FormerObligations(chart, axis)],
                Reached = chart.MetOn is { } met ? new ChartTick(axis.X(met), met.ToFullDate()) : null,
            },
            Moment = chart.Today < chart.End ? new ChartTick(axis.X(chart.Today), ReportTexts.ChartMoment) : null,
        };
    }

    private static IEnumerable<ChartSeries> Series(ForecastChartModel chart, ReportAxis axis)
    {
        var today = axis.X(chart.Today);
        var realised = (double)chart.RealisedToday.Amount;
        yield return new ChartSeries(
            SeriesLook.Thin,
            [new PdfPoint(0, 0), .. Expected(chart, axis), new PdfPoint(axis.X(chart.End), (double)chart.Obligation.Amount)]
        );
        yield return new ChartSeries(SeriesLook.Stepped, [new PdfPoint(0, 0), .. chart.Realised.Select(axis.Point), new PdfPoint(today, realised)]);
        if (!chart.Claimed.IsZero)
        {
            var width = axis.Horizontal.To * BlockShare;
            yield return new ChartSeries(
                SeriesLook.HatchedBlock,
                new PdfPoint(today - (width / 2), realised),
                new PdfPoint(today + (width / 2), realised + (double)chart.Claimed.Amount)
            );
        }

        if (chart.Agreed.Count > 1)
        {
            yield return Coming(SeriesLook.Doubled, chart.Agreed, ReportTexts.ChartAgreed, axis);
        }

        if (chart.WithProposed.Count > 1)
        {
            yield return Coming(SeriesLook.Dashed, chart.WithProposed, ReportTexts.ChartWithProposed, axis);
        }
    }

    private static IEnumerable<ChartStep> FormerObligations(ForecastChartModel chart, ReportAxis axis) =>
        chart.Steps.Select(step =>
        {
            var former = chart.ObligationOn(step.Day.AddDays(-1));
            return new ChartStep((double)former.Amount, axis.X(step.Day), former.ToWholeString());
        });

    /// <summary>The line in step with time jumps where the obligation became another.</summary>
    private static IEnumerable<PdfPoint> Expected(ForecastChartModel chart, ReportAxis axis) =>
        chart.Steps.SelectMany(step =>
            new[]
            {
                axis.Point(new ForecastPoint(step.Day, chart.ExpectedOn(step.Day, chart.ObligationOn(step.Day.AddDays(-1))))),
                axis.Point(new ForecastPoint(step.Day, chart.ExpectedOn(step.Day))),
            }
        );

    private static ChartSeries Coming(SeriesLook look, IReadOnlyList<ForecastPoint> points, string label, ReportAxis axis) =>
        new(look, [.. points.Select(axis.Point)]) { Label = label, LabelValue = points[^1].Amount.ToWholeString() };

    private static Table TableOf(ForecastChartModel chart)
    {
        var table = new Table(
            TableColumn.Fill(),
            TableColumn.Fixed(AmountWidth, TextAlign.Right),
            TableColumn.Fixed(AmountWidth, TextAlign.Right),
            TableColumn.Fixed(AmountWidth, TextAlign.Right),
            TableColumn.Fixed(AmountWidth, TextAlign.Right),
            TableColumn.Fixed(AmountWidth, TextAlign.Right)
        )
        {
            Header = [ReportTexts.Day, ReportTexts.Realised, ReportTexts.WithAgreed, ReportTexts.WithProposed, ReportTexts.InStep, ReportTexts.Obligation],
            Summary = ReportTexts.CourseTitle,
            Padding = 3,
            ColumnGap = 6,
        };
        foreach (var row in ForecastTable.Rows(chart))
        {
            table.Row(
                row.Day.ToFullDate(),
                Whole(row.Realised),
                Whole(row.Agreed),
                Whole(row.WithProposed),
                row.Expected.ToWholeString(),
                row.Obligation.ToWholeString()
            );
        }

        return table;
    }

    private static string Whole(Euro? amount) => amount?.ToWholeString() ?? "–";
}
