namespace SocialReturn.Web.Security;

public enum HalfWayStage
{
    /// <summary>The password was right; the code is still to come.</summary>
    Code,

    /// <summary>The password was right, and two administrators have allowed a new second factor.</summary>
    NewFactor,

    /// <summary>An invited person has chosen a name and a password; there is no account yet.</summary>
    Registration,
}

/// <summary>How far a person is in signing in. Kept on the server for fifteen minutes; it opens nothing by itself.</summary>
public sealed record HalfWay
{
    public required HalfWayStage Stage { get; init; }

    public Guid UserId { get; init; }

    public string Stamp { get; init; } = "";

    public required string Mail { get; init; }

    /// <summary>Of the authenticator app that is being set up.</summary>
    public string? Key { get; init; }

    public Guid? InvitationId { get; init; }

    public string? Name { get; init; }

    /// <summary>In a registration: never the password.</summary>
    public string? PasswordHash { get; init; }

    public string? ReturnUrl { get; init; }
}
