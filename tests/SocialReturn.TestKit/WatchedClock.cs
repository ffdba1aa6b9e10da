using Microsoft.Extensions.Time.Testing;

namespace SocialReturn.TestKit;

/// <summary>
/// A clock that stands still until it is told, and knows who waits for it. A test moves it on when the code under test has got that
/// far; moved on in a loop it would run while the code is still at work, and a lease would end between two steps.
/// </summary>
public sealed class WatchedClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly Lock gate = new();
    private readonly Dictionary<TimeSpan, List<DateTimeOffset>> ends = [];
    private TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        TaskCompletionSource told;
        lock (gate)
        {
            if (!ends.TryGetValue(dueTime, out var all))
            {
                ends[dueTime] = all = [];
            }

            all.Add(GetUtcNow() + dueTime);
            (told, begun) = (begun, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetResult();
        return timer;
    }

    /// <param name="wait">For how long.</param>
    /// <param name="people">How many: one that comes after the time has passed would wait for ever.</param>
    /// <summary>Ends when somebody waits for this long, and the moment has not come: whoever waited before is at work meanwhile.</summary>
    public async Task UntilSomebodyWaitsAsync(TimeSpan wait, int people = 1)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (ends.TryGetValue(wait, out var all) && all.Count(end => end > GetUtcNow()) >= people)
                {
                    return;
                }

                next = begun.Task;
            }

            await next;
        }
    }

    /// <summary>The same, and then lets that time pass.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await UntilSomebodyWaitsAsync(wait);
        Advance(wait);
    }
}
