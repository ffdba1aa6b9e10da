using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using SocialReturn.Core.Backup;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Participants;
using SocialReturn.Web.Infrastructure.Commands;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>
/// The keys that seal cookies and second factors: in the database, where every web node finds them, or in a folder that the nodes share.
/// They are encrypted: a copy of the database or of the folder alone opens nothing.
/// </summary>
public static class DataProtectionSetup
{
    public const string FolderSetting = "DataProtection:Folder";
    public const string CertificateSetting = "DataProtection:CertificatePath";

    private const string PasswordSetting = "DataProtection:CertificatePassword";
    private const string InDevelopment = "keys";
    private const string OwnCertificateFile = "keys.pfx";

    /// <summary>Whether the keys are encrypted with a certificate that stands somewhere else.</summary>
    public static bool HasCertificate(IConfiguration configuration) => configuration[CertificateSetting] is { Length: > 0 };

    private static string OwnCertificatePath(IConfiguration configuration) => DataFolder.Of(configuration).Resolve(null, OwnCertificateFile);

    private static bool IsCertificateThere(IConfiguration configuration) => HasCertificate(configuration) || File.Exists(OwnCertificatePath(configuration));

    /// <summary>Null when the keys are in the database.</summary>
    public static string? Folder(IConfiguration configuration, bool isDevelopment) =>
        configuration[FolderSetting] is not { Length: > 0 } && !isDevelopment
            ? null
            : DataFolder.Of(configuration).Resolve(configuration[FolderSetting], InDevelopment);

    /// <summary>Where all keys stand that the database needs, for a backup of them.</summary>
    public static KeyPlaces Places(IConfiguration configuration, bool isDevelopment) =>
        new()
        {
            MatchKeys = ParticipantSetup.KeyFolder(configuration),
            Sealing = Folder(configuration, isDevelopment),
            Certificate = HasCertificate(configuration) ? configuration[CertificateSetting] : OwnCertificatePath(configuration),
            IsCertificateOwn = !HasCertificate(configuration),
        };

    /// <exception cref="SettingException">The certificate is not there, or its password is another one.</exception>
    public static X509Certificate2 Certificate(IConfiguration configuration)
    {
        if (!HasCertificate(configuration))
        {
            return OwnCertificate.LoadOrCreate(OwnCertificatePath(configuration));
        }

        var path = DataFolder.Of(configuration).Resolve(configuration[CertificateSetting], OwnCertificateFile);
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, configuration[PasswordSetting]);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"Setting {CertificateSetting} is '{path}', which cannot be opened with {PasswordSetting}: {error.Message}");
        }
    }

    /// <param name="builder">The host.</param>
    /// <param name="use">Where nothing is installed yet there is no certificate, and no place for one; who only looks makes none, and no key.</param>
    public static void AddPortalKeys(this WebApplicationBuilder builder, PortalUse use)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        var protection = builder.Services.AddDataProtection().SetApplicationName("SocialReturn");
        if (Folder(builder.Configuration, isDevelopment) is { } folder)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }
        else
        {
            protection.PersistKeysToDbContext<KeyDbContext>();
        }

        if (use.LeavesNothing())
        {
            protection.DisableAutomaticKeyGeneration();
        }

        if (use != PortalUse.Explain && (!use.LeavesNothing() || IsCertificateThere(builder.Configuration)))
        {
            protection.ProtectKeysWithCertificate(Certificate(builder.Configuration));
        }
    }
}
