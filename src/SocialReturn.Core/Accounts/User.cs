using Microsoft.AspNetCore.Identity;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>A person who signs in, with a second factor always.</summary>
public sealed class User : IdentityUser<Guid>, IReadToFindWhoAsks
{
    private User() => DisplayName = "";

    public User(string mail, string displayName)
    {
        Id = Ids.New();
        UserName = Email = mail.Trim();
        NormalizedUserName = NormalizedEmail = MailRules.Normalize(mail);
        EmailConfirmed = true;
        DisplayName = displayName;
        EndSessions();
    }

    public string DisplayName { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>The time step of the last accepted code: each code works once.</summary>
    public long? LastTotpStep { get; internal set; }

    /// <summary>Every session of this person ends at its next request.</summary>
    public void EndSessions()
    {
        SecurityStamp = SecretToken.New();
        Touch();
    }

    /// <summary>Two saves at once on what is checked and then used up: the second one fails.</summary>
    internal void Touch() => ConcurrencyStamp = Ids.New().ToString("N");
}
