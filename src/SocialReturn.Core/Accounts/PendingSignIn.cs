using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>One factor given, the other still to come. The cookie only names this row; it goes when the sign-in is finished or given up.</summary>
public sealed class PendingSignIn : Entity, IReadToFindWhoAsks
{
    public static readonly TimeSpan Validity = TimeSpan.FromMinutes(15);

    private PendingSignIn() => TokenHash = Sealed = "";

    public PendingSignIn(Guid? userId, string? stamp, string tokenHash, string contents, DateTime now)
    {
        UserId = userId;
        Stamp = stamp;
        TokenHash = tokenHash;
        Sealed = contents;
        MadeAt = now;
    }

    /// <summary>Null for an invited person who has no account yet.</summary>
    public Guid? UserId { get; private set; }

    public string? Stamp { get; private set; }

    public string TokenHash { get; private set; }

    /// <summary>What has been given so far, encrypted: it can hold the key of an app and the hash of a password.</summary>
    public string Sealed { get; private set; }

    public DateTime MadeAt { get; private set; }
}
