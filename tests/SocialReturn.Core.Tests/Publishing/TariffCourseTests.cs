using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Publishing;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Publishing;

/// <summary>On each award date one schedule holds, also after one is withdrawn and when two are published at once.</summary>
public sealed class TariffCourseTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private World world = null!;

    private AccessScope Administrator => world.At(world.Av, world.Administrator);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        world = await portal.WorldAsync();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Withdraw_WhatEndedTheFormer_GivesTheFormerItsTimeBack()
    {
        var later = await PublishedAsync("2026-05-01");

        await WithdrawAsync(later, world.AvTable.Id);

        (await FindAsync(world.AvTable.Id)).ValidTo.ShouldBeNull();
        (await SelectAsync("2026-05-01")).ShouldBe(world.AvTable.Id);
        var told = await portal.ReadAsync(db => db.AuditEvents.SingleAsync(row => row.Action == "Tariff.Reopened"));
        (told.SubjectId, told.Reason).ShouldBe((world.AvTable.Id, "Verkeerde bedragen."));
        told.Changes!.ShouldContain("30-04-2026");
    }

    [Fact]
    public async Task Withdraw_BeforeALaterOne_ReopensTheFormerUntilThen()
    {
        var middle = await PublishedAsync("2026-05-01");
        var last = await PublishedAsync("2027-01-01");

        await WithdrawAsync(middle, world.AvTable.Id);

        (await SelectAsync("2026-12-31")).ShouldBe(world.AvTable.Id);
        (await SelectAsync("2027-01-01")).ShouldBe(last);
        await WithdrawAsync(last, world.AvTable.Id);
        (await FindAsync(world.AvTable.Id)).ValidTo.ShouldBeNull();
    }

    [Fact]
    public async Task Withdraw_WithTendersPinnedToIt_LeavesTheFormerEnded()
    {
        var later = await PublishedAsync("2025-12-01");
        await (await Stage.SetAsync(portal)).TenderAsync();

        (await ActAsync(service => service.PlanWithdrawalAsync(later, CancellationToken.None)))!.ShouldBe(new WithdrawalPlan(1, null, null));
        await WithdrawAsync(later, null);

        (await FindAsync(world.AvTable.Id)).ValidTo.ShouldBe(new DateOnly(2025, 11, 30));
        (await SelectAsync("2025-12-01")).ShouldBeNull();
    }

    [Fact]
    public async Task Withdraw_AFormerWithAnEndOfItsOwn_ReopensItUntilThatEnd()
    {
        await WithdrawAsync(world.AvTable.Id, null);
        var former = await PublishedAsync("2026-01-01", "2026-12-31");
        var later = await PublishedAsync("2026-07-01");
        var after = await PublishedAsync("2027-06-01");

        await WithdrawAsync(later, former);

        (await FindAsync(former)).ValidTo.ShouldBe(new DateOnly(2026, 12, 31));
        (await SelectAsync("2027-01-01")).ShouldBeNull();
        await WithdrawAsync(after, null); // what ended of itself stays ended
        (await FindAsync(former)).ValidTo.ShouldBe(new DateOnly(2026, 12, 31));
    }

    [Fact]
    public async Task Withdraw_ThatWouldReopenAnotherThanWasShown_IsRefused()
    {
        var later = await PublishedAsync("2026-05-01");
        var table = await FindAsync(later);

        var refused = await ActAsync(service => service.WithdrawAsync(later, table.Version, "Verkeerde bedragen.", null, CancellationToken.None));

        refused.Errors.Single().Message.ShouldEndWith("Lees de gevolgen nog eens.");
        (await FindAsync(later)).Status.ShouldBe(TariffStatus.Published);
    }

    [Theory]
    [InlineData("2026-05-01")] // the same dates
    [InlineData("2026-06-01")] // open ends over each other
    public async Task Publish_WhileAnotherIsPublishedUnseen_IsRefused(string from)
    {
        await WithdrawAsync(world.AvTable.Id, null);
        var (first, second) = (await CopyAsync(), await CopyAsync());

        var refused = await portal.InScopeAsync(Administrator, async services =>
        {
            // Read before the other one saves, as two requests at one moment do.
            var db = services.GetRequiredService<PortalDbContext>();
            await db.Regions.LoadAsync();
            await db.TariffSchedules.LoadAsync();
            (await PublishAsync(first, "2026-05-01", null)).IsDone.ShouldBeTrue();
            return await services.GetRequiredService<TariffService>().PublishAsync(second.Id, second.Version, Dates(from, null), CancellationToken.None);
        });

        refused.Errors.Single().Message.ShouldEndWith("Lees de gevolgen nog eens.");
        (await FindAsync(second.Id)).Status.ShouldBe(TariffStatus.Draft);
        (await FindAsync(first.Id)).Status.ShouldBe(TariffStatus.Published);
    }

    [Fact]
    public async Task Publish_TwoAtTheSameMoment_LetsOneThrough()
    {
        await WithdrawAsync(world.AvTable.Id, null);
        TariffScheduleVersion[] drafts = [await CopyAsync(), await CopyAsync(), await CopyAsync(), await CopyAsync()];

        var outcomes = await Task.WhenAll(drafts.Select(draft => Task.Run(() => PublishAsync(draft, "2026-05-01", null))));

        outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsDone).ShouldAllBe(outcome => outcome.Kind == OutcomeKind.Invalid && outcome.Errors.Length == 1);
        (await portal.ReadAsync(db => db.TariffSchedules.CountAsync(row => row.RegionId == world.Av.Id && row.Status == TariffStatus.Published))).ShouldBe(1);
    }

    private static PublicationInput Dates(string from, string? to) =>
        new(DateOnly.ParseExact(from, "yyyy-MM-dd"), to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd"));

    private async Task<Guid> PublishedAsync(string from, string? to = null)
    {
        var outcome = await PublishAsync(await CopyAsync(), from, to);
        outcome.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', outcome.Errors));
        return outcome.Value;
    }

    private Task<Outcome<Guid>> PublishAsync(TariffScheduleVersion draft, string from, string? to) =>
        ActAsync(service => service.PublishAsync(draft.Id, draft.Version, Dates(from, to), CancellationToken.None));

    private async Task WithdrawAsync(Guid id, Guid? reopens)
    {
        var table = await FindAsync(id);
        var outcome = await ActAsync(service => service.WithdrawAsync(id, table.Version, "Verkeerde bedragen.", reopens, CancellationToken.None));
        outcome.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', outcome.Errors));
    }

    private async Task<TariffScheduleVersion> CopyAsync() =>
        await FindAsync((await ActAsync(service => service.CopyAsync(world.AvTable.Id, Ids.New(), CancellationToken.None))).Value);

    private Task<TariffScheduleVersion> FindAsync(Guid id) => portal.ReadAsync(db => db.TariffSchedules.AsNoTracking().SingleAsync(row => row.Id == id));

    private Task<Guid?> SelectAsync(string day) =>
        portal.InScopeAsync(Administrator, services =>
            services
                .GetRequiredService<TariffCatalog>()
                .SelectAsync(world.Av.Id, TenderDates.On(DateOnly.ParseExact(day, "yyyy-MM-dd")), CancellationToken.None)
        );

    private Task<T> ActAsync<T>(Func<TariffService, Task<T>> act) =>
        portal.InScopeAsync(Administrator, services => act(services.GetRequiredService<TariffService>()));
}
