using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SocialReturn.Web.Security;

/// <summary>Stands sealed in every form of somebody who is signed in: whose form it is, when the session is over and its cookie gone.</summary>
public sealed class FormSender(IDataProtectionProvider protection)
{
    /// <summary>The field in which it stands.</summary>
    public const string FieldName = "__Sender";

    private readonly IDataProtector protector = protection.CreateProtector("SocialReturn.Web.FormSender");

    public string Seal(Guid userId) => protector.Protect(userId.ToString("N"));

    /// <returns>Null for what we did not seal.</returns>
    public Guid? Open(string? text)
    {
        try
        {
            return Guid.TryParseExact(protector.Unprotect(text ?? ""), "N", out var userId) ? userId : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
