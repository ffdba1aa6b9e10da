using System.Net;
using Shouldly;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Readiness;
using SocialReturn.Web.Infrastructure.Health;
using Xunit;

namespace SocialReturn.Web.Tests.Health;

/// <summary>The same in Dutch, for the administrator of the platform.</summary>
public sealed class ReadinessPageTests : IAsyncLifetime
{
    private const string Address = "/beheer/toestand";

    private readonly PortalFactory portal = new();
    private World world = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        world = await portal.WorldAsync();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Page_EverythingWell_NamesEachPartAndTheMoment()
    {
        using var platform = await portal.SignedInAsync(world.Platform);

        var page = await platform.GetPageAsync(Address);

        page.TextOf("[role=status]").ShouldContain(ReadinessPageTexts.AllWell);
        page.TextOf("[role=status]").ShouldContain("Gekeken op 12 maart 2026 om 09:30.");
        page.TextOf("table").ShouldContain(ReadinessTexts.Write);
        page.TextOf("nav a[href='/beheer/toestand']").ShouldContain("Toestand");
    }

    [Fact]
    public async Task Page_SomethingBroken_SaysWhatToDoFirst()
    {
        Directory.Move(Path.Combine(portal.Folder, "files"), Path.Combine(portal.Folder, "weg"));
        using var platform = await portal.SignedInAsync(world.Platform);

        var page = await platform.GetPageAsync(Address);

        page.TextOf("[role=alert]").ShouldContain(ReadinessPageTexts.Broken);
        var first = page.Document.QuerySelector("tbody tr")!.TextContent;
        first.ShouldContain(ReadinessTexts.Store);
        first.ShouldContain(ReadinessPageTexts.Fault);
        first.ShouldContain(ReadinessTexts.StoreAdvice);
        page.Document.QuerySelector("tbody tr [lang=en]")!.TextContent.ShouldContain("is not there");
    }

    [Fact]
    public async Task Page_ByOthers_IsForbidden()
    {
        foreach (var person in new[] { world.Owner, world.Adviser, world.Administrator, world.Reader })
        {
            using var client = await portal.SignedInAsync(person);
            (await client.GetPageAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        using var visitor = portal.Visitor();
        (await visitor.GetPageAsync(Address)).Location.ShouldNotBeNull().ShouldContain("/aanmelden");
    }
}
