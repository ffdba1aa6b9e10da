using System.Net;
using Shouldly;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Regions;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

public sealed class SettingsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Save_FromTwoScreens_KeepsTheFirst()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var page = await administrator.GetPageAsync("/advies/instellingen");

        var saved = await administrator.PostFormAsync(
            page,
            "#instellingen",
            new Dictionary<string, string?> { ["AnswerWorkingDays"] = "7", ["DefaultPercentage"] = "4,5" }
        );
        var late = await administrator.PostFormAsync(page, "#instellingen", new Dictionary<string, string?> { ["AnswerWorkingDays"] = "9" });

        saved.ShouldBeRedirectTo("/advies/instellingen");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Document.QuerySelector("[name='AnswerWorkingDays']")!.GetAttribute("value").ShouldBe("7");
        var region = await portal.ReadAsync(db => Task.FromResult(db.Set<Region>().Single(row => row.Id == world.Av.Id)));
        region.AnswerWorkingDays.ShouldBe(7);
        region.DefaultPercentage.ShouldBe(4.5m);
        (await administrator.GetPageAsync("/advies")).TextOf(".sr-page-head__sub").ShouldContain("binnen 7 werkdagen");
        (await administrator.GetPageAsync("/advies/logboek?over=instellingen")).TextOf("tbody").ShouldContain("Instellingen gewijzigd door Henk van der Meer");
    }

    [Theory]
    [InlineData("DefaultPercentage", "0", "Vul een percentage in boven 0 en tot en met 100.")]
    [InlineData("ReportMonthsAfterEnd", "25", "Vul een aantal maanden in van 0 tot en met 24.")]
    [InlineData("AnswerWorkingDays", "31", "Vul een aantal werkdagen in van 1 tot en met 30.")]
    [InlineData("BehindTickPercent", "101", "Vul een percentage in van 1 tot en met 100.")]
    [InlineData("AttentionTickPercent", "10", "Deze grens kan niet lager zijn dan die voor “loopt achter”.")]
    public async Task Save_WithAFault_SaysItAtTheField(string field, string value, string message)
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var page = await administrator.GetPageAsync("/advies/instellingen");

        (await administrator.PostFormAsync(page, "#instellingen", new Dictionary<string, string?> { [field] = value })).ShouldHaveFieldError(field, message);
    }

    /// <summary>It was shown as an empty field, which the next save refused.</summary>
    [Fact]
    public async Task Save_Nought_IsShownAndCanBeSavedAgain()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        await administrator.PostFormAsync(
            await administrator.GetPageAsync("/advies/instellingen"),
            "#instellingen",
            new Dictionary<string, string?> { ["ReportMonthsAfterEnd"] = "0" }
        );

        var page = await administrator.GetPageAsync("/advies/instellingen");

        page.Document.QuerySelector("[name=ReportMonthsAfterEnd]")!.GetAttribute("value").ShouldBe("0");
        (await administrator.PostFormAsync(page, "#instellingen")).ShouldBeRedirectTo("/advies/instellingen");
    }

    [Fact]
    public async Task Requirements_AddedAndRemoved_FollowTheAdministrator()
    {
        var world = await portal.WorldAsync();
        using var administrator = await portal.SignedInAsync(world.Administrator);
        var page = await administrator.GetPageAsync("/advies/instellingen/bewijs");
        (await administrator.PostFormAsync(page, "#bewijs-vragen")).ShouldHaveFieldError("Name", "Vul in welk bewijs u vraagt.");

        var added = await administrator.PostFormAsync(
            page,
            "#bewijs-vragen",
            new Dictionary<string, string?>
            {
                ["Kind"] = "SocialPurchase",
                ["Name"] = "Betaalbewijs",
                ["EachDelivery"] = "true",
            }
        );
        var list = await administrator.FollowAsync(added);
        list.TextOf("tbody").ShouldContain("Betaalbewijs");
        var item = await administrator.GetPageAsync(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        (await administrator.PostFormAsync(item, "form[action$='/verwijderen']")).ShouldBeRedirectTo("/advies/instellingen/bewijs");

        (await portal.ReadAsync(db => Task.FromResult(db.Set<EvidenceRequirement>().Count(row => row.RegionId == world.Av.Id)))).ShouldBe(0);
    }

    [Fact]
    public async Task Pages_ForAnAdviser_AreForbidden()
    {
        var world = await portal.WorldAsync();
        using var adviser = await portal.SignedInAsync(world.SecondAdviser);

        (await adviser.GetPageAsync("/advies/instellingen")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await adviser.GetPageAsync("/advies/instellingen/bewijs")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
