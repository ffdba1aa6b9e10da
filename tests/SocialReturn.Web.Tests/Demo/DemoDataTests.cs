using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Verification;
using SocialReturn.Demo.Data;
using SocialReturn.Demo.Personas;
using SocialReturn.Web.Features.Tasks;
using SocialReturn.Web.TagHelpers;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

/// <summary>What the first start in development leaves behind.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoDataTests(DemoPortal portal)
{
    private const int OldestWait = 6;

    [Fact]
    public async Task Demo_ItsSize_IsAsPromised()
    {
        (await portal.ReadAsync(db => db.Regions.CountAsync())).ShouldBe(2);
        (await portal.ReadAsync(db => db.ContractingAuthorities.CountAsync())).ShouldBe(4);
        (await portal.ReadAsync(db => db.Contractors.CountAsync())).ShouldBe(40);
        (await portal.ReadAsync(db => db.Tenders.CountAsync())).ShouldBe(90);
        (await portal.ReadAsync(db => db.Fulfilments.CountAsync())).ShouldBe(600);
    }

    [Fact]
    public async Task Demo_EveryState_Occurs()
    {
        (await portal.ReadAsync(db => db.Fulfilments.Select(row => row.Status).Distinct().ToListAsync())).ShouldBe(
            Enum.GetValues<FulfilmentStatus>(),
            ignoreOrder: true
        );
        (await portal.ReadAsync(db => db.Deliveries.Select(row => row.Status).Distinct().ToListAsync())).ShouldBe(
            Enum.GetValues<DeliveryStatus>(),
            ignoreOrder: true
        );
        (await portal.ReadAsync(db => db.Tenders.Select(row => row.Status).Distinct().ToListAsync())).ShouldBe(
            [TenderStatus.Running, TenderStatus.AwaitingConfirmation, TenderStatus.Refused],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Demo_SomeObligations_GrewOnTheWay()
    {
        // Award 5% of 2.150.000, then 5% of 380.000 and of 240.000; the discounts of the certificate stand beside them.
        var lines = await portal.ReadAsync(db =>
            db.ObligationLines.Where(line =>
                    line.Kind != ObligationLineKind.Discount
                    && db.Tenders.Any(tender => tender.Id == line.TenderId && tender.Title == "Rioolvervanging Bleskensgraaf")
                )
                .OrderBy(line => line.Date)
                .ToListAsync()
        );

        lines.Select(line => line.Amount).ShouldBe([Euro.FromWhole(107_500), Euro.FromWhole(19_000), Euro.FromWhole(12_000)]);
    }

    [Fact]
    public async Task Demo_EveryInvariant_Holds()
    {
        var results = await portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
        {
            var all = new List<InvariantResult>();
            foreach (var invariant in services.GetServices<IInvariant>())
            {
                all.Add(await invariant.CheckAsync(CancellationToken.None));
            }

            return all;
        });

        results.Count.ShouldBeGreaterThan(5);
        results.SelectMany(result => result.Breaches).ShouldBeEmpty();
    }

    [Fact]
    public async Task Demo_HaaglandenAwards_LieNotBeforeItsTable()
    {
        var awards = await portal.ReadAsync(db =>
            db.Tenders.Join(
                    db.Regions,
                    tender => tender.RegionId,
                    region => region.Id,
                    (tender, region) =>
                        new
                        {
                            tender.AwardDate,
                            tender.TariffScheduleId,
                            region.Slug,
                        }
                )
                .ToListAsync()
        );

        awards.ShouldAllBe(row => row.TariffScheduleId != null);
        awards.Where(row => row.Slug == "haaglanden").Min(row => row.AwardDate).ShouldBeGreaterThanOrEqualTo(new DateOnly(2023, 7, 1));
    }

    [Fact]
    public async Task Demo_TwoTendersWithCaps_ShowWhatDoesNotCount()
    {
        var capped = await portal.ReadAsync(db =>
            db.Tenders.Join(
                    db.TariffSchedules.Where(row => row.Code == "proef-plafonds"),
                    tender => tender.TariffScheduleId,
                    table => table.Id,
                    (tender, table) =>
                        new
                        {
                            tender.Progress,
                            table.Status,
                            table.ValidFrom,
                            table.IsVerified,
                        }
                )
                .ToListAsync()
        );

        capped.Count.ShouldBe(2);
        capped.ShouldAllBe(row => row.Progress.Counted < row.Progress.Realised);
        capped.ShouldAllBe(row => row.Status == TariffStatus.Published && row.ValidFrom == null && !row.IsVerified);
        (await portal.ReadAsync(db => db.AuditEvents.CountAsync(row => row.Action == "Tender.ScheduleRepinned" && row.Reason != null))).ShouldBe(2);
    }

    [Fact]
    public async Task WorkList_OfTheRegions_WaitsNoLongerThanSixWorkingDays()
    {
        var today = portal.Clock.DutchToday();
        var claims = await portal.ReadAsync(db =>
            db.Deliveries.Where(row => row.Status == DeliveryStatus.Claimed).Select(row => row.ClaimedAt!.Value).ToListAsync()
        );
        var proposals = await portal.ReadAsync(db =>
            db.Fulfilments.Where(row => row.Status == FulfilmentStatus.Proposed).Select(row => row.ProposedAt!.Value).ToListAsync()
        );

        var waits = claims
            .Concat(proposals)
            .Select(since => Enumerable.Range(0, 30).First(days => WorkingDays.Add(DutchTime.DutchDate(since), days) >= today))
            .ToList();

        waits.Max().ShouldBe(OldestWait);
        waits.ShouldContain(0);
        waits.Distinct().Count().ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public async Task Tasks_OfTheFirstPersona_HoursAHoleARefusedInvoiceAndWhatWasTakenBackAreLate_AndSomeAreSoon()
    {
        var merwedal = await portal.ReadAsync(db => db.Contractors.Where(row => row.Name.StartsWith("Merwedal")).Select(row => row.Id).SingleAsync());
        var scope = AccessScope.ForContractor(merwedal, new Actor(Guid.Empty, "", nameof(Role.ContractorOwner), ""));

        var tasks = await portal.InScopeAsync(scope, services => services.GetRequiredService<TaskReader>().PageAsync(1, CancellationToken.None));
        var regions = await portal.InScopeAsync(scope, services =>
            services
                .GetRequiredService<SocialReturn.Core.Data.PortalDbContext>()
                .Tenders.GroupBy(row => row.RegionId)
                .Select(group => group.Count())
                .ToListAsync()
        );

        tasks.Rows.Count(task => task.Urgency == TaskUrgency.Late).ShouldBe(4);
        tasks.Rows.Count(task => task.Urgency == TaskUrgency.Soon).ShouldBeGreaterThan(1);
        regions.ShouldBe([4, 2], ignoreOrder: true);
    }

    [Fact]
    public async Task Evidence_OfEveryType_Opens()
    {
        var types = await portal.ReadAsync(db =>
            db.EvidenceFiles.GroupBy(row => row.ContentType).Select(group => new { group.Key, Id = group.Min(row => row.Id) }).ToListAsync()
        );
        types.Select(type => type.Key).ShouldBe(["application/pdf", "image/png", "text/csv"], ignoreOrder: true);
        foreach (var type in types)
        {
            var start = await portal.InScopeAsync(AccessScope.ForSystem("tests"), async services =>
            {
                var opened = await services.GetRequiredService<EvidenceOpeningService>().OpenAsync(type.Id, CancellationToken.None);
                await using var content = opened.Value!.Content;
                var bytes = new byte[4];
                await content.ReadExactlyAsync(bytes);
                return System.Text.Encoding.Latin1.GetString(bytes);
            });

            start.ShouldBe(
                type.Key switch
                {
                    "application/pdf" => "%PDF",
                    "image/png" => "\u0089PNG",
                    _ => "deel",
                }
            );
        }
    }

    [Fact]
    public async Task Evidence_SameFile_IsUsedOnce()
    {
        var hashes = await portal.ReadAsync(db => db.EvidenceFiles.Select(row => row.Sha256).ToListAsync());

        hashes.Count.ShouldBeGreaterThan(1000);
        hashes.Distinct().Count().ShouldBe(hashes.Count);
    }

    [Fact]
    public async Task Participants_SomeWithTwoContractors_AreTheSamePerson()
    {
        var shared = await portal.ReadAsync(db =>
            db.Participants.GroupBy(row => new { row.RegionId, row.MatchKey }).Where(group => group.Count() > 1).CountAsync()
        );

        shared.ShouldBeInRange(3, 12);
    }

    [Fact]
    public async Task Mails_OfThePast_AreSentAndAHandfulWaits()
    {
        (await portal.ReadAsync(db => db.OutgoingMails.CountAsync(mail => mail.Status == MailStatus.Waiting))).ShouldBeInRange(1, 45);
        (await portal.ReadAsync(db => db.OutgoingMails.CountAsync(mail => mail.Status == MailStatus.Sent))).ShouldBeGreaterThan(500);
        (await portal.ReadAsync(db => db.OutgoingMails.CountAsync(mail => mail.Status == MailStatus.Sent && mail.SentAt < mail.CreatedAt))).ShouldBe(0);
    }

    [Fact]
    public async Task Accounts_OfTheDemo_HaveNoPassword()
    {
        var people = await portal.ReadAsync(db => db.Users.Select(user => user.PasswordHash).ToListAsync());

        people.Count.ShouldBeGreaterThan(40);
        people.ShouldAllBe(hash => hash == null);
    }

    [Fact]
    public async Task SecondStart_WithTheDemoThere_AddsNothing()
    {
        (await portal.Services.AddDemoDataAsync(CancellationToken.None)).ShouldBeFalse();

        (await portal.ReadAsync(db => db.Tenders.CountAsync())).ShouldBe(90);
        portal.DatabaseFiles.ShouldBeSubsetOf(["demo.db", "demo.db-wal", "demo.db-shm", "demo.db.migrating"]);
    }

    [Fact]
    public async Task Personas_TheirButtons_SignIn()
    {
        foreach (var persona in DemoPersonas.All.Where(persona => persona.Mail is not null))
        {
            using var visitor = portal.Visitor();
            var page = await visitor.GetPageAsync("/demo");

            var landed = await visitor.PostFormAsync(page, "form[action='/demo/aanmelden']", button: $"[value='{persona.Key}']");

            landed.Location.ShouldNotBeNull(persona.Key);
            (await visitor.FollowAsync(landed)).TextOf().ShouldContain(persona.Name);
        }
    }
}
