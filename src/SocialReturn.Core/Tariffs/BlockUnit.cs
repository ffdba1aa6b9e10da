namespace SocialReturn.Core.Tariffs;

/// <summary>What one amount of a building block stands for.</summary>
public enum BlockUnit
{
    /// <summary>A full-time place for a year, pro rata to hours per week and duration.</summary>
    FullTimeYear,

    /// <summary>A learning year, pro rata to duration only.</summary>
    LearningYear,

    Month,
    Week,
    Day,
    HalfDay,
    Hour,
    Event,
    Stage,

    /// <summary>One amount, whatever the hours and the duration.</summary>
    Once,

    /// <summary>Actual cost: an invoice or a cost without VAT, with or without its material.</summary>
    Invoice,

    /// <summary>The labour in an invoice, nothing else.</summary>
    LabourCost,

    /// <summary>Wage cost times a percentage.</summary>
    WageCost,

    /// <summary>Agreed by the adviser.</summary>
    Agreed,
}

public static class BlockUnits
{
    /// <summary>Whether the block names an amount; the others take theirs from the facts.</summary>
    public static bool HasAmount(this BlockUnit unit) => unit < BlockUnit.Invoice;

    /// <summary>Whether the value follows the duration.</summary>
    public static bool NeedsDates(this BlockUnit unit) => unit is BlockUnit.LearningYear or BlockUnit.Month or BlockUnit.Week;

    /// <summary>Whether the value is a share of an amount that the facts name.</summary>
    public static bool HasPercentage(this BlockUnit unit) => unit is BlockUnit.Invoice or BlockUnit.LabourCost or BlockUnit.WageCost;

    /// <summary>Whether the amount is for something that lasts or takes place: an hour, a day, a month, a time.</summary>
    public static bool HasDuration(this BlockUnit unit) => unit <= BlockUnit.Event;

    /// <summary>Whether times are counted.</summary>
    public static bool HasTimes(this BlockUnit unit) => unit is BlockUnit.Day or BlockUnit.HalfDay or BlockUnit.Event or BlockUnit.Stage;
}
