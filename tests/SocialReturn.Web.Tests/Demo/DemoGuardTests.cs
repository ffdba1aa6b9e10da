using Microsoft.AspNetCore.Hosting;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Demo.Data;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Hosting;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

/// <summary>None of the demo exists outside Development.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoGuardTests(DemoPortal demo, PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Start_OutsideDevelopmentWithDemoData_Refuses()
    {
        await using var elsewhere = demo.WithWebHostBuilder(builder => builder.UseEnvironment("Testing"));

        Should.Throw<DemoDataException>(() => elsewhere.Services);
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
