using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A person lost the second factor: two different administrators confirm who it is before a new one may be set up.</summary>
public sealed class SecondFactorReset : Entity, IReadToFindWhoAsks, IVersioned
{
    private SecondFactorReset() { }

    public SecondFactorReset(Guid userId, DateTime requestedAt)
    {
        UserId = userId;
        RequestedAt = requestedAt;
    }

    public Guid UserId { get; private set; }

    public DateTime RequestedAt { get; private set; }

    public Guid? FirstAdministratorId { get; private set; }

    public DateTime? FirstConfirmedAt { get; private set; }

    /// <summary>How the first administrator checked who it is.</summary>
    public string? FirstReason { get; private set; }

    public Guid? SecondAdministratorId { get; private set; }

    public DateTime? SecondConfirmedAt { get; private set; }

    public string? SecondReason { get; private set; }

    /// <summary>Refused by an administrator, or overtaken because the person signed in after all.</summary>
    public DateTime? ClosedAt { get; private set; }

    public Guid Version { get; private set; }

    public bool IsOpen => ClosedAt is null && SecondConfirmedAt is null;

    public bool IsComplete => SecondConfirmedAt is not null;

    /// <summary>Adds a confirmation; false when this administrator may not give the one that is still needed.</summary>
    public bool TryConfirm(Guid administratorId, string reason, DateTime at)
    {
        if (!IsOpen || administratorId == UserId || administratorId == FirstAdministratorId)
        {
            return false;
        }

        if (FirstAdministratorId is null)
        {
            (FirstAdministratorId, FirstConfirmedAt, FirstReason) = (administratorId, at, reason);
        }
        else
        {
            (SecondAdministratorId, SecondConfirmedAt, SecondReason) = (administratorId, at, reason);
        }

        return true;
    }

    public void Close(DateTime at) => ClosedAt = at;
}
