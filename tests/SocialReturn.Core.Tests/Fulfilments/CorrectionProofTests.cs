using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>The files that prove a correction: whose they are, until when, and where they do not count.</summary>
public sealed class CorrectionProofTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Proof_IsOfTheSideThatAsked_AndStaysOnceItIsDecided(bool byDesk)
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        var (by, other) = byDesk ? (driver.Desk, driver.Owner) : (driver.Owner, driver.Desk);
        var kept = (await KeepAsync(by, delivery, "met het formulier.pdf")).Value!;
        (await FilesAsync(delivery)).ShouldBeEmpty("nothing stands anywhere before the form is sent");

        (await SubmitAsync(by, stage, delivery, kept)).IsDone.ShouldBeTrue();
        var round = await WaitingAsync(delivery);
        var asked = await stage.FindAsync<Delivery>(delivery);
        var first = (await FilesAsync(delivery)).ShouldHaveSingleItem();
        (first.Id, first.RoundId, first.DeliveryId, first.RequirementCode).ShouldBe((kept.Id, (Guid?)round.Id, (Guid?)delivery, (string?)null));

        (await AddAsync(other, round.Id, "van de ander.pdf")).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await RemoveAsync(other, first.Id)).Kind.ShouldBe(OutcomeKind.Forbidden);
        (await AddAsync(by, round.Id, "er nog bij.pdf")).IsDone.ShouldBeTrue();
        (await RemoveAsync(by, first.Id)).IsDone.ShouldBeTrue();
        Directory.GetFiles(portal.Folder, first.Id.ToString("N"), SearchOption.AllDirectories).ShouldBeEmpty();

        (await AgreeAsync(other, delivery, asked.Version)).Kind.ShouldBe(OutcomeKind.Conflict, "whoever looked before, looks at the new proof");
        (await AgreeAsync(other, delivery, (await stage.FindAsync<Delivery>(delivery)).Version)).IsDone.ShouldBeTrue();
        var second = (await FilesAsync(delivery)).ShouldHaveSingleItem();
        (await AddAsync(by, round.Id, "te laat.pdf")).Kind.ShouldBe(OutcomeKind.Conflict);
        (await RemoveAsync(by, second.Id)).Kind.ShouldBe(OutcomeKind.Conflict);
        (await ActsAsync(driver.Id)).ShouldBe(["Correction.ProofAdded", "Correction.ProofAdded", "Correction.ProofRemoved"]);
        await driver.ShouldHoldAsync();
    }

    [Fact]
    public async Task Proof_OfWhatWasTakenBackOrRefused_StaysWithThatRound_AndTheNextStartsWithout()
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        await SubmitAsync(driver.Owner, stage, delivery, (await KeepAsync(driver.Owner, delivery, "een.pdf")).Value!);
        var withdrawn = await WaitingAsync(delivery);
        await driver.DoneAsync(driver.Owner, async services =>
            await services.GetRequiredService<CorrectionService>().WithdrawAsync(delivery, (await stage.FindAsync<Delivery>(delivery)).Version, default)
        );
        (await RemoveAsync(driver.Owner, (await FilesAsync(delivery)).Single().Id)).Kind.ShouldBe(OutcomeKind.Conflict);

        await driver.AskCorrectionAsync(delivery, 12, driver.Owner);
        var again = await WaitingAsync(delivery);
        (await AddAsync(driver.Owner, withdrawn.Id, "bij de vorige.pdf")).Kind.ShouldBe(OutcomeKind.Conflict, "another one waits by now");
        (await AddAsync(driver.Owner, again.Id, "twee.pdf")).IsDone.ShouldBeTrue();
        await driver.DoneAsync(driver.Desk, async services =>
            await services.GetRequiredService<CorrectionService>().RefuseAsync(delivery, (await stage.FindAsync<Delivery>(delivery)).Version, "Nee.", default)
        );

        (await FilesAsync(delivery)).Select(file => (file.FileName, file.RoundId)).ShouldBe([("een.pdf", withdrawn.Id), ("twee.pdf", again.Id)]);
    }

    [Fact]
    public async Task Proof_IsNoneOfWhatTheRegionAsks_AndNoneOfTheOrdinaryActsReachIt()
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        await SubmitAsync(driver.Owner, stage, delivery, (await KeepAsync(driver.Owner, delivery, "uren.pdf")).Value!);
        var file = (await FilesAsync(delivery)).Single();

        foreach (var place in new[] { delivery, (Guid?)null })
        {
            var list = await portal.InScopeAsync(driver.Desk, services => services.GetRequiredService<EvidenceChecklist>().ForAsync(driver.Id, place, default));
            list!.Items.SelectMany(item => item.Files).Concat(list.OtherFiles).ShouldNotContain(line => line.Id == file.Id);
        }

        (await portal.InScopeAsync(driver.Owner, services => services.GetRequiredService<EvidenceService>().RemoveAsync(file.Id, default))).Kind.ShouldBe(
            OutcomeKind.NotFound
        );
        using var content = new MemoryStream(SampleFiles.Pdf("anders"));
        var replacement = new EvidenceReplacement(file.Id, "Het verkeerde.", Erase: false, "anders.pdf");
        (
            await portal.InScopeAsync(driver.Owner, services =>
                services.GetRequiredService<EvidenceReplacementService>().ReplaceAsync(replacement, content, default)
            )
        ).Kind.ShouldBe(OutcomeKind.NotFound);
    }

    [Fact]
    public async Task Kept_IsRefusedTwice_Late_Dropped_OrForAnotherDelivery()
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        var (_, elsewhere, _) = await VerifiedAsync();
        var kept = (await KeepAsync(driver.Owner, delivery, "uren.pdf")).Value!;
        var dropped = (await KeepAsync(driver.Owner, delivery, "weg.pdf")).Value!;
        await portal.InScopeAsync(driver.Owner, async services =>
        {
            await services.GetRequiredService<CorrectionProofService>().DropAsync(dropped, default);
            return true;
        });

        (await KeepAsync(driver.Owner, delivery, "nog eens.pdf", "uren.pdf", kept)).Errors.Single().Message.ShouldBe("Dit bestand staat er al, als uren.pdf.");
        (await SubmitAsync(driver.Owner, stage, delivery, dropped))
            .Errors.ShouldHaveSingleItem()
            .ShouldBe(new FieldError(CorrectionInput.ProofField, "weg.pdf bewaren wij niet meer. Kies dit bestand opnieuw."));
        (await SubmitAsync(driver.Owner, stage, elsewhere, kept)).Kind.ShouldBe(OutcomeKind.Invalid);
        (await SubmitAsync(driver.Owner, stage, delivery, kept with { KeptAt = kept.KeptAt - KeptFile.Lifetime })).Kind.ShouldBe(OutcomeKind.Invalid);
        var version = (await stage.FindAsync<Delivery>(delivery)).Version;
        (await SubmitAsync(driver.Owner, stage, delivery, kept)).IsDone.ShouldBeTrue();
        (await SubmitAsync(driver.Owner, stage, delivery, kept, version)).Kind.ShouldBe(OutcomeKind.Conflict, "the same form, sent twice");
        (await FilesAsync(delivery)).ShouldHaveSingleItem().Id.ShouldBe(kept.Id);
    }

    [Fact]
    public async Task Proof_ByOthers_IsNotThere()
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        await SubmitAsync(driver.Owner, stage, delivery, (await KeepAsync(driver.Owner, delivery, "uren.pdf")).Value!);
        var (round, file) = (await WaitingAsync(delivery), (await FilesAsync(delivery)).Single());
        var world = stage.World;

        foreach (var scope in new[] { world.At(world.Groen, world.OtherOwner), world.At(world.Haaglanden, world.HaaglandenAdviser) })
        {
            (await KeepAsync(scope, delivery, "vreemd.pdf")).Kind.ShouldBe(OutcomeKind.NotFound);
            (await AddAsync(scope, round.Id, "vreemd.pdf")).Kind.ShouldBe(OutcomeKind.NotFound);
            (await RemoveAsync(scope, file.Id)).Kind.ShouldBe(OutcomeKind.NotFound);
            (await portal.InScopeAsync(scope, services => services.GetRequiredService<EvidenceOpeningService>().OpenAsync(file.Id, default))).Kind.ShouldBe(
                OutcomeKind.NotFound
            );
        }
    }

    [Fact]
    public async Task FileAndDecision_AtTheSameMoment_OneWins()
    {
        for (var round = 0; round < 10; round++)
        {
            var (stage, delivery, driver) = await VerifiedAsync();
            await driver.AskCorrectionAsync(delivery, 18, driver.Owner);
            var (waiting, row) = (await WaitingAsync(delivery), await stage.FindAsync<Delivery>(delivery));

            var added = AddAsync(driver.Owner, waiting.Id, "net.pdf");
            var agreed = AgreeAsync(driver.Desk, delivery, row.Version);

            new[] { (await added).IsDone, (await agreed).IsDone }.Count(done => done).ShouldBe(1);
            (await FilesAsync(delivery)).Count.ShouldBe((await added).IsDone ? 1 : 0);
        }
    }

    [Fact]
    public async Task WhatTheDeskBrings_IsNoSignThatAContractorUsedAFileTwice()
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        var (_, other, _) = await VerifiedAsync();
        await SubmitAsync(driver.Desk, stage, delivery, (await KeepAsync(driver.Desk, delivery, "brief.pdf")).Value!);
        await SubmitAsync(driver.Desk, stage, other, (await KeepAsync(driver.Desk, other, "brief.pdf")).Value!);

        (await portal.InScopeAsync(driver.Desk, services => services.GetRequiredService<EvidenceMatchReader>().ForAsync(driver.Id, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Verify_NamesAFile_ThatProvesAnotherDeliverysCorrection()
    {
        var (stage, delivery, driver) = await VerifiedAsync();
        var (_, other, _) = await VerifiedAsync();
        await SubmitAsync(driver.Owner, stage, delivery, (await KeepAsync(driver.Owner, delivery, "uren.pdf")).Value!);
        var file = (await FilesAsync(delivery)).Single();
        Task<List<string>> FindingsAsync() =>
            portal.InScopeAsync(AccessScope.ForSystem("verify"), async services =>
                await services.GetRequiredService<EvidenceVerification>().FindingsAsync(default).Where(finding => finding.Contains($"{file.Id}")).ToListAsync()
            );
        Task<int> MoveToAsync(Guid there) =>
            portal.ReadAsync(db =>
                db.EvidenceFiles.Where(row => row.Id == file.Id).ExecuteUpdateAsync(row => row.SetProperty(found => found.DeliveryId, there))
            );
        (await FindingsAsync()).ShouldBeEmpty();

        await MoveToAsync(other);

        (await FindingsAsync()).ShouldBe([$"Evidence {file.Id} proves what is no correction of its delivery."]);
        await MoveToAsync(delivery);
    }

    private async Task<(Stage Stage, Guid Delivery, PlacementDriver Driver)> VerifiedAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync());
        return (stage, await stage.DeliveryAsync(id, DeliveryStatus.Verified), new PlacementDriver(portal, stage, id));
    }

    private Task<Outcome<KeptFile>> KeepAsync(AccessScope scope, Guid delivery, string name, string? content = null, params KeptFile[] beside) =>
        portal.InScopeAsync(scope, async services =>
        {
            using var bytes = new MemoryStream(SampleFiles.Pdf(content ?? name));
            return await services.GetRequiredService<CorrectionProofService>().KeepAsync(delivery, name, beside, bytes, default);
        });

    private Task<Outcome<EvidenceFile>> AddAsync(AccessScope scope, Guid round, string name) => portal.InScopeAsync(scope, async services =>
        {
            using var bytes = new MemoryStream(SampleFiles.Pdf(name));
            return await services.GetRequiredService<CorrectionProofService>().AddAsync(round, name, bytes, default);
        });

    private Task<Outcome<EvidenceFile>> RemoveAsync(AccessScope scope, Guid file) =>
        portal.InScopeAsync(scope, services => services.GetRequiredService<CorrectionProofService>().RemoveAsync(file, default));

    private async Task<Outcome<Guid>> SubmitAsync(AccessScope scope, Stage stage, Guid delivery, KeptFile kept, Guid? version = null)
    {
        var row = await stage.FindAsync<Delivery>(delivery);
        var input = new CorrectionInput(PlacementDriver.InputOf(row, 18), Reverses: false, "De uren kloppen niet.") { Proof = [kept] };
        return await portal.InScopeAsync(scope, services =>
            services.GetRequiredService<CorrectionService>().SubmitAsync(delivery, version ?? row.Version, input, default)
        );
    }

    private Task<Outcome<Guid>> AgreeAsync(AccessScope scope, Guid delivery, Guid version) =>
        portal.InScopeAsync(scope, services => services.GetRequiredService<CorrectionService>().AgreeAsync(delivery, version, Euro.Round(3_333.33m), default));

    private Task<Round> WaitingAsync(Guid delivery) =>
        portal.ReadAsync(db => db.Rounds.AsNoTracking().SingleAsync(round => round.SubjectId == delivery && round.DecidedAt == null));

    private Task<List<EvidenceFile>> FilesAsync(Guid delivery) =>
        portal.ReadAsync(db => db.EvidenceFiles.AsNoTracking().Where(file => file.DeliveryId == delivery).OrderBy(file => file.Id).ToListAsync());

    private Task<List<string>> ActsAsync(Guid fulfilment) =>
        portal.ReadAsync(db =>
            db.AuditEvents.Where(row => row.FulfilmentId == fulfilment && row.Action.StartsWith("Correction.Proof"))
                .OrderBy(row => row.At)
                .ThenBy(row => row.Id)
                .Select(row => row.Action)
                .ToListAsync()
        );
}
