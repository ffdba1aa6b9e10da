using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Tenders;

/// <summary>Which lines make an obligation: those that people add, and those that follow from them (rules.md, section 1).</summary>
internal static class ObligationRules
{
    public static ObligationLine Award(Tender tender, string author, DateTime at) =>
        Line(
            tender,
            ObligationLineKind.Award,
            tender.AwardDate,
            new ObligationLineFacts(tender.AwardDate, tender.ContractSum, tender.Percentage, null) { BasePercentage = tender.BasePercentage },
            author,
            at
        );

    public static ObligationLine Line(Tender tender, ObligationLineKind kind, DateOnly date, ObligationLineFacts facts, string author, DateTime at) =>
        new(tender, kind, date, ObligationCalculator.AmountOf(facts), author)
        {
            Base = facts.BaseAmount ?? Euro.Zero,
            BasePercentage = facts.BasePercentage,
            Percentage = facts.Percentage,
            RecordedAt = at,
        };

    /// <summary>
    /// The lines that follow from all others: what lies over the cap, and the discounts that were given. Nothing is
    /// overwritten, so what changed of them is a line of its own.
    /// </summary>
    /// <param name="date">Of the line that brought the change.</param>
    public static List<ObligationLine> Derive(
        Tender tender,
        IReadOnlyCollection<ObligationLine> lines,
        IReadOnlyCollection<ObligationDiscount> given,
        DateOnly date,
        string author,
        DateTime at
    )
    {
        var derived = new List<ObligationLine>();
        var sum = Euro.Sum(lines.Where(line => line.IsBase).Select(line => line.Amount));
        var over = tender.ObligationCap is { } cap ? Euro.Min(sum, cap) - sum : Euro.Zero;
        var change = over - Euro.Sum(lines.Where(line => line.Kind == ObligationLineKind.OverCap).Select(line => line.Amount));
        if (!change.IsZero)
        {
            derived.Add(
                new ObligationLine(tender, ObligationLineKind.OverCap, date, change, author) { Base = tender.ObligationCap ?? Euro.Zero, RecordedAt = at }
            );
        }

        derived.AddRange(DiscountRules.Derive(tender, lines, given, date, author, at));
        return derived;
    }
}

/// <summary>What the discount of a new line depends on.</summary>
/// <param name="Certificates">All that the region confirmed for the contractor, past ones too.</param>
internal sealed record ObligationBasis(TariffSchedule? Schedule, IReadOnlyCollection<ContractorCertificate> Certificates);
