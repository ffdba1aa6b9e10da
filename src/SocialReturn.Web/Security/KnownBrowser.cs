using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Security;

/// <summary>
/// Marks a browser that has signed in to an account. Guesses from elsewhere then slow down the others, not this browser:
/// a stranger cannot keep somebody out. The mark is no factor and opens nothing.
/// </summary>
public sealed class KnownBrowser(IDataProtectionProvider protection, IWebHostEnvironment environment)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private readonly IDataProtector protector = protection.CreateProtector("SocialReturn.Security.KnownBrowser");

    private string CookieName => Schemes.CookieName("browser", environment.IsDevelopment());

    /// <summary>The mark of this browser for this address, or null.</summary>
    public string? Find(HttpContext context, string mail)
    {
        if (context.Request.Cookies[CookieName] is not { } cookie)
        {
            return null;
        }

        try
        {
            var parts = protector.Unprotect(cookie).Split('|');
            return parts[1] == SecretToken.Hash(MailRules.Normalize(mail)) ? parts[0] : null;
        }
        catch (CryptographicException)
        {
            // Sealed with a key that is gone: the browser counts as any other.
            return null;
        }
    }

    public void Mark(HttpContext context, string mail)
    {
        var builder = new CookieBuilder { IsEssential = true, MaxAge = Lifetime };
        SecuritySetup.Harden(builder, environment.IsDevelopment());
        builder.SameSite = SameSiteMode.Strict;
        var value = protector.Protect($"{SecretToken.New()}|{SecretToken.Hash(MailRules.Normalize(mail))}");
        context.Response.Cookies.Append(CookieName, value, builder.Build(context));
    }
}
