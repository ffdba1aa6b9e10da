using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>The scope of somebody who is signing in or looks after the own account: accounts, and no case data.</summary>
internal static class AccountScope
{
    private const string Role = "Account";

    public static AccessScope Of(User user, string address) => AccessScope.ForPerson(new Actor(user.Id, user.DisplayName, Role, address));

    /// <summary>Somebody who looks after the own account, by id alone.</summary>
    public static AccessScope Of(Guid userId, string address) => AccessScope.ForPerson(new Actor(userId, "", Role, address));

    /// <summary>Before it is known who it is.</summary>
    public static AccessScope Of(string address) => AccessScope.ForPerson(new Actor(Guid.Empty, "", Role, address));
}
