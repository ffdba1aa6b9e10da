namespace SocialReturn.Demo.Data;

/// <summary>What people did, in order of time. What lies after today has not happened and is left out.</summary>
internal sealed class DemoTimeline(DemoClock clock, DateTime now)
{
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTime At, int Order)> acts = new();
    private int order;

    public void Plan(DateTime at, Func<CancellationToken, Task> act)
    {
        if (at <= now)
        {
            acts.Enqueue(act, (at, order++));
        }
    }

    /// <summary>Moves the clock from act to act; an act may plan others after itself.</summary>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        while (acts.TryDequeue(out var act, out var moment))
        {
            clock.MoveTo(moment.At);
            await act(cancellationToken);
        }

        clock.MoveTo(now);
    }
}
