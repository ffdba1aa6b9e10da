using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Valuation;

/// <summary>A part of the value. Code and numbers only: the text is made on display by <see cref="ExplanationWriter"/>.</summary>
/// <param name="Name">The name of the bonus; empty otherwise.</param>
/// <param name="Amount">Rounded to cents; a line of code Rounding closes what rounding each line opens.</param>
/// <param name="Factors">From top to bottom: amounts are added, multipliers multiply what stands above.</param>
public sealed record ExplanationLine(
    LineCode Code,
    string Name,
    Euro Amount,
    ImmutableArray<ExplanationFactor> Factors);

public enum LineCode
{
    Participation,
    JobToJob,
    SocialPurchase,
    Bonus,
    Rounding,
}

/// <summary>One step of the sum.</summary>
/// <param name="Value">The amount in euro, or the multiplier.</param>
/// <param name="Numbers">The numbers to show, as <see cref="FactorCode"/> lists them.</param>
public sealed record ExplanationFactor(FactorCode Code, Rational Value, ImmutableArray<Rational> Numbers, string Name = "")
{
    public bool IsMultiplier => Code >= FactorCode.HoursPerWeek;

    public Rational ApplyTo(Rational above) => IsMultiplier ? above * Value : above + Value;
}

public enum FactorCode
{
    /// <summary>The yearly value of the block in Name.</summary>
    YearlyAmount,

    /// <summary>The published hourly rate of the block in Name.</summary>
    HourlyAmount,

    BonusPerYear,
    BonusOnce,
    InvoiceInclVat,
    Vat,
    MaterialCosts,

    /// <summary>Hours per week, norm. The first of the multipliers.</summary>
    HoursPerWeek,

    /// <summary>Worked hours, hours of a full-time year.</summary>
    HoursOfYear,

    /// <summary>Worked hours.</summary>
    WorkedHours,

    /// <summary>Days that count, days of the period: over these the worked hours are spread.</summary>
    CountedDays,

    /// <summary>Whole months, then for each part of a month its days and the days of that month.</summary>
    Months,

    /// <summary>Whole months, then a part of a month: what was left of the counting limit.</summary>
    MonthsUpToLimit,

    /// <summary>The percentage for the recognition in Name; an empty Name means no recognition.</summary>
    Recognition,
}

/// <summary>A remark beside the sum, in code and numbers.</summary>
public sealed record ExplanationNote(NoteCode Code, ImmutableArray<Rational> Numbers, string Name = "", DateOnly? Date = null);

public enum NoteCode
{
    /// <summary>Days outside the tender's term.</summary>
    OutsideTerm,

    /// <summary>Months over the limit, the limit in months.</summary>
    OverLimit,

    /// <summary>Hours per week, norm.</summary>
    HoursOverNorm,

    /// <summary>The months someone may have started before the tender.</summary>
    StartedTooEarly,

    /// <summary>The invoice date in Date.</summary>
    NotRecognised,

    /// <summary>The recognition in Name counts for nothing in this schedule.</summary>
    RecognitionNotListed,

    /// <summary>The bonus in Name was paid before.</summary>
    BonusPaidBefore,

    /// <summary>Amount of the bonus in Name, that a permanent contract would bring.</summary>
    BonusOncePossible,
    BonusPerYearPossible,

    /// <summary>Amount of the bonus in Name: a fact is unknown.</summary>
    BonusOnceUnknown,
    BonusPerYearUnknown,

    /// <summary>The yearly bonus in Name needs dates.</summary>
    BonusNeedsDates,
}
