using Microsoft.AspNetCore.Identity;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Accounts;

/// <summary>A person who signs in, with a second factor always.</summary>
public sealed class User : IdentityUser<Guid>
{
    private User() => DisplayName = "";

    public User(string mail, string displayName)
    {
        Id = Ids.New();
        UserName = mail;
        Email = mail;
        EmailConfirmed = true;
        DisplayName = displayName;
    }

    public string DisplayName { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>The time step of the last accepted code: each code works once.</summary>
    public long? LastTotpStep { get; internal set; }
}
