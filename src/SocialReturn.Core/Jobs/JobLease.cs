using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Jobs;

/// <summary>Which process may run a job until when. Any node may run jobs: the lease decides.</summary>
public sealed class JobLease : ISharedRow
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

    public DateTime? LastFinishedAt { get; private set; }

    /// <summary>Jobs write it, and nobody else.</summary>
    public bool MayBeAddedBy(AccessScope scope) => false;

    public bool MayBeChangedBy(AccessScope scope) => false;
}
