using System.Globalization;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Pdf;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Charts;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Core.Reports;

/// <summary>What the reader sees first: what changed, the bar, the key figures.</summary>
internal static class ReportFront
{
    private const double AmountWidth = 118;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly PdfColor Amber = PdfColor.FromHex("#8A5700");

    public static IEnumerable<Block> Of(ReportModel model, PatternPalette palette) =>
        [
            new Heading(1, model.Tender.Title),
            new Paragraph(
                string.Format(ReportTexts.Sub, model.ContractorName, model.AuthorityName),
                " ",
                string.Format(ReportTexts.StandOn, model.StandOn.ToFullDate())
            )
            {
                Style = TextStyle.Body.Soft(),
            },
            .. ExampleNote(model),
            .. model.Gap is null ? Standing(model, palette) : [new Paragraph(ReportSentences.Lead(model)) { SpaceBefore = 6, SpaceAfter = 8 }],
            new Heading(2, ReportTexts.KeyFigures),
            KeyFigures(model),
        ];

    private static IEnumerable<Block> Standing(ReportModel model, PatternPalette palette) =>
        [
            new Heading(2, string.Format(ReportTexts.WhatChanged, model.Month.ToString("MMMM", Dutch))),
            new Paragraph(ReportSentences.Lead(model)) { SpaceAfter = 8 },
            new KeyValueRows([.. ReportSentences.Of(model).Select(Row)]) { KeyWidth = 110 },
            new Heading(2, ReportTexts.StandingTitle) { SpaceAfter = 6.5 },
            Legend(model, palette),
            Bar(model, palette),
            Amounts(model, palette),
        ];

    /// <summary>In the text too: a screen reader passes over the foot of the page.</summary>
    private static Paragraph[] ExampleNote(ReportModel model) =>
        model.IsScheduleVerified ? [] : [new Paragraph(ReportTexts.ExampleNote) { Style = TextStyle.Body.SemiBold().In(Amber), SpaceBefore = 3 }];

    private static KeyValueRow Row(ReportSentence sentence) =>
        new(sentence.Figure, sentence.Text) { KeyStyle = sentence.AsksAttention ? TextStyle.Section.In(Amber) : null };

    private static Paragraph Legend(ReportModel model, PatternPalette palette)
    {
        var runs = ReportPatterns.All.SelectMany(part =>
            new Inline[] { Swatch.Of(part.Pattern, palette, width: 13.5, height: 9), new Gap(4.5), part.Name, new Gap(14) }
        );
        return new Paragraph([.. runs, Swatch.Tick(palette), new Gap(5), string.Format(ReportTexts.ExpectedOn, model.StandOn.ToFullDate())])
        {
            Style = TextStyle.Small.Soft(),
            SpaceAfter = 4,
        };
    }

    private static Figure Bar(ReportModel model, PatternPalette palette)
    {
        var progress = model.Progress;
        Euro[] amounts = [progress.Counted, progress.CountableClaimed, progress.CountableAgreed, progress.Proposed];
        var bar = new SegmentedBar(
            (double)model.Obligation.Amount,
            palette,
            [.. amounts.Zip(ReportPatterns.All, (amount, part) => new BarSegment((double)amount.Amount, part.Pattern))]
        )
        {
            Tick = model.Pace == Pace.Met ? null : (double)model.Expected.Amount,
        };
        return bar.ToFigure(
            string.Format(
                ReportTexts.BarDescription,
                model.Obligation.ToWholeString(),
                progress.Counted.ToWholeString(),
                progress.CountableClaimed.ToWholeString(),
                progress.CountableAgreed.ToWholeString(),
                progress.Proposed.ToWholeString(),
                model.StandOn.ToFullDate(),
                model.Expected.ToWholeString()
            )
        );
    }

    private static Columns Amounts(ReportModel model, PatternPalette palette) =>
        new([.. ReportPatterns.All.Select(part => new ColumnPart(AmountWidth, Amount(part, model.SumOf(part.State), palette)))]) { Gap = 4.5, SpaceBefore = 3 };

    private static Paragraph Amount(ReportPattern part, Euro amount, PatternPalette palette) =>
        new(Swatch.Of(part.Pattern, palette, part.Name), new Gap(4.5), amount.ToWholeString()) { Style = TextStyle.Small };

    private static Table KeyFigures(ReportModel model)
    {
        var tender = model.Tender;
        var table = new Table(TableColumn.Fill(), TableColumn.Fixed(220, TextAlign.Right))
        {
            Header = [ReportTexts.KeyFigure, ReportTexts.Value],
            Summary = ReportTexts.KeyFigures,
            Padding = 3.5,
        }.Row(ReportTexts.Obligation, model.Obligation.ToString());
        if (model.Gap is null)
        {
            AddStanding(table, model);
        }

        table
            .Row(ReportTexts.ContractSum, tender.ContractSum.ToString())
            .Row(ReportTexts.PercentageFigure, ObligationShare.OfContractSum(tender.Percentage, tender.BasePercentage))
            .Row(ReportTexts.Term, string.Format(ReportTexts.TermValue, tender.StartDate.ToFullDate(), tender.EndDate.ToFullDate()));
        foreach (var floor in model.Floors)
        {
            table.Row(
                string.Format(ReportTexts.Floor, floor.Floor.Name),
                string.Format(floor.IsMet ? ReportTexts.FloorMet : ReportTexts.FloorOpen, floor.Verified, floor.Needed, floor.StillNeeded)
            );
        }

        if (!model.Progress.NotCounted.IsZero)
        {
            table.Row(ReportTexts.NotCounted, model.Progress.NotCounted.ToString());
        }

        return tender.Reference is { Length: > 0 } reference ? table.Row(ReportTexts.Reference, reference) : table;
    }

    private static void AddStanding(Table table, ReportModel model)
    {
        var open = ProgressRules.Open(model.Progress, model.Obligation);
        var surplus = model.Progress.Counted - model.Obligation;
        table
            .Row(ReportTexts.Counted, string.Format(ReportTexts.CountedValue, model.Progress.Counted, model.CountedPercent))
            .Row(string.Format(ReportTexts.ExpectedFigure, model.StandOn.ToFullDate()), model.Expected.ToString())
            .Row(open.IsZero && surplus > Euro.Zero ? ReportTexts.Surplus : ReportTexts.Open, (open.IsZero ? surplus : open).ToString())
            .Row(ReportTexts.ForecastFigure, ProgressRules.Forecast(model.Progress).ToString())
            .Row(ReportTexts.MetOnFigure, model.Forecast.MetOn?.ToFullDate() ?? ReportTexts.NotMet);
    }
}
