using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Demo.Data;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Tests.Infrastructure;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

/// <summary>None of the demo exists outside Development.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoGuardTests(DemoPortal demo, PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Start_OutsideDevelopmentWithDemoData_Refuses()
    {
        var folder = Directory.CreateTempSubdirectory("socialreturn-process-");
        using var elsewhere = new PortalProcess([
            new("Portal:BaseAddress", "https://socialreturn.example.nl"),
            new("Portal:DataFolder", folder.FullName),
            new("Mail:Folder", "mail"),
            new("Database:ConnectionString", $"Data Source={demo.DatabaseFile}"),
        ]);

        var (code, _, errors) = await elsewhere.EndAsync();

        folder.Delete(recursive: true);
        code.ShouldBe(ExitCode.CannotStart);
        errors.ShouldHaveSingleItem().ShouldBe(new DemoDataException().Message);
    }

    [Fact]
    public async Task Refuse_OnePersonaAmongRealPeople_IsEnough()
    {
        await portal.Services.RefuseDemoDataAsync(CancellationToken.None);
        await portal.SaveAsync(new User(DemoAccounts.Platform.ToUpperInvariant(), "Noor Willems"));

        await Should.ThrowAsync<DemoDataException>(() => portal.Services.RefuseDemoDataAsync(CancellationToken.None));
    }

    [Fact]
    public Task Add_OutsideDevelopment_Refuses() =>
        Should.ThrowAsync<InvalidOperationException>(() => portal.Services.AddDemoDataAsync(CancellationToken.None));
}
