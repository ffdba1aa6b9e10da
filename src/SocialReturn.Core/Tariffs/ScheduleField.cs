using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>How a field is written down in a file, and what a person fills in.</summary>
public enum ScheduleFieldType
{
    Text,

    /// <summary>A longer text.</summary>
    Note,

    Amount,
    Number,
    Flag,
    Date,
    Choice,
    Choices,

    /// <summary>The code of one block of the same schedule.</summary>
    Block,

    /// <summary>Codes of blocks of the same schedule.</summary>
    Blocks,

    /// <summary>Codes of other bonuses of the same schedule.</summary>
    Bonuses,

    /// <summary>The code of one recognition of the same schedule.</summary>
    Recognition,

    /// <summary>Codes of recognitions of the same schedule.</summary>
    Recognitions,
}

/// <summary>One field of a schedule file.</summary>
/// <param name="Name">As in the file; "limits.months" stands in an object of its own.</param>
public sealed record ScheduleField(string Name, ScheduleFieldType Type = ScheduleFieldType.Text)
{
    /// <summary>What can be chosen, as it is written in the file.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    public bool IsList => Type is ScheduleFieldType.Choices or ScheduleFieldType.Blocks or ScheduleFieldType.Bonuses or ScheduleFieldType.Recognitions;

    public bool IsNumber => Type is ScheduleFieldType.Amount or ScheduleFieldType.Number;

    internal static ScheduleField Choice<T>(string name, params IEnumerable<T> options)
        where T : struct, Enum => new(name, ScheduleFieldType.Choice) { Options = options.Any() ? [.. options.Select(JsonNames.Of)] : Names<T>() };

    internal static ScheduleField Choices<T>(string name, params IEnumerable<T> options)
        where T : struct, Enum => new(name, ScheduleFieldType.Choices) { Options = options.Any() ? [.. options.Select(JsonNames.Of)] : Names<T>() };

    private static ImmutableArray<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(JsonNames.Of)];
}
