using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>What is wrong with a schedule file, and where.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Field">The path of the field, such as "blocks[2].unit"; empty for the file as a whole.</param>
/// <param name="Detail">What was found or allowed, for the message.</param>
public sealed record ScheduleError(int Line, string Field, ScheduleErrorCode Code, string Detail = "")
{
    public string Message => string.Format(TariffTexts.ErrorAtLine, Line, Field.Length == 0 ? TariffTexts.WholeFile : Field, TextWith(Detail));

    /// <summary>What is wrong, without the place.</summary>
    /// <param name="detail">In the words of whoever reads it.</param>
    public string TextWith(string detail) => string.Format(TariffTexts.ResourceManager.GetString("Error" + Code, TariffTexts.Culture)!, detail);

    public override string ToString() => Message;
}

public enum ScheduleErrorCode
{
    NotJson,
    UnknownField,
    DuplicateField,
    Missing,
    WrongType,
    OutOfRange,
    UnknownValue,
    DuplicateCode,
    UnknownCode,
    DatesReversed,
    NotForThisUnit,
    MeansNothing,
    NotExcludable,
    NotACode,
    EmptyCondition,
    CircularCondition,
    BandReversed,
    CapOfNothing,
    CapsOverlap,
    FloorWithoutNeed,
    FloorOfNothing,
    FloorOverCap,
    FloorsOverWhole,
    TooManyFloors,
    OtherRegion,
    DatesOverlap,
    Bsn,
}

/// <summary>Either the schedule, or everything that is wrong with the file.</summary>
public sealed record TariffScheduleReading(TariffSchedule? Schedule, ImmutableArray<ScheduleError> Errors);
