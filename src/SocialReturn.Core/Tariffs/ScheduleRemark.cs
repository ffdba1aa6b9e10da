using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>What is unusual in a sound schedule, and where.</summary>
/// <param name="Row">Counted from 0; null when it is about the part as a whole.</param>
/// <param name="Field">As in the file; empty for the row as a whole.</param>
/// <param name="Text">Goes on after the place, and names the row.</param>
public sealed record ScheduleRemark(SchedulePart Part, int? Row, string Field, string Text)
{
    /// <summary>As the reader names it: "blocks[2].amount".</summary>
    public string Path =>
        Row is { } row ? Part.PathOf(row, Field)
        : Part.IsHead ? Field
        : Part.Name;

    internal static ScheduleRemark At(SchedulePart part, int row, string field, string text, params ReadOnlySpan<object?> values) =>
        new(part, row, field, DutchText.Format(text, values));
}
