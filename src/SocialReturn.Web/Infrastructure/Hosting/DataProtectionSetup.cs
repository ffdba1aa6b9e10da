using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>The keys that seal cookies and second factors: shared by all web nodes, encrypted outside Development.</summary>
public static class DataProtectionSetup
{
    /// <summary>Whether the keys are encrypted with a certificate that stands somewhere else.</summary>
    public static bool HasCertificate(IConfiguration configuration) => configuration["DataProtection:CertificatePath"] is { Length: > 0 };

    public static void AddPortalKeys(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("DataProtection");
        var folder = Path.GetFullPath(settings["Folder"] ?? "App_Data/keys", builder.Environment.ContentRootPath);
        var protection = builder.Services.AddDataProtection()
            .SetApplicationName("SocialReturn")
            .PersistKeysToFileSystem(new DirectoryInfo(folder));
        if (builder.Environment.IsDevelopment())
        {
            return;
        }

        protection.ProtectKeysWithCertificate(HasCertificate(builder.Configuration)
            ? X509CertificateLoader.LoadPkcs12FromFile(settings["CertificatePath"]!, settings["CertificatePassword"])
            : OwnCertificate.LoadOrCreate(folder + ".pfx"));
    }
}
