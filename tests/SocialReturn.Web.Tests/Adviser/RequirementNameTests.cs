using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

public sealed class RequirementNameTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("Foto van het werk")]
    [InlineData("  FOTO  van het\u00a0werk ")]
    [InlineData("Foto\u200b van het werk")]
    [InlineData("\uff26oto van het werk")]
    public async Task Requirements_TwoWithOneName_AreRefusedAndKeepWhatWasTyped(string again)
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var page = await administrator.GetPageAsync("/advies/instellingen/bewijs");
        await administrator.PostFormAsync(
            page,
            "#bewijs-vragen",
            new Dictionary<string, string?> { ["Kind"] = "Participation", ["Name"] = "Foto van het werk" }
        );
        var fresh = await administrator.GetPageAsync("/advies/instellingen/bewijs");

        var refused = await administrator.PostFormAsync(
            fresh,
            "#bewijs-vragen",
            new Dictionary<string, string?>
            {
                ["Kind"] = "Participation",
                ["Name"] = again,
                ["Hint"] = "Met datum",
            }
        );

        refused.ShouldHaveFieldError("Name", "Bij deze soort invulling vraagt u al een bewijsstuk met deze naam. Kies een andere naam.");
        refused.Document.QuerySelector("[name=Hint]")!.OuterHtml.ShouldContain("Met datum");
        (
            await portal.ReadAsync(db => db.EvidenceRequirements.CountAsync(row => row.RegionId == world.Av.Id && row.Kind == FulfilmentKind.Participation))
        ).ShouldBe(1);
    }
}
