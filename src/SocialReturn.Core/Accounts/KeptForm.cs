using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>What somebody sent when the session was over, until that person has signed in again and sent it. Nobody else can open it.</summary>
public sealed class KeptForm : Entity, IReadByPerson
{
    public static readonly TimeSpan Validity = TimeSpan.FromMinutes(30);

    /// <summary>Of one person; an older one gives way.</summary>
    public const int Most = 5;

    private KeptForm() => TokenHash = Sealed = "";

    public KeptForm(Guid userId, string tokenHash, string contents, DateTime now)
    {
        UserId = userId;
        TokenHash = tokenHash;
        Sealed = contents;
        MadeAt = now;
    }

    public Guid UserId { get; private set; }

    public string TokenHash { get; private set; }

    /// <summary>What was typed, encrypted for this person.</summary>
    public string Sealed { get; private set; }

    public DateTime MadeAt { get; private set; }
}
