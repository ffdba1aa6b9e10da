using Microsoft.AspNetCore.Routing;
using Shouldly;
using SocialReturn.Web.Shared;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.Mvc;

public sealed class NavigationTests
{
    [Fact]
    public async Task Header_EveryEntry_HasAPage()
    {
        await using var host = await MvcHost.StartAsync();

        var page = await host.Client.GetPageAsync("/demo/bouwstenen/beoordelen");

        var entries = page.Document.QuerySelectorAll(".sr-nav__link").Select(link => link.GetAttribute("href")).ToList();
        entries.ShouldContain("/advies");
        foreach (var entry in entries)
            host.HasPage(entry!).ShouldBeTrue(entry);
    }

    [Fact]
    public void LinksOf_UnknownPages_AreLeftOut()
    {
        var navigation = new ShellNavigation(new DefaultEndpointDataSource());

        navigation.LinksOf(new Shell { Kind = ShellKind.Contractor }).ShouldBeEmpty();
    }
}
