namespace SocialReturn.Core.Common;

/// <summary>What a typed text was read as.</summary>
/// <param name="Fault">Why it is no date; none when it is one.</param>
/// <param name="Date">Null when it is none.</param>
public readonly record struct DateReading(DateFault Fault, DateOnly? Date = null);

public enum DateFault
{
    None,

    /// <summary>No date at all.</summary>
    NoDate,

    /// <summary>"3-4-26", "3 april": of a birth date and of a contract it would be another century, so the year is asked for.</summary>
    YearNotInFull,

    /// <summary>31 February; a thirteenth month, by who writes the month first.</summary>
    NoSuchDay,

    /// <summary>A slip in the year.</summary>
    OddYear,
}
