using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>The keys that seal cookies and second factors: where they stand, and that a copy of that place opens nothing.</summary>
public sealed class DataProtectionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Keys_NoFolderSet_AreEncryptedInTheDatabaseAndServeEveryNode()
    {
        var sealedText = Protector(portal.Services).Protect("geheim");

        await using var scope = portal.Services.CreateAsyncScope();
        var keys = await scope.ServiceProvider.GetRequiredService<KeyDbContext>().DataProtectionKeys.AsNoTracking().ToListAsync();
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(key => key.Xml!.Contains("EncryptedData") && !key.Xml.Contains("<masterKey"));
        Directory.Exists(Path.Combine(portal.Folder, "keys")).ShouldBeFalse();

        await using var other = portal.WithWebHostBuilder(_ => { });
        Protector(other.Services).Unprotect(sealedText).ShouldBe("geheim");
    }

    [Fact]
    public async Task Keys_AFolderSet_AreEncryptedThere()
    {
        await using var node = portal.WithWebHostBuilder(builder => builder.UseSetting("DataProtection:Folder", "shared-keys"));

        Protector(node.Services).Protect("geheim");

        var key = Directory.GetFiles(Path.Combine(portal.Folder, "shared-keys"), "*.xml").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(key)).ShouldContain("EncryptedData");
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("tests");
}
