using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>
/// A machine without a configured certificate makes its own, beside the folder of keys. It keeps the keys out of a copy
/// of that folder alone; who runs more than one machine, or keeps backups, configures a certificate.
/// </summary>
internal static class OwnCertificate
{
    public static X509Certificate2 LoadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Create(path);
        }

        return X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
    }

    private static void Create(string path)
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
