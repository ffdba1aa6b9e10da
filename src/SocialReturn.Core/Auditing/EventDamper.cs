namespace SocialReturn.Core.Auditing;

/// <summary>How often one account, or one network without an account, is recorded for one thing within a time, and all networks together.</summary>
public sealed class EventDamper(TimeProvider clock, TimeSpan window, int mostOfOne, int mostOfVisitors)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private DateTimeOffset began;
    private int ofVisitors;
    private int leftOut;

    /// <returns>Null when there were too many; otherwise how many were left out since the last that was not.</returns>
    public int? Allows(SecurityEvent what, Guid? accountId, string network)
    {
        var key = $"{what} {accountId?.ToString() ?? network}";
        lock (gate)
        {
            // A clock that was ahead holds nobody back: a window ends in both directions.
            var now = clock.GetUtcNow();
            if ((now - began).Duration() >= window)
            {
                (began, ofVisitors) = (now, 0);
                counts.Clear();
            }

            var count = counts.GetValueOrDefault(key) + 1;
            if (count > mostOfOne || (accountId is null && ofVisitors >= mostOfVisitors))
            {
                leftOut++;
                return null;
            }

            counts[key] = count;
            ofVisitors += accountId is null ? 1 : 0;
            (var before, leftOut) = (leftOut, 0);
            return before;
        }
    }
}
