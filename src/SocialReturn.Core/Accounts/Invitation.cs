using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A mailed one-time link with which a person gets a role. Only the hash of its token is stored.</summary>
public sealed class Invitation : Entity, IReadToFindWhoAsks, IVersioned
{
    private Invitation() => Mail = TokenHash = InvitedByName = "";

    public Invitation(string mail, MembershipPlace place, string invitedByName, DateTime createdAt)
    {
        Mail = mail;
        Role = place.Role;
        RegionId = place.RegionId;
        ContractorId = place.ContractorId;
        AuthorityId = place.AuthorityId;
        InvitedByName = invitedByName;
        CreatedAt = createdAt;
        TokenHash = "";
    }

    public string Mail { get; private set; }

    public Role Role { get; private set; }

    public Guid? RegionId { get; private set; }

    public Guid? ContractorId { get; private set; }

    public Guid? AuthorityId { get; private set; }

    public string InvitedByName { get; private set; }

    /// <summary>Set when a region invites the first owner of a contractor that has nobody: it gives nothing once somebody works there.</summary>
    public Guid? ByRegionId { get; private set; }

    /// <summary>The contractor, while a region's invitation of its first owner is open: the database keeps it to one.</summary>
    public Guid? FirstOwnerOf { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>SHA-256 of the token in hexadecimal.</summary>
    public string TokenHash { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public Guid Version { get; private set; }

    public MembershipPlace Place => new(Role, RegionId, ContractorId, AuthorityId);

    public void Renew(string tokenHash, DateTime expiresAt)
    {
        TokenHash = tokenHash;
        ExpiresAt = expiresAt;
    }

    public void Accept(DateTime at)
    {
        AcceptedAt = at;
        FirstOwnerOf = null;
    }

    /// <param name="regionId">Null when people of the place itself stand behind it.</param>
    internal void SendFor(Guid? regionId)
    {
        ByRegionId = regionId;
        FirstOwnerOf = regionId is null ? null : ContractorId;
    }
}
