using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace SocialReturn.TestKit;

/// <summary>
/// A clock that stands still until it is told, and says when somebody begins to wait for it. A test moves it on when the code
/// under test has got that far; moved on in a loop it would run while the code is still at work, and a lease would end between two steps.
/// </summary>
public sealed class WatchedClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Ends when somebody waits for this long. Each wait is told once; those of another length are passed over.</summary>
    public async Task UntilSomebodyWaitsAsync(TimeSpan wait)
    {
        while (await waits.Reader.ReadAsync() != wait)
        {
            // Somebody waits for another moment, which does not come now.
        }
    }

    /// <summary>The same, and then lets that time pass.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await UntilSomebodyWaitsAsync(wait);
        Advance(wait);
    }
}
