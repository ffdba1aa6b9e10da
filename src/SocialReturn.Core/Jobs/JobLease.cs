using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Jobs;

/// <summary>
/// Which process may run a job until when, and how its runs went. Any node may run jobs: the lease decides. Work that divides itself
/// has a row as well, which nobody holds.
/// </summary>
public sealed class JobLease : IReadByJobs
{
    private JobLease() => Name = Owner = "";

    internal JobLease(string name, string owner, DateTime until)
    {
        Name = name;
        Owner = owner;
        Until = until;
    }

    public string Name { get; private set; }

    public string Owner { get; private set; }

    public DateTime Until { get; private set; }

    /// <summary>The end of the last run, good or bad.</summary>
    public DateTime? LastFinishedAt { get; private set; }

    public DateTime? LastSucceededAt { get; private set; }

    /// <summary>The first failure since the last success; null when the last run did not fail.</summary>
    public DateTime? FailingSince { get; private set; }

    /// <summary>How often it failed since then.</summary>
    public int FailedRuns { get; private set; }
}
