namespace SocialReturn.Core.Happenings;

/// <summary>Somebody signed in or out, or was refused something.</summary>
internal sealed record SecurityHappening(Act Act, Guid AccountId) : Happening(Act)
{
    public override string SubjectType => "User";

    public override Guid SubjectId => AccountId;
}
