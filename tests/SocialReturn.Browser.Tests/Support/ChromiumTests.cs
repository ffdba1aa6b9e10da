using Shouldly;
using Xunit;

namespace SocialReturn.Browser.Tests.Support;

public sealed class ChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    [TimedFact]
    public async Task NewContext_Page_RunsScriptsInDutchTime()
    {
        var page = await (await chromium.NewContextAsync()).NewPageAsync();

        var hour = await page.EvaluateAsync<string>("new Date(0).toLocaleTimeString('nl-NL')");

        hour.ShouldBe("01:00:00");
    }

    [TimedFact]
    public async Task NewContext_WithoutScripts_RunsNone()
    {
        var page = await (await chromium.NewContextAsync(javaScript: false)).NewPageAsync();

        await page.SetContentAsync("<p>Zonder</p><script>document.querySelector('p').textContent = 'Met'</script>");

        (await page.InnerTextAsync("p")).ShouldBe("Zonder");
    }
}
