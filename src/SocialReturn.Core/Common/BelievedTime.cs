using Microsoft.Extensions.Logging;

namespace SocialReturn.Core.Common;

/// <summary>
/// The one rule about clocks. A stored moment that lies further ahead than clocks differ was written by a clock that was wrong: it is
/// never believed, it is said once in the log, and it is put right.
/// </summary>
public static partial class BelievedTime
{
    /// <summary>How much the clocks of two machines may differ.</summary>
    public static readonly TimeSpan Allowance = TimeSpan.FromMinutes(5);

    /// <param name="clock">The clock of this machine.</param>
    /// <param name="planned">How far ahead such a moment is put on purpose, as the next attempt of a mail is.</param>
    /// <returns>Any moment after this one is not believed.</returns>
    public static DateTime LatestBelieved(this TimeProvider clock, TimeSpan planned = default) => clock.UtcNow() + planned + Allowance;

    /// <summary>Says it once, for what was put right is not found again.</summary>
    public static void SayPutRight(this ILogger logger, string what, int count = 1)
    {
        if (count > 0)
        {
            LogPutRight(logger, count, what);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A clock was ahead: {Count} of {What} stood in the future and were put right")]
    private static partial void LogPutRight(ILogger logger, int count, string what);
}
