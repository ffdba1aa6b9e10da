using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Valuation;

/// <summary>A part of the value. Code and numbers only: the text is made on display by <see cref="ExplanationWriter"/>.</summary>
/// <param name="Name">The name of the bonus, or of the row of an hours specification; empty otherwise.</param>
/// <param name="Amount">Rounded to cents; a line of code Rounding closes what rounding each line opens.</param>
/// <param name="Factors">From top to bottom: amounts are added, multipliers multiply what stands above.</param>
public sealed record ExplanationLine(LineCode Code, string Name, Euro Amount, ImmutableArray<ExplanationFactor> Factors);

public enum LineCode
{
    Participation,
    JobToJob,
    Development,
    SocialPurchase,
    SocialActivity,
    Bonus,

    /// <summary>A minus: what is over the most in euro of the block.</summary>
    OverMost,
    Rounding,

    /// <summary>Settled with other deliveries of the same fulfilment, which were booked before.</summary>
    OtherParts,
}

/// <summary>One step of the sum.</summary>
/// <param name="Value">The amount in euro, or the multiplier.</param>
/// <param name="Numbers">The numbers to show, as <see cref="FactorCode"/> lists them.</param>
public sealed record ExplanationFactor(FactorCode Code, Rational Value, ImmutableArray<Rational> Numbers, string Name = "")
{
    public bool IsMultiplier => Code >= FactorCode.HoursPerWeek;

    public static ExplanationFactor Amount(FactorCode code, Rational amount, string name = "") => new(code, amount, [amount], name);

    public static ExplanationFactor Amount(FactorCode code, Euro amount, string name = "") => Amount(code, Rational.From(amount), name);

    public static ExplanationFactor Times(FactorCode code, Rational count) => new(code, count, [count]);

    public static ExplanationFactor Share(FactorCode code, Rational part, Rational whole) => new(code, part / whole, [part, whole]);

    public static ExplanationFactor Percentage(FactorCode code, decimal percentage, string name = "") =>
        new(code, Rational.From(percentage) * Rational.Of(1, 100), [Rational.From(percentage)], name);

    public Rational ApplyTo(Rational above) => IsMultiplier ? above * Value : above + Value;
}
