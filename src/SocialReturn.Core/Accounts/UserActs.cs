using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>What happens to an account.</summary>
public static class UserActs
{
    public static readonly Act SessionsEnded = new("User.SessionsEnded", ActTopic.People, Reader.Person, () => AccountActTexts.UserSessionsEnded);
    public static readonly Act EverybodysSessionsEnded = new("User.EverybodysSessionsEnded", ActTopic.People, Reader.Platform, () =>
        AccountActTexts.UserEverybodysSessionsEnded
    );
    public static readonly Act BrakeLifted = new("User.BrakeLifted", ActTopic.People, Reader.Platform, () => AccountActTexts.UserBrakeLifted);
    public static readonly Act Disabled = new("User.Disabled", ActTopic.People, Reader.Place, () => AccountActTexts.UserDisabled);
    public static readonly Act Enabled = new("User.Enabled", ActTopic.People, Reader.Place, () => AccountActTexts.UserEnabled);
    public static readonly Act PasswordChanged = new("User.PasswordChanged", ActTopic.People, Reader.Person, () => AccountActTexts.UserPasswordChanged);
    public static readonly Act RecoveryCodesRenewed = new("User.RecoveryCodesRenewed", ActTopic.People, Reader.Person, () =>
        AccountActTexts.UserRecoveryCodesRenewed
    );
    public static readonly Act Registered = new("User.Registered", ActTopic.People, Reader.Person, () => AccountActTexts.UserRegistered);
    public static readonly Act Renamed = new("User.Renamed", ActTopic.People, Reader.Person, () => AccountActTexts.UserRenamed);
    public static readonly Act SignedOutEverywhere = new("User.SignedOutEverywhere", ActTopic.People, Reader.Person, () =>
        AccountActTexts.UserSignedOutEverywhere
    );
    public static readonly Act SecondFactorSet = new("User.SecondFactorSet", ActTopic.People, Reader.Person, () => AccountActTexts.UserSecondFactorSet);
    public static readonly Act SecondFactorLost = new("User.SecondFactorLost", ActTopic.People, Reader.Person, () => AccountActTexts.UserSecondFactorLost);
}
