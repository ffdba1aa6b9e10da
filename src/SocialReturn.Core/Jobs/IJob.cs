namespace SocialReturn.Core.Jobs;

/// <summary>Work that comes back by itself. A run may come twice or too late: what it does, it does once by its own keys.</summary>
public interface IJob
{
    /// <returns>What it did, in a few words for the log; null when there was nothing to do.</returns>
    Task<string?> RunAsync(CancellationToken cancellationToken);
}

/// <summary>How a run ended.</summary>
public enum JobOutcome
{
    Done,
    Failed,

    /// <summary>The portal stopped, or the lease was lost: neither a success nor a fault.</summary>
    Stopped,
}

/// <summary>When and how a job runs.</summary>
/// <param name="Name">In the log, in the lease and as the actor in the audit log.</param>
/// <param name="OneAtATime">Only the node that holds the lease runs it; false for work that divides itself by claims.</param>
public sealed record JobSchedule(string Name, Type Job, TimeSpan Every, bool OneAtATime);
