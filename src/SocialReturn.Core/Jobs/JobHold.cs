using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Jobs;

/// <summary>
/// As long as this row stands no job runs: the database came back from a backup, and what waits in it may have left in the life after that
/// backup. Somebody who knows says what becomes of it. One row.
/// </summary>
public sealed class JobHold : IReadByJobs
{
    public const string OfAllJobs = "all";

    private JobHold() => Name = "";

    public JobHold(DateTime backupMoment, DateTime heldAt)
    {
        Name = OfAllJobs;
        BackupMoment = backupMoment;
        HeldAt = heldAt;
    }

    public string Name { get; private set; }

    /// <summary>What was written before it is in the backup, and may have left since.</summary>
    public DateTime BackupMoment { get; private set; }

    public DateTime HeldAt { get; private set; }
}
