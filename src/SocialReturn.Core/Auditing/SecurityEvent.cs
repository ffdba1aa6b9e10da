namespace SocialReturn.Core.Auditing;

/// <summary>
/// Everything that is recorded of signing in, of what is refused and of the rights of administrators. In the audit log it stands as
/// "Security." with this name, in the lines of the security log by the name alone: it never changes.
/// </summary>
public enum SecurityEvent
{
    /// <summary>With both factors.</summary>
    SignedIn,

    /// <summary>A new session of somebody who was signed in, after another password or app.</summary>
    SessionRenewed,

    /// <summary>A factor was refused; the reason says which.</summary>
    SignInRefused,

    /// <summary>Instead of the app.</summary>
    RecoveryCodeUsed,

    /// <summary>So many failures that the next try of this account is not looked at for a while.</summary>
    BrakeHolds,

    /// <summary>A try that was not looked at; of an account, an address, a sender or a mailbox.</summary>
    HeldUp,

    SignedOut,

    /// <summary>A session ended otherwise than by signing out in its browser.</summary>
    SessionEnded,

    /// <summary>Somebody had a link for a new password mailed.</summary>
    PasswordLinkAsked,

    /// <summary>A form without the token of its page: forged, or open too long.</summary>
    FormRefused,

    /// <summary>A request for a host name that is not ours.</summary>
    HostRefused,

    /// <summary>The link of an invitation or for a new password that is none: guessed, or long over.</summary>
    LinkNotFound,

    /// <summary>An address that names a record that is not there, or is somebody else's.</summary>
    RecordNotFound,

    /// <summary>A page for a role that the person does not have.</summary>
    RightRefused,

    /// <summary>A page or act that is for administrators.</summary>
    RightUsed,

    /// <summary>An act on an account, a place, an invitation or a second factor; the audit log has it under the name of the act.</summary>
    AccountAct,
}
