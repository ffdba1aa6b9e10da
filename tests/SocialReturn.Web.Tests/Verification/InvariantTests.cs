using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Jobs;
using SocialReturn.Core.Protocols;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Tests.Reports;
using Xunit;

namespace SocialReturn.Web.Tests.Verification;

/// <summary>Every check holds on work that went as it should, and is seen red on a fault planted in the database behind its back.</summary>
public sealed class InvariantTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private ReportStage reports = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
        var tender = await reports.TenderAsync(stakeholders: ["een@gorinchem.example"]);
        await reports.Stage.DeliveryAsync(await reports.Stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        await reports.Stage.DeliveryAsync(await reports.Stage.ParticipationAsync(tender));
        await reports.Stage.ParticipationAsync(tender, FulfilmentStatus.Rejected);
        reports.GoTo(4, 2);
        await reports.RunAsync(ReportStage.March);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Check_WorkThatWentWell_HoldsEverywhere()
    {
        var results = await CheckAsync();

        results.Keys.Order().ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        results.Values.SelectMany(result => result.Breaches).ShouldBeEmpty();
        results[1].Covered.ShouldBe("1 tenders, 0 turnovers, 3 fulfilments, 2 deliveries, 12 lines, 1 tenders, 3 fulfilments");
        results[3].Covered.ShouldBe("4 decisions, 4 notifications");
        results[4].Covered.ShouldBe("1 reports, 1 deliveries");
    }

    [Theory]
    [InlineData("UPDATE Tenders SET Progress_Realised_Cents = Progress_Realised_Cents + 1", "realised")]
    [InlineData("UPDATE Tenders SET Progress_Counted_Cents = 0", "counted")]
    [InlineData("UPDATE Tenders SET Progress_CountableClaimed_Cents = 0", "countable of claimed")]
    [InlineData("UPDATE Tenders SET Progress_CountableAgreed_Cents = Progress_CountableAgreed_Cents + 1", "countable of agreed")]
    [InlineData("UPDATE Tenders SET Obligation_Cents = 1", "obligation")]
    [InlineData("UPDATE Fulfilments SET ClaimedValue_Cents = 5 WHERE ClaimedValue_Cents > 0", "claimed")]
    [InlineData("UPDATE Deliveries SET Value_Cents = Value_Cents - 1 WHERE Status = 'Verified'", "delivery")]
    [InlineData("UPDATE Fulfilments SET AgreedValue_Cents = AgreedValue_Cents + 1 WHERE Status = 'Agreed'", "agreed")]
    [InlineData("UPDATE AmountLines SET Amount_Cents = Amount_Cents - 1 WHERE State = 'Realised'", "realised")]
    [InlineData("UPDATE Rounds SET Outcome = 'Rejected' WHERE Subject = 'Proposal' AND Outcome = 'Approved'", "its last round is Proposal Rejected")]
    [InlineData("UPDATE Rounds SET Outcome = NULL, DecidedAt = NULL WHERE Subject = 'Claim' AND Outcome = 'Approved'", "its last claim is open")]
    [InlineData("UPDATE Rounds SET Outcome = NULL, DecidedAt = NULL WHERE Subject = 'Proposal' AND Outcome = 'Rejected'", "has 1 open rounds")]
    [InlineData("UPDATE Rounds SET Outcome = 'Rejected' WHERE Subject = 'Registration'", "is Running, its last round is Rejected")]
    [InlineData("DELETE FROM Rounds WHERE Subject = 'Registration'", "is Running, its last round is none")]
    [InlineData("UPDATE Tenders SET Status = 'AwaitingConfirmation'", "is AwaitingConfirmation, its last round is Approved")]
    [InlineData("UPDATE Fulfilments SET DeliverBy = NULL WHERE Status = 'Agreed'", "is to be delivered by")]
    public async Task Progress_AmountOffByACent_IsBroken(string fault, string named) =>
        (await BreachesAsync(1, fault)).ShouldContain(breach => breach.Contains(named));

    [Theory]
    [InlineData("DELETE FROM Notifications WHERE Kind = 'ClaimVerified'", "was told 0 times")]
    [InlineData("UPDATE Notifications SET Kind = 'ProposalRejected' WHERE Kind = 'ClaimVerified'", "as ProposalRejected")]
    [InlineData("UPDATE AuditEvents SET Action = 'Fulfilment.Touched' WHERE Action = 'Fulfilment.Rejected'", "without a decision")]
    [InlineData("UPDATE AuditEvents SET Action = 'Delivery.Touched' WHERE Action = 'Delivery.Verified'", "without a decision")]
    [InlineData(
        "UPDATE AuditEvents SET ActorId = (SELECT DISTINCT ActorId FROM AuditEvents WHERE Action = 'Delivery.Claimed') WHERE Action = 'Delivery.Verified'",
        "same person"
    )]
    public async Task Decision_NotAuditedOrToldOnce_IsBroken(string fault, string named) =>
        (await BreachesAsync(3, fault)).ShouldContain(breach => breach.Contains(named));

    [Theory]
    [InlineData("UPDATE OutgoingMails SET Status = 'Sent' WHERE AttachmentPath IS NOT NULL", "its moment of sending")]
    [InlineData("UPDATE OutgoingMails SET AttachmentPath = NULL", "has no mail with a report")]
    public async Task Report_MailAndDeliveryDisagree_IsBroken(string fault, string named) =>
        (await BreachesAsync(4, fault)).ShouldContain(breach => breach.Contains(named));

    [Theory]
    [InlineData(
        "DELETE FROM ReportedMonths WHERE Month = '2026-04-01'; DELETE FROM ReportDeliveries; DELETE FROM TenderReports WHERE Month = '2026-04-01'",
        "the reports of 2026-04 are owed"
    )]
    [InlineData("DELETE FROM ReportDeliveries; DELETE FROM TenderReports WHERE Month = '2026-04-01'", "has no report of 2026-04")]
    public async Task Report_AMonthLeftOut_IsBroken(string fault, string named)
    {
        await RunJobAsync();
        reports.GoTo(6, 1);
        await RunJobAsync();
        (await CheckAsync())[5].Breaches.ShouldBeEmpty();

        (await BreachesAsync(5, fault)).ShouldHaveSingleItem().ShouldContain(named);
    }

    [Fact]
    public async Task Report_AMonthHeldBackAfterARestore_IsNotBroken()
    {
        reports.GoTo(5, 1);
        await RunJobAsync();
        reports.GoTo(7, 4);
        await portal.SaveAsync(new JobHold(portal.Clock.GetUtcNow().UtcDateTime, portal.Clock.GetUtcNow().UtcDateTime));

        var result = (await CheckAsync())[5];

        result.Breaches.ShouldBeEmpty();
        result.Notes.ShouldBe([
            "the reports of 2026-05 are held back since a restore, until the command release-jobs",
            "the reports of 2026-06 are held back since a restore, until the command release-jobs",
        ]);
    }

    [Fact]
    public async Task Report_PortalThatStandsStill_IsOwedFromTheFourth()
    {
        reports.GoTo(5, 1);
        await RunJobAsync();
        reports.GoTo(6, 3);
        (await CheckAsync())[5].Breaches.ShouldBeEmpty();
        reports.GoTo(7, 4);

        (await CheckAsync())[5].Breaches.ShouldBe(["the reports of 2026-05 are owed and were not made", "the reports of 2026-06 are owed and were not made"]);
        await reports.RunAsync(new DateOnly(2026, 5, 1));
        (await CheckAsync())[5].Breaches.ShouldBe(["the reports of 2026-06 are owed and were not made"], "the command made those of May");
        await RunJobAsync();
        (await CheckAsync())[5].Breaches.ShouldBeEmpty();
    }

    private Task<bool> RunJobAsync() => portal.InScopeAsync(AccessScope.ForSystem("monthly-report"), async services =>
        {
            await services.GetRequiredService<MonthlyReportJob>().RunAsync(CancellationToken.None);
            return true;
        });

    [Fact]
    public async Task Ownership_RowOfAnotherRegion_IsBroken() =>
        (await BreachesAsync(6, "UPDATE Deliveries SET RegionId = (SELECT Id FROM Regions WHERE Slug = 'haaglanden')")).ShouldContain(breach =>
            breach.Contains("rows of Delivery have another RegionId than their Fulfilment")
        );

    [Fact]
    public async Task Ownership_RowOfAnotherContractor_IsBroken() =>
        (await BreachesAsync(6, "UPDATE Deliveries SET ContractorId = (SELECT Id FROM Contractors WHERE KvkNumber = '30445566')")).ShouldContain(breach =>
            breach.Contains("rows of Delivery have another ContractorId than their Fulfilment")
        );

    [SqliteFact]
    public async Task Database_RowThatPointsToNothing_IsBroken() =>
        (await BreachesAsync(7, "PRAGMA foreign_keys = OFF; DELETE FROM Fulfilments; PRAGMA foreign_keys = ON")).ShouldContain(breach =>
            breach.Contains("Deliveries -> Fulfilments")
        );

    [Fact]
    public async Task ReportFile_Changed_IsBroken()
    {
        var file = ReportFile();
        await File.AppendAllTextAsync(file, "x");

        (await CheckAsync())[2].Breaches.ShouldContain(breach => breach.Contains("bytes, the row says"));
    }

    [Fact]
    public async Task ReportFile_Gone_IsBroken()
    {
        File.Delete(ReportFile());

        (await CheckAsync())[2].Breaches.ShouldContain(breach => breach.Contains("it has no file"));
    }

    [Fact]
    public async Task ReportFile_WithoutReport_IsBrokenAfterAnHour()
    {
        await PlantAsync("DELETE FROM ReportDeliveries; DELETE FROM TenderReports");
        File.SetLastWriteTimeUtc(ReportFile(), portal.Clock.GetUtcNow().UtcDateTime.AddHours(-2));

        (await CheckAsync())[2].Breaches.ShouldContain(breach => breach.Contains("has no row"));
    }

    [Theory]
    [InlineData("gone", "it has no file")]
    [InlineData("longer", "bytes, the row says")]
    [InlineData("other", "its file has another hash")]
    [InlineData("stray", "has no row")]
    public async Task ProtocolFile_NotAsItsRowSays_IsBroken(string harm, string named)
    {
        var world = reports.Stage.World;
        var put = await portal.InScopeAsync(world.At(world.Av, world.Administrator), services =>
            services.GetRequiredService<ProtocolService>().PutAsync(new MemoryStream(SampleFiles.Pdf("Protocol 2026")), CancellationToken.None)
        );
        var file = Directory.EnumerateFiles(Path.Combine(portal.Folder, "files", "protocols"), "*", SearchOption.AllDirectories).Single();
        (await CheckAsync())[2].Breaches.ShouldBeEmpty();

        switch (harm)
        {
            case "gone":
                File.Delete(file);
                break;
            case "longer":
                await File.AppendAllTextAsync(file, "x");
                break;
            case "other":
                var content = await File.ReadAllBytesAsync(file);
                content[^1] ^= 1;
                await File.WriteAllBytesAsync(file, content);
                break;
            default:
                await PlantAsync("DELETE FROM RegionProtocols");
                File.SetLastWriteTimeUtc(file, portal.Clock.GetUtcNow().UtcDateTime.AddHours(-2));
                break;
        }

        put.IsDone.ShouldBeTrue();
        (await CheckAsync())[2].Breaches.ShouldHaveSingleItem().ShouldContain(named);
    }

    [Fact]
    public async Task EveryPartOfTheStore_IsHeldAgainstItsRows()
    {
        var covered = string.Join(' ', (await CheckAsync())[2].Covered);

        Enum.GetNames<FileArea>().ShouldAllBe(area => covered.Contains(area.TrimEnd('s'), StringComparison.OrdinalIgnoreCase));
    }

    private string ReportFile() => Directory.EnumerateFiles(Path.Combine(portal.Folder, "files", "reports"), "*", SearchOption.AllDirectories).Single();

    private async Task<IReadOnlyCollection<string>> BreachesAsync(int number, string fault)
    {
        await PlantAsync(fault);
        return (await CheckAsync())[number].Breaches;
    }

    private Task<int> PlantAsync(string fault) => portal.ReadAsync(db => db.Database.ExecuteSqlRawAsync(fault));

    /// <summary>By number; two checks of one number are one here.</summary>
    private Task<Dictionary<int, InvariantResult>> CheckAsync() => portal.InScopeAsync(AccessScope.ForSystem("verify"), async services =>
        {
            var results = new Dictionary<int, InvariantResult>();
            foreach (var invariant in services.GetServices<IInvariant>())
            {
                var result = await invariant.CheckAsync(CancellationToken.None);
                results[invariant.Number] = results.TryGetValue(invariant.Number, out var other)
                    ? new InvariantResult($"{other.Covered}, {result.Covered}", [.. other.Breaches, .. result.Breaches])
                    : result;
            }

            return results;
        });
}
