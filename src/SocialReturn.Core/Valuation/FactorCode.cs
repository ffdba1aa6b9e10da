namespace SocialReturn.Core.Valuation;

/// <summary>The steps of a sum: first the amounts, which are added, then the multipliers.</summary>
public enum FactorCode
{
    /// <summary>The amount of the block in Name, per its unit.</summary>
    YearlyAmount,
    LearningYearAmount,
    MonthlyAmount,
    WeeklyAmount,
    DailyAmount,
    HalfDailyAmount,
    HourlyAmount,
    EventAmount,
    StageAmount,
    OnceAmount,

    /// <summary>The amount of the bonus in Name.</summary>
    BonusPerYear,
    BonusPerHour,
    BonusOnce,

    /// <summary>The value that a percentage of the bonus is taken of.</summary>
    BonusBase,

    /// <summary>What is left of the most that the bonus brings.</summary>
    BonusMax,

    AgreedValue,
    Cost,
    InvoiceInclVat,
    Vat,
    MaterialCosts,
    LabourCosts,
    WageCosts,

    /// <summary>A minus. The most in euro, for one fulfilment.</summary>
    OverMost,

    /// <summary>A minus. The most in euro, for one participant on one tender.</summary>
    OverMostPerParticipant,

    /// <summary>A minus. The most in euro for each, how many there are.</summary>
    OverMostPerUnit,

    /// <summary>Hours per week, norm. The first of the multipliers.</summary>
    HoursPerWeek,

    /// <summary>Worked hours, hours of a full-time year.</summary>
    HoursOfYear,

    /// <summary>Hours per week that count, weeks of a year.</summary>
    WeekHoursInYear,

    /// <summary>The hours, less what is over a limit of the block.</summary>
    WorkedHours,

    /// <summary>Days that count, days of the period: over these the worked hours are spread.</summary>
    CountedDays,

    /// <summary>Share of a year: whole months, then for each part of a month its days and the days of that month.</summary>
    Months,

    /// <summary>Share of a year: whole months, then a part of a month: what was left of the counting limit.</summary>
    MonthsUpToLimit,

    /// <summary>As <see cref="Months"/>, times an amount per month.</summary>
    MonthCount,
    MonthCountUpToLimit,

    /// <summary>Days that count, days of a week.</summary>
    DaysOfWeek,

    Persons,
    Attendees,
    Staff,
    Pieces,
    Hours,
    Days,
    HalfDays,
    Events,
    Stages,

    Percentage,

    /// <summary>The percentage for the recognition in Name; an empty Name means no recognition.</summary>
    Recognition,
}
