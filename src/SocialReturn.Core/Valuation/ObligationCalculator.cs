using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>
/// What a dated line of an obligation rests on: a percentage of a base amount, or of a part of it (rules.md, section 1: of the wage sum), or an
/// absolute amount (a correction may be negative).
/// </summary>
public sealed record ObligationLineFacts(DateOnly Date, Euro? BaseAmount, decimal? Percentage, Euro? AbsoluteAmount)
{
    /// <summary>The part of the base amount that the percentage is of, over 0 to 100; null is all of it.</summary>
    public decimal? BasePercentage { get; init; }
}

/// <summary>An obligation with its build-up. The total is the sum of the lines, less what is over the cap, less the discount.</summary>
/// <param name="LineAmounts">One for each line, in the order given.</param>
/// <param name="OverCap">Zero or negative.</param>
/// <param name="Discount">Zero or negative.</param>
/// <param name="DiscountRule">The rule of the schedule behind the discount, if there is one.</param>
public sealed record ObligationResult(ImmutableArray<Euro> LineAmounts, Euro OverCap, Euro Discount, ContractorDiscount? DiscountRule, Euro Total)
{
    public Euro BeforeDiscount => Total - Discount;
}

/// <summary>The obligation of a tender from its dated lines. Pure.</summary>
public static class ObligationCalculator
{
    public static Euro AmountOf(ObligationLineFacts line) =>
        line switch
        {
            { AbsoluteAmount: { } amount, BaseAmount: null, Percentage: null } => amount,
            { AbsoluteAmount: null, BaseAmount: { } amount, Percentage: { } percentage } => Share(amount, percentage, line.BasePercentage ?? 100),
            _ => throw new ArgumentException("A line has either a base amount and a percentage, or an absolute amount.", nameof(line)),
        };

    /// <param name="schedule">The pinned schedule; without one there is no discount.</param>
    /// <param name="contractorRecognition">The main contractor's certificate, one of <see cref="RecognitionCodes"/>.</param>
    /// <param name="cap">The most the obligation may be, before discount.</param>
    public static ObligationResult Calculate(
        IEnumerable<ObligationLineFacts> lines,
        TariffSchedule? schedule = null,
        string? contractorRecognition = null,
        Euro? cap = null
    )
    {
        var all = lines.ToList();
        ImmutableArray<Euro> amounts = [.. all.Select(AmountOf)];
        var sum = Euro.Sum(amounts);
        var capped = cap is { } most ? Euro.Min(sum, most) : sum;
        var rule = schedule?.FindContractorDiscount(contractorRecognition);
        if (rule?.UpToPercentage is { } upTo && !all.TrueForAll(line => IsAtMost(line, upTo)))
        {
            rule = null;
        }

        var discount = rule is null ? Euro.Zero : -Share(capped, rule.Percentage, 100);
        return new ObligationResult(amounts, capped - sum, discount, rule, capped + discount);
    }

    /// <summary>An absolute amount has no percentage to judge, unless it only lowers the obligation.</summary>
    private static bool IsAtMost(ObligationLineFacts line, decimal percentage) =>
        line.Percentage is { } share ? share <= percentage : line.AbsoluteAmount <= Euro.Zero;

    /// <summary>Rounded once: a part of a sum in cents need not be whole cents.</summary>
    private static Euro Share(Euro amount, decimal percentage, decimal part) =>
        (Rational.From(amount) * Rational.From(part) * Rational.From(percentage) * Rational.Of(1, 10_000)).ToEuro();
}
