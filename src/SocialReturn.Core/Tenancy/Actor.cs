namespace SocialReturn.Core.Tenancy;

/// <summary>Who acts: a person in a role, or a named job of the system.</summary>
/// <param name="UserId">Empty for the system.</param>
/// <param name="Role">The role in which the person works now, as it stands in the audit log.</param>
/// <param name="Address">The network address the act came from; empty for jobs.</param>
public sealed record Actor(Guid UserId, string Name, string Role, string Address)
{
    public static Actor System(string job) => new(Guid.Empty, job, "System", "");
}
