using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>Another table in which a year under the Participatiewet is worth € 48.000 instead of € 40.000.</summary>
public sealed class RepinServiceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Repin_AgreedButUndelivered_IsValuedAnew()
    {
        var (stage, tender, table, id) = await TenderAsync();
        await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);

        var effect = (await PreviewAsync(stage, tender, table)).Value!;
        (await RepinAsync(stage, tender, table, 32_000)).Kind.ShouldBe(OutcomeKind.Done);

        // 48,000 x 24/36 x 6/12 = 16,000, of the agreed one and of the proposal.
        effect.Rows.Select(row => (row.Before.Amount, row.After.Amount)).ShouldBe([(13_333.33m, 16_000m), (13_333.33m, 16_000m)]);
        (effect.Before.Amount, effect.After.Amount).ShouldBe((26_666.66m, 32_000m));
        (await stage.FindAsync<Fulfilment>(id)).AgreedValue.ShouldBe(Euro.FromWhole(16_000));
        var stored = await stage.FindAsync<Tender>(tender);
        stored.TariffScheduleId.ShouldBe(table);
        stored.Progress.ShouldBe(effect.ProgressAfter);
        stored.Progress.Agreed.ShouldBe(Euro.FromWhole(16_000));
        await ShouldHoldAsync();
    }

    [Fact]
    public async Task Repin_PartlyDelivered_KeepsWhatIsRealisedAndRaisesTheRest()
    {
        var (stage, tender, table, id) = await TenderAsync();
        var delivery = await stage.DeliveryAsync(id, DeliveryStatus.Verified);

        // January and February stay 4,444.44; the other four months: 16,000 - 5,333.33 = 10,666.67.
        (await RepinAsync(stage, tender, table, 15_111.11m)).Kind.ShouldBe(OutcomeKind.Done);

        (await stage.FindAsync<Delivery>(delivery)).Value.Amount.ShouldBe(4_444.44m);
        var progress = (await stage.FindAsync<Tender>(tender)).Progress;
        (progress.Realised.Amount, progress.Agreed.Amount).ShouldBe((4_444.44m, 10_666.67m));
        await ShouldHoldAsync();
    }

    /// <summary>Valued together: no question for each, by the preview, by the save and by the report.</summary>
    [Fact]
    public async Task Repin_MoreEntries_AsksTheDatabaseNoMoreQuestions()
    {
        using var queries = portal.CountQueries();
        var few = await CostsAsync(queries, 1);
        var many = await CostsAsync(queries, 6);

        many.Preview.Queries.ShouldBe(few.Preview.Queries);
        many.Report.Queries.ShouldBe(few.Report.Queries);
        many.ReadBySave.ShouldBe(few.ReadBySave);
    }

    [Fact]
    public async Task Explain_RealisedBefore_StillAddsUpToItsOwnValue()
    {
        var (stage, tender, table, id) = await TenderAsync();
        var delivery = await stage.FindAsync<Delivery>(await stage.DeliveryAsync(id, DeliveryStatus.Verified));
        await RepinAsync(stage, tender, table, 15_111.11m);
        var (stored, fulfilment) = (await stage.FindAsync<Tender>(tender), await stage.FindAsync<Fulfilment>(id));

        var valued = await AsAdviserAsync(stage, services =>
            services.GetRequiredService<FulfilmentValuation>().ValueAsync(stored, fulfilment, delivery, CancellationToken.None)
        );

        valued.Value.ShouldBe(delivery.Value);
        valued.Schedule!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Repin_TellsTheContractorOnceWithTheReason()
    {
        var (stage, tender, table, _) = await TenderAsync();

        await RepinAsync(stage, tender, table, 16_000);

        var told = await portal.ReadAsync(db => db.Notifications.SingleAsync(row => row.TenderId == tender && row.Kind == NotificationKind.ScheduleRepinned));
        var mail = await portal.ReadAsync(db => db.OutgoingMails.SingleAsync(row => row.UniqueKey == $"repinned/{told.AuditEventId}"));
        mail.Text.ShouldContain("De nieuwe tabel is afgesproken.");
        mail.Text.ShouldContain("€\u00a016.000,00");
        (await portal.ReadAsync(db => db.AuditEvents.CountAsync(row => row.TenderId == tender && row.Action == "Fulfilment.Revalued"))).ShouldBe(1);
    }

    [Fact]
    public async Task Preview_SavesNothing()
    {
        var (stage, tender, table, id) = await TenderAsync();

        await PreviewAsync(stage, tender, table);

        (await stage.FindAsync<Fulfilment>(id)).AgreedValue.Amount.ShouldBe(13_333.33m);
        (await stage.FindAsync<Tender>(tender)).TariffScheduleId.ShouldNotBe(table);
    }

    [Fact]
    public async Task Repin_AnotherSumThanShown_IsAConflict()
    {
        var (stage, tender, table, _) = await TenderAsync();

        (await RepinAsync(stage, tender, table, 15_999)).Kind.ShouldBe(OutcomeKind.Conflict);
        (await stage.FindAsync<Tender>(tender)).TariffScheduleId.ShouldNotBe(table);
    }

    [Fact]
    public async Task Repin_TableWithoutTheBlock_IsRefused()
    {
        var (stage, tender, _, _) = await TenderAsync();
        var table = await stage.TableAsync(schedule =>
            schedule with
            {
                Blocks = [.. schedule.Blocks.Where(block => block.Code != "participatiewet")],
                Bonuses = [],
            }
        );

        (await PreviewAsync(stage, tender, table.Id)).Value!.IsImpossible.ShouldBeTrue();
        (await RepinAsync(stage, tender, table.Id, 13_333.33m)).Errors.ShouldHaveSingleItem().Message.ShouldBe(FulfilmentTexts.RepinImpossible);
    }

    [Fact]
    public async Task Repin_SameTableOrAnotherRegions_IsRefused()
    {
        var (stage, tender, _, _) = await TenderAsync();
        var own = (await stage.FindAsync<Tender>(tender)).TariffScheduleId!.Value;

        (await PreviewAsync(stage, tender, own)).Errors.ShouldHaveSingleItem().Message.ShouldBe(FulfilmentTexts.RepinSame);
        (await PreviewAsync(stage, tender, stage.World.HaaglandenTable.Id)).Errors.ShouldHaveSingleItem().Message.ShouldBe(TenderTexts.ScheduleUnknown);
    }

    [Fact]
    public async Task Repin_ByTheContractor_IsForbidden()
    {
        var (stage, tender, table, _) = await TenderAsync();

        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<RepinService>().PreviewAsync(tender, table, CancellationToken.None)
        );

        outcome.Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    /// <summary>A tender on the first table with an agreed placement, and the id of the second table.</summary>
    private async Task<(QueryCost Preview, QueryCost Report, int ReadBySave)> CostsAsync(QueryCount queries, int times)
    {
        var (stage, tender, table, _) = await TenderAsync();
        for (var time = 0; time < times; time++)
        {
            await stage.ParticipationAsync(tender, FulfilmentStatus.Proposed);
            await stage.DeliveryAsync(await stage.ParticipationAsync(tender), DeliveryStatus.Verified);
            await stage.PurchaseAsync(tender);
        }

        Outcome<RepinEffect> effect = default!;
        var preview = await queries.OfAsync(async () => effect = await PreviewAsync(stage, tender, table));
        var row = await stage.FindAsync<Tender>(tender);
        var report = await queries.OfAsync(() =>
            portal.InScopeAsync(AccessScope.ForSystem("reports"), services =>
                services.GetRequiredService<ReportReader>().ReadAsync(row, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 12), CancellationToken.None)
            )
        );
        queries.Forget();
        (await RepinAsync(stage, tender, table, effect.Value!.After.Amount)).Kind.ShouldBe(OutcomeKind.Done);
        return (preview, report, queries.Asked.Count(query => query.Text.StartsWith("SELECT", StringComparison.Ordinal)));
    }

    private async Task<(Stage Stage, Guid Tender, Guid Table, Guid Placement)> TenderAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var tender = await stage.TenderAsync();
        await portal.ReadAsync(async db =>
        {
            // Earlier tests of this class left newer tables: this tender starts on the first one.
            (await db.Tenders.SingleAsync(row => row.Id == tender)).Pin(stage.World.AvTable.Id);
            return await db.SaveChangesAsync();
        });
        var placement = await stage.ParticipationAsync(tender);
        var table = await stage.TableAsync(schedule =>
            schedule with
            {
                Blocks = [.. schedule.Blocks.Select(block => block.Code == "participatiewet" ? block with { Amount = Euro.FromWhole(48_000) } : block)],
            }
        );
        return (stage, tender, table.Id, placement);
    }

    private Task<Outcome<RepinEffect>> PreviewAsync(Stage stage, Guid tender, Guid table) =>
        AsAdviserAsync(stage, services => services.GetRequiredService<RepinService>().PreviewAsync(tender, table, CancellationToken.None));

    private async Task<Outcome<Guid>> RepinAsync(Stage stage, Guid tender, Guid table, decimal expected)
    {
        var version = (await stage.FindAsync<Tender>(tender)).Version;
        return await AsAdviserAsync(stage, services =>
            services
                .GetRequiredService<RepinService>()
                .RepinAsync(tender, version, table, "De nieuwe tabel is afgesproken.", Euro.Round(expected), CancellationToken.None)
        );
    }

    private Task<T> AsAdviserAsync<T>(Stage stage, Func<IServiceProvider, Task<T>> act) =>
        portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), act);

    private async Task ShouldHoldAsync()
    {
        var breaches = await portal.InScopeAsync(AccessScope.ForSystem("verify"), async services =>
        {
            var found = new List<string>();
            foreach (var invariant in services.GetServices<IInvariant>().Where(invariant => invariant.Number is 1 or 3))
            {
                found.AddRange((await invariant.CheckAsync(CancellationToken.None)).Breaches);
            }

            return found;
        });
        breaches.ShouldBeEmpty();
    }
}
