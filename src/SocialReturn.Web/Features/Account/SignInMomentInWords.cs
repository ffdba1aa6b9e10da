using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;

namespace SocialReturn.Web.Features.Account;

/// <summary>What happened at a sign-in, for the person whose account it is.</summary>
public static class SignInMomentInWords
{
    public static string Of(SignInMoment moment) =>
        (moment.What, moment.Reason) switch
        {
            (SecurityEvent.SignedIn, _) => AccountPageTexts.HistorySignedIn,
            (SecurityEvent.RecoveryCodeUsed, _) => AccountPageTexts.HistoryRecoveryCode,
            (SecurityEvent.BrakeHolds, _) => AccountPageTexts.HistoryBrake,
            (_, SecurityReasons.Password) => AccountPageTexts.HistoryWrongPassword,
            (_, SecurityReasons.Code) => AccountPageTexts.HistoryWrongCode,
            (_, SecurityReasons.RecoveryCode) => AccountPageTexts.HistoryWrongRecoveryCode,
            _ => AccountPageTexts.HistoryNotIn,
        };
}
