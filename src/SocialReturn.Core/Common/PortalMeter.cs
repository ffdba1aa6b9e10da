using System.Diagnostics.Metrics;

namespace SocialReturn.Core.Common;

/// <summary>What the portal counts of its own work. Whoever listens gets it; without a listener counting costs next to nothing.</summary>
public static class PortalMeter
{
    public const string Name = "SocialReturn";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("socialreturn.mails", description: "Mails that left, failed or were given up");
    private static readonly Counter<long> JobRuns = Meter.CreateCounter<long>("socialreturn.job.runs", description: "Runs of a job, done or failed");
    private static readonly Histogram<double> JobDurations = Meter.CreateHistogram<double>("socialreturn.job.duration", "s", "How long a run took");
    private static readonly Counter<long> Decisions = Meter.CreateCounter<long>("socialreturn.decisions", description: "Decisions of advisers");
    private static readonly Counter<long> Valuations = Meter.CreateCounter<long>("socialreturn.valuations", description: "Values worked out");
    private static readonly Gauge<long> Queues = Meter.CreateGauge<long>(
        "socialreturn.queue.length",
        description: "What waits: mails, mails given up, decisions"
    );

    /// <summary>Whether anybody wants to know how long the queues are: counting them asks the database.</summary>
    public static bool CountsQueues => Queues.Enabled;

    public static void Mail(string outcome) => Mails.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Job(string name, bool done, TimeSpan took)
    {
        JobRuns.Add(1, new("job", name), new("outcome", done ? "done" : "failed"));
        JobDurations.Record(took.TotalSeconds, new KeyValuePair<string, object?>("job", name));
    }

    public static void Decision(string act) => Decisions.Add(1, new KeyValuePair<string, object?>("act", act));

    public static void Valuation(int values = 1) => Valuations.Add(values);

    public static void Queue(string name, long length) => Queues.Record(length, new KeyValuePair<string, object?>("queue", name));
}
