using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Tenders;

/// <summary>Which lines make an obligation: those that people add, and those that follow from them (rules.md, section 1).</summary>
internal static class ObligationRules
{
    public static ObligationLine Award(Tender tender, string author, DateTime at) =>
        Line(tender, ObligationLineKind.Award, tender.AwardDate, new ObligationLineFacts(tender.AwardDate, tender.ContractSum, tender.Percentage, null), author, at);

    public static ObligationLine Line(Tender tender, ObligationLineKind kind, DateOnly date, ObligationLineFacts facts, string author, DateTime at) =>
        new(tender, kind, date, ObligationCalculator.AmountOf(facts), author)
        {
            Base = facts.BaseAmount ?? Euro.Zero,
            Percentage = facts.Percentage,
            RecordedAt = at,
        };

    /// <summary>
    /// The lines that follow from all others: what lies over the cap, and the discount. Nothing is overwritten, so what
    /// changed of them is a line of its own.
    /// </summary>
    /// <param name="date">Of the line that brought the change.</param>
    public static List<ObligationLine> Derive(Tender tender, IReadOnlyCollection<ObligationLine> lines, ObligationBasis basis, DateOnly date, string author, DateTime at)
    {
        var result = Calculate(tender, lines, basis);
        var derived = new List<ObligationLine>();
        var overCap = result.OverCap - SumOf(lines, ObligationLineKind.OverCap);
        if (!overCap.IsZero)
        {
            derived.Add(new ObligationLine(tender, ObligationLineKind.OverCap, date, overCap, author) { Base = tender.ObligationCap ?? Euro.Zero, RecordedAt = at });
        }

        var discount = result.Discount - SumOf(lines, ObligationLineKind.Discount);
        if (!discount.IsZero)
        {
            derived.Add(new ObligationLine(tender, ObligationLineKind.Discount, date, discount, author)
            {
                Base = result.BeforeDiscount,
                Percentage = result.DiscountRule?.Percentage,
                RecognitionCode = result.DiscountRule?.Code,
                RecordedAt = at,
            });
        }

        return derived;
    }

    /// <summary>What the lines that people added come to.</summary>
    public static ObligationResult Calculate(Tender tender, IEnumerable<ObligationLine> lines, ObligationBasis basis) =>
        ObligationCalculator.Calculate(lines.Where(line => !line.IsDerived).Select(FactsOf), basis.Schedule, basis.Certificate, tender.ObligationCap);

    private static ObligationLineFacts FactsOf(ObligationLine line) => line.Percentage is { } percentage
        ? new ObligationLineFacts(line.Date, line.Base, percentage, null)
        : new ObligationLineFacts(line.Date, null, null, line.Amount);

    private static Euro SumOf(IEnumerable<ObligationLine> lines, ObligationLineKind kind) => Euro.Sum(lines.Where(line => line.Kind == kind).Select(line => line.Amount));
}

/// <summary>What the discount of an obligation depends on.</summary>
/// <param name="Certificate">The contractor's, when it is valid at the award and during the whole term.</param>
internal sealed record ObligationBasis(TariffSchedule? Schedule, string? Certificate);
