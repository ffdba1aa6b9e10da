using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>The build-up of an obligation as rows that add up.</summary>
public static class ObligationRows
{
    public static ExplanationModel Of(TenderViewModel tender) => new(
        null,
        [
            .. tender.Obligation.Select(Row),
            new ExplanationRow(TenderScreenTexts.ObligationTotal, Euro.Sum(tender.Obligation.Select(line => line.Amount)).ToString(), ExplanationRowKind.Total),
        ]) { IsOnGround = true };

    private static ExplanationRow Row(ObligationLine line)
    {
        var label = line.Kind switch
        {
            ObligationLineKind.Award => string.Format(TenderScreenTexts.LineAward, line.Date.ToFullDate()),
            ObligationLineKind.Discount => TenderScreenTexts.LineDiscount,
            ObligationLineKind.Correction => string.Format(TenderScreenTexts.LineCorrection, line.Date.ToFullDate()),
            _ => string.Format(TenderScreenTexts.LineOther, line.Date.ToFullDate()),
        };
        var share = line.Percentage is { } percentage ? string.Format(TenderScreenTexts.LineShare, percentage.ToString("0.####"), line.Base) : line.Reason;
        return new ExplanationRow(label, line.Amount.ToString(), ExplanationRowKind.Factor, share);
    }
}
