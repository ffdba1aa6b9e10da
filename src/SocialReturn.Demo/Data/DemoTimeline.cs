namespace SocialReturn.Demo.Data;

/// <summary>What people did, in order of time. What lies after today has not happened and is left out.</summary>
internal sealed class DemoTimeline(DemoClock clock, DateTime now)
{
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTime At, int Order)> acts = new();
    private int order;
    private DateTime? first;

    /// <summary>How far the history has come, from 0 to 1.</summary>
    public double Share { get; private set; }

    public void Plan(DateTime at, Func<CancellationToken, Task> act)
    {
        if (at <= now)
        {
            acts.Enqueue(act, (at, order++));
            first = at < first ? at : first ?? at;
        }
    }

    /// <summary>Moves the clock from act to act; an act may plan others after itself.</summary>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        while (acts.TryDequeue(out var act, out var moment))
        {
            cancellationToken.ThrowIfCancellationRequested();
            clock.MoveTo(moment.At);
            await act(cancellationToken);
            Share = first is { } begin && begin < now ? (moment.At - begin) / (now - begin) : 0;
        }

        clock.MoveTo(now);
    }
}
