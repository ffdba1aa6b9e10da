using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Tenders;

/// <summary>Which lines an award gives: the percentage of the contract sum, and the discount for the contractor's PSO certificate.</summary>
internal static class ObligationRules
{
    public static List<ObligationLine> ForAward(Tender tender, Contractor contractor, TariffSchedule? schedule, string author, out Euro total)
    {
        var certificate = contractor.PsoCodeDuring(tender.AwardDate, tender.EndDate);
        var result = ObligationCalculator.Calculate(
            [new ObligationLineFacts(tender.AwardDate, tender.ContractSum, tender.Percentage, null)], schedule, certificate);
        var lines = new List<ObligationLine>
        {
            new(tender, ObligationLineKind.Award, tender.AwardDate, result.LineAmounts[0], author)
            {
                Base = tender.ContractSum,
                Percentage = tender.Percentage,
            },
        };
        if (result.DiscountRule is { } rule)
        {
            lines.Add(new ObligationLine(tender, ObligationLineKind.Discount, tender.AwardDate, result.Discount, author)
            {
                Base = result.BeforeDiscount,
                Percentage = rule.Percentage,
                RecognitionCode = rule.Code,
            });
        }

        total = result.Total;
        return lines;
    }
}
