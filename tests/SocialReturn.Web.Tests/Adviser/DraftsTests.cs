using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Review;
using Xunit;

namespace SocialReturn.Web.Tests.Adviser;

/// <summary>"Alleen u ziet dit": a draft and everything about it stays with its contractor, whatever page an adviser tries.</summary>
public sealed class DraftsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Log_Drafts_TellTheAdviserNothing()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync(stage.World.TheHague, title: "Sluis met concept");
        await stage.EvidenceAsync(await stage.PurchaseAsync(tender, FulfilmentStatus.Draft));
        await stage.ParticipationAsync(tender, FulfilmentStatus.Draft);
        var agreed = await stage.PurchaseAsync(tender);
        await stage.EvidenceAsync(agreed, await stage.DeliveryAsync(agreed, DeliveryStatus.Draft));
        using var adviser = await portal.SignedInAsync(stage.World.HaaglandenAdviser);
        using var owner = await portal.SignedInAsync(stage.World.Owner);

        var log = await adviser.GetPageAsync("/advies/logboek");
        var tenderPage = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}");

        log.TextOf("tbody").ShouldContain("Voorgesteld door Sanne Verhoeven");
        foreach (var told in new[] { log, tenderPage })
        {
            told.TextOf("main").ShouldNotContain("oncept bewaard");
            told.TextOf("main").ShouldNotContain("Bewijs toegevoegd");
            told.TextOf("main").ShouldNotContain("Deelnemer toegevoegd");
        }

        (await owner.GetPageAsync($"/invullingen/{agreed}")).TextOf("main").ShouldContain("Levering als concept bewaard");
    }

    [Fact]
    public async Task WithdrawnDraft_WasNeverSent_StaysHidden()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var draft = await stage.PurchaseAsync(tender, FulfilmentStatus.Draft);
        await stage.WithdrawAsync(draft);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        (await adviser.GetPageAsync($"/advies/invullingen/{draft}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetPageAsync("/advies/logboek?zoek=ingetrokken")).TextOf("main").ShouldNotContain("Ingetrokken door");
    }

    [Fact]
    public async Task Draft_EveryAddressOfIt_AnswersAnAdviserAsIfItWereNotThere()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var draft = await stage.PurchaseAsync(tender, FulfilmentStatus.Draft);
        var file = await stage.EvidenceAsync(draft);
        var agreed = await stage.PurchaseAsync(tender);
        var delivery = await stage.DeliveryAsync(agreed, DeliveryStatus.Draft);
        var proof = await stage.EvidenceAsync(agreed, delivery);
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        foreach (
            var address in (string[])
                [
                    $"/advies/invullingen/{draft}",
                    $"/invullingen/{draft}/uitleg",
                    $"/invullingen/{draft}/bewijsstukken",
                    $"/bewijsstukken/{file}",
                    $"/invullingen/{agreed}/uitleg?levering={delivery}",
                    $"/invullingen/{agreed}/bewijsstukken?levering={delivery}",
                    $"/bewijsstukken/{proof}",
                ]
        )
        {
            (await adviser.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task Repin_Draft_IsRevaluedAndNotShown()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await stage.PurchaseAsync(tender, FulfilmentStatus.Draft);
        var table = await stage.MixedTableAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/andere-tarieftabel");
        var fields = new Dictionary<string, string?> { ["ScheduleId"] = table.Id.ToString(), ["Reason"] = "De tabel is verbeterd." };
        var effect = await adviser.PostFormAsync(page, "form[data-unsaved]", fields);

        effect.TextOf("#effect").ShouldNotContain("Plantgoed");
        effect.TextOf("#effect").ShouldNotContain("7.000");
    }

    [Fact]
    public async Task Review_PersonOfAnotherContractorsDraft_IsNotKnown_UntilItIsSentIn()
    {
        var stage = await Stage.SetAsync(portal);
        var mine = await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed);
        var theirs = await stage.TenderAsync(contractor: stage.World.Groen);
        await SamePersonAsync(mine, await stage.ParticipationAsync(theirs, FulfilmentStatus.Draft));
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var before = await adviser.GetPageAsync($"/advies/invullingen/{mine}");
        await SamePersonAsync(mine, await stage.ParticipationAsync(theirs, FulfilmentStatus.Proposed));
        var after = await adviser.GetPageAsync($"/advies/invullingen/{mine}");

        before.TextOf("main").ShouldContain(ReviewTexts.PersonNew);
        after.TextOf("main").ShouldContain(ReviewTexts.PersonKnownElsewhere);
    }

    [Fact]
    public async Task Repin_DraftOfAPlacement_IsRevaluedToo()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var draft = await stage.ParticipationAsync(tender, FulfilmentStatus.Draft);
        var table = await stage.MixedTableAsync();
        using var adviser = await portal.SignedInAsync(stage.World.Adviser);

        var page = await adviser.GetPageAsync($"/advies/aanbestedingen/{tender}/andere-tarieftabel");
        var fields = new Dictionary<string, string?> { ["ScheduleId"] = table.Id.ToString(), ["Reason"] = "De tabel is verbeterd." };
        var effect = await adviser.PostFormAsync(page, "form[data-unsaved]", fields);

        effect.Status.ShouldBe(HttpStatusCode.OK);
        effect.TextOf("#effect").ShouldNotContain((await stage.FindAsync<Fulfilment>(draft)).Title);
    }

    [Fact]
    public async Task Region_ReadsNoDrafts_ItsContractorDoes()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        var draft = await stage.PurchaseAsync(tender, FulfilmentStatus.Draft);
        await stage.EvidenceAsync(draft);

        (await CountAsync(stage.World.At(stage.World.Av, stage.World.Adviser))).ShouldBe((0, 0, 0));
        (await CountAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner))).ShouldBe((1, 1, 2));

        Task<(int Fulfilments, int Files, int Lines)> CountAsync(AccessScope scope) => portal.InScopeAsync(scope, async services =>
            {
                var db = services.GetRequiredService<PortalDbContext>();
                return (
                    await db.Fulfilments.CountAsync(row => row.Id == draft),
                    await db.EvidenceFiles.CountAsync(row => row.FulfilmentId == draft),
                    await db.AuditEvents.CountAsync(row => row.FulfilmentId == draft)
                );
            });
    }

    /// <summary>What the same birth date, initial and name would give.</summary>
    private Task<int> SamePersonAsync(Guid one, Guid other) =>
        portal.ReadAsync(async db =>
        {
            var people = db.Set<Placement>();
            var key = db.Participants.Where(person => people.Any(row => row.Id == one && row.ParticipantId == person.Id)).Select(person => person.MatchKey);
            var known = await key.SingleAsync();
            return await db
                .Participants.Where(person => people.Any(row => row.Id == other && row.ParticipantId == person.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.MatchKey, known));
        });
}
