using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>
/// A machine without a configured certificate makes its own, beside the folder of keys. It keeps the keys out of a copy
/// of that folder alone; who runs more than one machine, or keeps backups, configures a certificate.
/// </summary>
internal static class OwnCertificate
{
    public static X509Certificate2 LoadOrCreate(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                Create(path);
            }

            return X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(
                $"The certificate of the keys '{path}' cannot be read or made: give it to the account of the portal, or put it back "
                    + $"from its backup. ({error.Message})"
            );
        }
    }

    /// <summary>It has its name when it is whole: of two first starts at the same moment one makes it, and both read the same.</summary>
    private static void Create(string path)
    {
        var unfinished = $"{path}.{Ids.New():N}";
        Write(unfinished);
        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(unfinished);
        }
    }

    private static void Write(string path)
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=SocialReturn keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(20));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(certificate.Export(X509ContentType.Pkcs12));
    }
}
