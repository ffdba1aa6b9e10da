using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Shared;
using ObligationCalculator = SocialReturn.Core.Valuation.ObligationCalculator;
using ObligationLineFacts = SocialReturn.Core.Valuation.ObligationLineFacts;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The build-up of an obligation as rows that add up.</summary>
public static class ObligationRows
{
    public static ExplanationModel Of(TenderViewModel tender) => Of(tender.Obligation) with { IsOnGround = true };

    public static ExplanationModel Of(IReadOnlyCollection<ObligationLine> lines) =>
        new(
            null,
            [
                .. lines.Select(Row),
                new ExplanationRow(TenderScreenTexts.ObligationTotal, Euro.Sum(lines.Select(line => line.Amount)).ToString(), ExplanationRowKind.Total),
            ]
        );

    public static ExplanationRow Row(ObligationLine line) =>
        new(
            string.Format(TenderScreenTexts.LineOn, NameOf(line.Kind), line.Date.ToFullDate()),
            line.Amount.ToString(),
            ExplanationRowKind.Factor,
            DetailOf(line)
        );

    public static string NameOf(ObligationLineKind kind) =>
        kind switch
        {
            ObligationLineKind.Award => TenderScreenTexts.LineAward,
            ObligationLineKind.Option => TenderScreenTexts.LineOption,
            ObligationLineKind.Extension => TenderScreenTexts.LineExtension,
            ObligationLineKind.CallOff => TenderScreenTexts.LineCallOff,
            ObligationLineKind.Turnover => TenderScreenTexts.LineTurnover,
            ObligationLineKind.Correction => TenderScreenTexts.LineCorrection,
            ObligationLineKind.OverCap => TenderScreenTexts.LineOverCap,
            ObligationLineKind.DiscountEnded => TenderScreenTexts.LineDiscountEnded,
            _ => TenderScreenTexts.LineDiscount,
        };

    /// <summary>The obligation over time, for the chart.</summary>
    public static IReadOnlyList<ForecastPoint> Course(IEnumerable<ObligationLine> lines) =>
        [.. ObligationCourse.Of(lines).Select(total => new ForecastPoint(total.Day, total.Amount))];

    private static string? DetailOf(ObligationLine line)
    {
        string?[] parts =
        [
            line.Kind == ObligationLineKind.OverCap ? string.Format(TenderScreenTexts.LineCap, line.Base) : ShareOf(line),
            line.Reason,
            line.IsDerived || line.Kind == ObligationLineKind.Award ? null : string.Format(TenderScreenTexts.LineAuthor, line.Author),
        ];
        var text = string.Join(" · ", parts.Where(part => part is not null));
        return text.Length == 0 ? null : text;
    }

    /// <summary>A later discount line holds only what changed: the share is of all of them together.</summary>
    private static string? ShareOf(ObligationLine line)
    {
        if (line is not { Percentage: { } percentage, Base: { } amount } || line.Kind == ObligationLineKind.DiscountEnded)
        {
            return null;
        }

        var isChange =
            line.Kind == ObligationLineKind.Discount
            && ObligationCalculator.AmountOf(new ObligationLineFacts(line.Date, amount, percentage, null)) != -line.Amount;
        return string.Format(
            isChange ? TenderScreenTexts.LineShareTogether : TenderScreenTexts.LineShare,
            ObligationShare.Words(percentage, line.BasePercentage),
            amount
        );
    }
}
