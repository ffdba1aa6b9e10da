using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts.ByDesk;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Tenders;

/// <summary>Who may report turnover, at each step of it.</summary>
public sealed class TurnoverAccessTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Form = "form[data-unsaved]";

    private static readonly Dictionary<string, string?> January = new(StringComparer.Ordinal)
    {
        ["From"] = "1-1-2026",
        ["To"] = "31-1-2026",
        ["Turnover"] = "100.000",
    };

    private static readonly Dictionary<string, string?> February = new(StringComparer.Ordinal)
    {
        ["From"] = "1-2-2026",
        ["To"] = "28-2-2026",
        ["Turnover"] = "150.000",
    };

    [Fact]
    public async Task EveryStep_OfAnotherContractor_FindsNothing()
    {
        var (stage, tender) = await ReportedAsync();
        var foreign = await stage.TenderAsync(contractor: stage.World.Groen);
        await stage.OnTurnoverAsync(foreign);
        using var stranger = await portal.SignedInAsync(stage.World.OtherOwner);
        var own = await stranger.GetPageAsync($"/aanbestedingen/{foreign}/omzet");
        own.Document.QuerySelector(Form)!.SetAttribute("action", $"/aanbestedingen/{tender}/omzet");
        (await stranger.PostFormAsync(await FillAsync(stranger, foreign, January), Form, button: "[value=Send]")).Status.ShouldBe(HttpStatusCode.Redirect);
        var check = await FillAsync(stranger, foreign, February);
        check.Document.QuerySelector(Form)!.SetAttribute("action", $"/aanbestedingen/{tender}/omzet");

        (await stranger.PostFormAsync(own, Form, February)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var step in new[] { "[value=Send]", "[value=Change]", "[value=TakeDifference]" })
        {
            (await stranger.PostFormAsync(check, Form, button: step)).Status.ShouldBe(HttpStatusCode.NotFound, step);
        }

        (await portal.ReadAsync(db => db.TurnoverReports.CountAsync(row => row.TenderId == tender))).ShouldBe(1);
    }

    [Fact]
    public async Task Turnover_ByWhoOnlyReads_IsForbidden()
    {
        var (stage, tender) = await ReportedAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);
        using var reader = await portal.SignedInAsync(stage.World.Reader);

        (await reader.GetPageAsync($"/aanbestedingen/{tender}/omzet")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await adviser.GetPageAsync($"/aanbestedingen/{tender}/omzet")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Check_OfABlockedContractor_SaysSo()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        var stage = await Stage.SetAsync(own);
        var tender = await stage.TenderAsync();
        await stage.OnTurnoverAsync(tender);
        var (world, ids) = (stage.World, (Region: stage.World.Av.Id, Contractor: stage.World.Merwedal.Id));
        var version = await own.ReadAsync(db =>
            db.RegionContractors.Where(row => row.RegionId == ids.Region && row.ContractorId == ids.Contractor).Select(row => row.Version).SingleAsync()
        );
        await own.InScopeAsync(world.At(world.Av, world.Administrator), services =>
            services.GetRequiredService<ContractorBlockService>().BlockAsync(ids.Contractor, version, "Facturen die niet kloppen.", CancellationToken.None)
        );
        using var contractor = await own.SignedInAsync(world.Owner);

        var page = await FillAsync(contractor, tender, February);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.TextOf("[data-error-summary]").ShouldContain("geblokkeerd");
    }

    private static async Task<Page> FillAsync(PortalClient contractor, Guid tender, Dictionary<string, string?> fields) =>
        await contractor.PostFormAsync(await contractor.GetPageAsync($"/aanbestedingen/{tender}/omzet"), Form, fields);

    private async Task<(Stage Stage, Guid Tender)> ReportedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.TurnoverAsync(tender);
        return (stage, tender);
    }
}
