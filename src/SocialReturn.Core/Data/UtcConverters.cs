using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SocialReturn.Core.Data;

/// <summary>A moment is stored in UTC; the native type of a server does not remember that, so it is said again on reading.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(moment => Utc.Checked(moment), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

/// <summary>SQLite has no type for moments: ticks sort and compare as they should.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTime, long>(moment => Utc.Checked(moment).Ticks, stored => new DateTime(stored, DateTimeKind.Utc));

/// <summary>For the few moments that ASP.NET Core Identity keeps with an offset.</summary>
internal sealed class OffsetTicksConverter()
    : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, stored => new DateTimeOffset(stored, TimeSpan.Zero));

internal static class Utc
{
    public static DateTime Checked(DateTime moment) =>
        moment.Kind == DateTimeKind.Utc
            ? moment
            : throw new ArgumentException($"Moments are stored and compared in UTC; this one is of kind {moment.Kind}.", nameof(moment));
}
