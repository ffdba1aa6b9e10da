using SocialReturn.Core.Accounts;
using SocialReturn.Web.Areas.Adviser.Users;

namespace SocialReturn.Web.Areas.Adviser;

/// <summary>Signs that one person works on both sides of a decision, in words.</summary>
public static class SidesWords
{
    public static string Of(SidesFlag flag) =>
        flag.Sign switch
        {
            SidesSign.SameAccount => string.Format(SidesTexts.SameAccount, flag.Name, flag.Contractor),
            SidesSign.SameName => string.Format(SidesTexts.SameName, flag.Name, flag.Contractor, flag.OtherMail),
            _ => string.Format(SidesTexts.SameDomain, flag.Name, flag.Contractor, flag.OtherMail),
        };
}
