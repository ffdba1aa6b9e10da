using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Obligations;

/// <summary>What reports of turnover make of an obligation, and when they are complete.</summary>
public static class TurnoverRules
{
    /// <summary>By the percentage that is agreed now; an agreement that ended since leaves the award's. Of the part of the turnover that counts.</summary>
    public static ObligationLineFacts Facts(Tender tender, TurnoverReport report) =>
        new(report.To, report.Turnover, PercentageOf(tender), null) { BasePercentage = tender.BasePercentage };

    /// <summary>How large a share of the turnover is owed, as <see cref="ObligationShare"/> writes it.</summary>
    public static string ShareWords(Tender tender) => ObligationShare.Words(PercentageOf(tender), tender.BasePercentage);

    /// <param name="reports">All of one tender.</param>
    /// <returns>The report after which no more is asked for; null while more is expected.</returns>
    public static TurnoverReport? LastOf(IEnumerable<TurnoverReport> reports) =>
        reports.Where(report => report.Status != TurnoverStatus.Refused).MaxBy(report => report.To) is { IsLast: true } last ? last : null;

    /// <summary>As people read it: nought is "no turnover", not an amount.</summary>
    public static string Words(Euro turnover) => turnover.IsZero ? ObligationTexts.NoTurnover : turnover.ToString();

    /// <returns>Null when nothing is owed on it.</returns>
    internal static ObligationLine? Line(Tender tender, TurnoverReport report, string author, DateTime at)
    {
        var line = ObligationRules.Line(tender, ObligationLineKind.Turnover, report.To, Facts(tender, report), author, at);
        line.Reason = string.Format(ObligationTexts.TurnoverReason, report.From.ToFullDate(), report.To.ToFullDate());
        return line.Amount.IsZero ? null : line;
    }

    private static decimal PercentageOf(Tender tender) => tender.TurnoverPercentage ?? tender.Percentage;
}
