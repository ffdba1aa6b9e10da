using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// Whether the keys that seal second factors are those of this database. Asked before anything is sealed: with the old keys gone the
/// framework makes others without a word, and every authenticator app is dead.
/// </summary>
public sealed class SealedFactorReader(PortalDbContext db, IDataProtectionProvider protection, IKeyManager keys)
{
    private const int Looked = 20;

    public Task<int> CountAsync(CancellationToken cancellationToken) => Sealed.CountAsync(cancellationToken);

    /// <summary>One line when there are second factors and none of those looked at can be opened; null otherwise. Makes no keys.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        var (looked, closed) = await LookAsync(cancellationToken);
        return looked == 0 || closed < looked
            ? null
            : $"{await CountAsync(cancellationToken)} second factors cannot be opened: the keys that sealed them are gone. Put back the "
                + "certificate of DataProtection:CertificatePath (without that setting keys.pfx in the data folder) and the folder of "
                + "DataProtection:Folder, if it is set. When they are lost for good, see the command forget-factors.";
    }

    /// <summary>How many second factors were looked at, the latest people first, and how many of them cannot be opened.</summary>
    public async Task<(int Looked, int Closed)> LookAsync(CancellationToken cancellationToken)
    {
        var values = await Sealed.OrderByDescending(token => token.UserId).Take(Looked).Select(token => token.Value!).ToListAsync(cancellationToken);
        if (values.Count == 0)
        {
            return (0, 0);
        }

        var protector = protection.CreateProtector(SecondFactor.Purpose);
        return (values.Count, HasUsableKey() ? values.Count(value => !Opens(protector, value)) : values.Count);
    }

    private IQueryable<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>> Sealed =>
        db.UserTokens.AsNoTracking().Where(token => token.LoginProvider == SecondFactor.Provider && token.Name == SecondFactor.KeyName && token.Value != null);

    /// <summary>Without one, opening anything would make a new key first.</summary>
    private bool HasUsableKey() => keys.GetAllKeys().Any(key => !key.IsRevoked && IsUsable(key));

    private static bool IsUsable(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidOperationException or System.Xml.XmlException)
        {
            return false;
        }
    }

    private static bool Opens(IDataProtector protector, string value)
    {
        try
        {
            return protector.Unprotect(value).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
