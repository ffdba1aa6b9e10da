using SocialReturn.Core.Common;

namespace SocialReturn.Web.Features.Account;

/// <summary>"12 maart 2026 om 09:30", as the clock hangs in the Netherlands.</summary>
public static class MomentInWords
{
    public static string Of(DateTime utc) =>
        string.Format(AccountPageTexts.Moment, DutchTime.DutchDate(utc).ToFullDate(), DutchTime.ToDutch(utc).ToString("HH:mm"));
}
