using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

public enum SessionEnd
{
    SignedOut,
    SignedOutEverywhere,
    EndedFromList,

    /// <summary>Somebody signed in again in the same browser.</summary>
    Replaced,
    PasswordChanged,
    FactorChanged,
    AccountBlocked,
    PlaceChanged,

    /// <summary>By who runs the portal.</summary>
    EndedByCommand,
}

/// <summary>One sign-in of one person in one browser. The cookie only names it, so that ending it here ends every copy of the cookie.</summary>
public sealed class UserSession : Entity, IReadToFindWhoAsks
{
    public const int LongestBrowser = 60;

    public static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(60);

    /// <summary>However busy a person is, a session ends after a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>How exactly the last use is known: a busy person costs one write in this time.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private UserSession() => TokenHash = Stamp = Browser = Address = "";

    public UserSession(User user, string tokenHash, Guid? membershipId, SessionOrigin origin, DateTime now)
    {
        UserId = user.Id;
        Stamp = user.SecurityStamp ?? "";
        TokenHash = tokenHash;
        MembershipId = membershipId;
        Browser = origin.Browser;
        Address = NetworkName.Of(origin.Address);
        MadeAt = LastSeenAt = now;
    }

    public Guid UserId { get; private set; }

    /// <summary>SHA-256 of what the cookie holds.</summary>
    public string TokenHash { get; private set; }

    /// <summary>The person's security stamp at sign-in: another one since then ends the session, whoever forgot to.</summary>
    public string Stamp { get; private set; }

    /// <summary>Where the person picked to work; null until one of several places is picked.</summary>
    public Guid? MembershipId { get; private set; }

    /// <summary>"Firefox op Windows", and no more of what the browser told.</summary>
    public string Browser { get; private set; }

    /// <summary>The network, not the address: enough to tell "at work" from "somewhere strange".</summary>
    public string Address { get; private set; }

    public DateTime MadeAt { get; private set; }

    public DateTime LastSeenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public SessionEnd? EndedWhy { get; private set; }

    internal void See(DateTime now) => LastSeenAt = now;

    internal void Move(Guid membershipId) => MembershipId = membershipId;

    internal void End(SessionEnd why, DateTime now) => (EndedAt, EndedWhy) = (now, why);
}

/// <summary>Where a sign-in comes from.</summary>
/// <param name="Browser">In words, as the list of sessions shows it.</param>
/// <param name="Address">The network address; it is shortened before it is kept.</param>
public sealed record SessionOrigin(string Browser, string Address);
