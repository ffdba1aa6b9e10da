using SocialReturn.Core.Auditing;

namespace SocialReturn.Core.Happenings;

/// <summary>The security events that leave a row with the account they are about. Those without an account are lines only.</summary>
public static class SecurityActs
{
    public static readonly Act SignedIn = New(SecurityEvent.SignedIn, () => SecurityActTexts.SignedIn);
    public static readonly Act SessionRenewed = New(SecurityEvent.SessionRenewed, () => SecurityActTexts.SessionRenewed);
    public static readonly Act SignInRefused = New(SecurityEvent.SignInRefused, () => SecurityActTexts.SignInRefused);
    public static readonly Act RecoveryCodeUsed = New(SecurityEvent.RecoveryCodeUsed, () => SecurityActTexts.RecoveryCodeUsed);
    public static readonly Act BrakeHolds = New(SecurityEvent.BrakeHolds, () => SecurityActTexts.BrakeHolds);
    public static readonly Act SignedOut = New(SecurityEvent.SignedOut, () => SecurityActTexts.SignedOut);
    public static readonly Act SessionEnded = New(SecurityEvent.SessionEnded, () => SecurityActTexts.SessionEnded);
    public static readonly Act PasswordLinkAsked = New(SecurityEvent.PasswordLinkAsked, () => SecurityActTexts.PasswordLinkAsked);
    public static readonly Act FormRefused = New(SecurityEvent.FormRefused, () => SecurityActTexts.FormRefused);
    public static readonly Act LinkNotFound = New(SecurityEvent.LinkNotFound, () => SecurityActTexts.LinkNotFound);
    public static readonly Act RecordNotFound = New(SecurityEvent.RecordNotFound, () => SecurityActTexts.RecordNotFound);
    public static readonly Act RightRefused = New(SecurityEvent.RightRefused, () => SecurityActTexts.RightRefused);
    public static readonly Act RightUsed = New(SecurityEvent.RightUsed, () => SecurityActTexts.RightUsed);

    /// <exception cref="ArgumentOutOfRangeException">An event that is about no account.</exception>
    public static Act Of(SecurityEvent what) =>
        what switch
        {
            SecurityEvent.SignedIn => SignedIn,
            SecurityEvent.SessionRenewed => SessionRenewed,
            SecurityEvent.SignInRefused => SignInRefused,
            SecurityEvent.RecoveryCodeUsed => RecoveryCodeUsed,
            SecurityEvent.BrakeHolds => BrakeHolds,
            SecurityEvent.SignedOut => SignedOut,
            SecurityEvent.SessionEnded => SessionEnded,
            SecurityEvent.PasswordLinkAsked => PasswordLinkAsked,
            SecurityEvent.FormRefused => FormRefused,
            SecurityEvent.LinkNotFound => LinkNotFound,
            SecurityEvent.RecordNotFound => RecordNotFound,
            SecurityEvent.RightRefused => RightRefused,
            SecurityEvent.RightUsed => RightUsed,
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "It leaves lines only."),
        };

    private static Act New(SecurityEvent what, Func<string> words) => new($"Security.{what}", ActTopic.People, Reader.Person, words);
}
