namespace SocialReturn.Core.Auditing;

/// <summary>What is known of a security event. No mail address, name, text of a person, password or link has a place here.</summary>
public sealed record SecurityFacts
{
    /// <summary>Whose account it is about, or who acts; null for a visitor.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The network address; it is shortened before it is kept.</summary>
    public string Address { get; init; } = "";

    /// <summary>One of the <see cref="SecurityReasons"/>, or another word of the code.</summary>
    public string? Reason { get; init; }

    /// <summary>Method and pattern, as "POST /advies/instellingen/kleuren"; never the address itself.</summary>
    public string? Route { get; init; }

    /// <summary>Of an act on an account: as in the audit log.</summary>
    public string? Act { get; init; }

    /// <summary>What that act was done to.</summary>
    public Guid? SubjectId { get; init; }
}

/// <summary>Why something was refused, in one word that does not change.</summary>
public static class SecurityReasons
{
    public const string Password = "password";
    public const string NoAccount = "no-account";
    public const string Blocked = "blocked";
    public const string NoFactor = "no-factor";
    public const string Code = "code";
    public const string RecoveryCode = "recovery-code";
    public const string Requests = "requests";
    public const string Invitation = "invitation";
    public const string PasswordLink = "password-link";
}
