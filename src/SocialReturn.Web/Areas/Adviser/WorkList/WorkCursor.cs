using System.Globalization;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>A place in the work list: pages go on after the moment of entry, and after the id where two moments are the same.</summary>
public sealed record WorkCursor(DateTime Since, Guid Id)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Since.Ticks}.{Id:N}");

    /// <returns>Null when the address was tampered with: then the list starts at the top.</returns>
    public static WorkCursor? Parse(string? text) =>
        text?.Split('.') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
        && moment <= DateTime.MaxValue.Ticks
        && Guid.TryParseExact(id, "N", out var guid)
            ? new WorkCursor(new DateTime(moment, DateTimeKind.Utc), guid)
            : null;
}
