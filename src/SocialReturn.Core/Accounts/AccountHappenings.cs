using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>Something happened to an account.</summary>
/// <param name="Region">Whose administrator did it, and reads of it.</param>
public sealed record UserHappening(Act Act, User User, Guid? Region = null) : WatchedHappening(Act)
{
    public override string SubjectType => nameof(User);

    public override Guid SubjectId => User.Id;

    public override Guid? RegionId => Region;
}

/// <summary>Somebody was given a place, or lost it, or holds another role in it.</summary>
public sealed record MembershipHappening(Act Act, Membership Membership) : WatchedHappening(Act)
{
    public override string SubjectType => nameof(Membership);

    public override Guid SubjectId => Membership.Id;

    public override Guid? RegionId => Membership.RegionId;

    public override Guid? ContractorId => Membership.ContractorId;
}

/// <summary>Something happened to an invitation.</summary>
/// <param name="Link">The new way in, when one is mailed.</param>
public sealed record InvitationHappening(Act Act, Invitation Invitation, InvitationLink? Link = null) : WatchedHappening(Act)
{
    public override string SubjectType => nameof(Invitation);

    public override Guid SubjectId => Invitation.Id;

    public override Guid? RegionId => Invitation.RegionId;

    public override Guid? ContractorId => Invitation.ContractorId;
}

/// <summary>What only the mail may hold.</summary>
/// <param name="PlaceName">The place in words.</param>
public sealed record InvitationLink(string Token, string PlaceName);

/// <summary>Somebody lost the second factor and administrators check who it is.</summary>
public sealed record FactorResetHappening(Act Act, SecondFactorReset Request, User User) : WatchedHappening(Act)
{
    public override string SubjectType => nameof(SecondFactorReset);

    public override Guid SubjectId => Request.Id;

    public override Guid? RegionId => Region;

    /// <summary>Where the administrator works who answered.</summary>
    public Guid? Region { get; init; }

    /// <summary>Who can check it, when it is asked.</summary>
    public IReadOnlyList<AdministratorToAsk> Administrators { get; init; } = [];
}

public sealed record AdministratorToAsk(Guid Id, string Mail, string Name);
