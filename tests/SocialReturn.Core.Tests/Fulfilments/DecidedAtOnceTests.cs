using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByDesk;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>Two people decide on one round at the same moment, two hundred times each way: one of them does, the other is told, and nothing breaks.</summary>
public sealed class DecidedAtOnceTests(PortalFactory portal, ITestOutputHelper output) : IClassFixture<PortalFactory>
{
    private const int Times = 200;

    [Fact]
    public Task Proposal_AgreedAndRejected_OneStands() =>
        ClashAsync(
            "proposals, two advisers",
            async stage => await stage.FindAsync<Fulfilment>(await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed)),
            (row, services) => services.GetRequiredService<ReviewService>().AgreeAsync(row.Id, row.Version, row.Value, CancellationToken.None),
            (row, services) => services.GetRequiredService<ReviewService>().RejectAsync(row.Id, row.Version, "Past niet.", CancellationToken.None)
        );

    [Fact]
    public Task Proposal_AgreedAndWithdrawn_OneStands() =>
        ClashAsync(
            "proposals, adviser and contractor",
            async stage => await stage.FindAsync<Fulfilment>(await stage.ParticipationAsync(await stage.TenderAsync(), FulfilmentStatus.Proposed)),
            (row, services) => services.GetRequiredService<ReviewService>().AgreeAsync(row.Id, row.Version, row.Value, CancellationToken.None),
            (row, services) => services.GetRequiredService<ProposalService>().WithdrawAsync(row.Id, row.Version, CancellationToken.None),
            byContractor: true
        );

    [Fact]
    public Task Claim_VerifiedAndRejected_OneStands() =>
        ClashAsync(
            "claims, two advisers",
            async stage => await stage.FindAsync<Delivery>(await stage.DeliveryAsync(await stage.ParticipationAsync(await stage.TenderAsync()))),
            (row, services) => services.GetRequiredService<ReviewService>().VerifyAsync(row.Id, row.Version, row.Value, CancellationToken.None),
            (row, services) => services.GetRequiredService<ReviewService>().RejectClaimAsync(row.Id, row.Version, "Niet gewerkt.", CancellationToken.None)
        );

    [Fact]
    public Task Claim_VerifiedAndTakenBack_OneStands() =>
        ClashAsync(
            "claims, adviser and contractor",
            async stage => await stage.FindAsync<Delivery>(await stage.DeliveryAsync(await stage.ParticipationAsync(await stage.TenderAsync()))),
            (row, services) => services.GetRequiredService<ReviewService>().VerifyAsync(row.Id, row.Version, row.Value, CancellationToken.None),
            (row, services) =>
                services.GetRequiredService<DeliveryWithdrawalService>().WithdrawAsync(row.FulfilmentId, row.Id, row.Version, CancellationToken.None),
            byContractor: true
        );

    [Fact]
    public Task Registration_ConfirmedAndRefused_OneStands() =>
        ClashAsync(
            "registrations, two advisers",
            async stage => await stage.FindAsync<Tender>(await stage.AwaitingTenderAsync()),
            (row, services) => services.GetRequiredService<TenderDecisionService>().ConfirmAsync(row.Id, row.Version, CancellationToken.None),
            (row, services) => services.GetRequiredService<TenderDecisionService>().RefuseAsync(row.Id, row.Version, "Onbekend.", CancellationToken.None)
        );

    private async Task ClashAsync<T>(
        string what,
        Func<Stage, Task<T>> make,
        Func<T, IServiceProvider, Task<Outcome<Guid>>> first,
        Func<T, IServiceProvider, Task<Outcome<Guid>>> second,
        bool byContractor = false
    )
        where T : Entity
    {
        var stage = await Stage.SetAsync(portal);
        var world = stage.World;
        var firsts = 0;
        for (var time = 0; time < Times; time++)
        {
            var row = await make(stage);
            var outcomes = await Task.WhenAll(
                Task.Run(() => portal.InScopeAsync(world.At(world.Av, world.Adviser), services => first(row, services))),
                Task.Run(() =>
                    portal.InScopeAsync(byContractor ? world.At(world.Merwedal, world.Owner) : world.At(world.Av, world.SecondAdviser), services =>
                        second(row, services)
                    )
                )
            );

            outcomes.Select(outcome => outcome.Kind).ShouldBe([OutcomeKind.Done, OutcomeKind.Conflict], ignoreOrder: true);
            (await portal.ReadAsync(db => db.Rounds.CountAsync(round => round.SubjectId == row.Id && round.DecidedAt == null))).ShouldBe(0);
            firsts += outcomes[0].IsDone ? 1 : 0;
        }

        output.WriteLine($"Covered: {Times} {what}: {firsts} times the first, {Times - firsts} times the second.");
    }
}
