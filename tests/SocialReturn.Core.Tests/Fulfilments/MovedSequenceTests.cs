using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>One person on two tenders, with a bonus that is paid once, in whatever order deliveries come and go: what is booked is what stands.</summary>
public sealed class MovedSequenceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task TwoDeliveries_MovedToOneAgreementAtOnce_EachGoesOrIsAConflict()
    {
        var stage = await Stage.SetAsync(portal);
        var placement = await stage.ParticipationAsync(await stage.TenderAsync(), hours: 18, permanent: true);
        var here = new PlacementDriver(portal, stage, placement);
        var there = new PlacementDriver(portal, stage, await stage.SameElsewhereAsync(placement, await stage.TenderAsync(title: "Groenonderhoud Oost")));
        for (var month = 1; month <= 5; month += 2)
        {
            Delivery[] rows =
            [
                await stage.FindAsync<Delivery>(await here.ClaimAsync(month)),
                await stage.FindAsync<Delivery>(await here.ClaimAsync(month + 1)),
            ];
            var outcomes = await Task.WhenAll(
                rows.Select(row =>
                    Task.Run(() =>
                        portal.InScopeAsync(here.Owner, services =>
                            services
                                .GetRequiredService<DeliveryMoveService>()
                                .MoveAsync(here.Id, row.Id, row.Version, new DeliveryMove(there.Id, Ids.New()), CancellationToken.None)
                        )
                    )
                )
            );

            outcomes.ShouldAllBe(outcome => outcome.IsDone || outcome.Kind == OutcomeKind.Conflict);
            outcomes.ShouldContain(outcome => outcome.IsDone);
            await here.ShouldAddUpAsync();
            await there.ShouldAddUpAsync();
        }

        await here.ShouldHoldAsync();
    }

    /// <summary>Sent in, taken back, moved to and fro, asked back, rejected and verified.</summary>
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    public async Task AnySequence_OverTwoTenders_BooksWhatStands(int seed)
    {
        var chance = new Random(seed);
        var stage = await Stage.SetAsync(portal);
        var placement = await stage.ParticipationAsync(await stage.TenderAsync(), hours: 18, permanent: true);
        var one = new PlacementDriver(portal, stage, placement);
        var two = new PlacementDriver(portal, stage, await stage.SameElsewhereAsync(placement, await stage.TenderAsync(title: "Groenonderhoud Oost")));
        for (var step = 0; step < 40; step++)
        {
            var (here, there) = chance.Next(2) == 0 ? (one, two) : (two, one);
            var deliveries = await here.DeliveriesAsync();
            if ((await here.FulfilmentAsync()).Status != FulfilmentStatus.Agreed)
            {
                continue;
            }

            Delivery? Pick(params DeliveryStatus[] wanted)
            {
                var own = deliveries.FindAll(row => wanted.Contains(row.Status));
                return own.Count == 0 ? null : own[chance.Next(own.Count)];
            }

            var (free, freeThere) = (Free(deliveries), Free(await there.DeliveriesAsync()));
            switch (chance.Next(8))
            {
                case 0 or 1 when free.Length > 0:
                    await here.ClaimAsync(free[chance.Next(free.Length)]);
                    break;
                case 2 when Pick(DeliveryStatus.Claimed, DeliveryStatus.ChangesRequested) is { } taken:
                    await here.TakeBackAsync(taken.Id);
                    break;
                case 3 when Pick(DeliveryStatus.Withdrawn, DeliveryStatus.ChangesRequested) is { } again && (IsAsked(again) || free.Contains(again.From.Month)):
                    await here.ClaimAsync(again.From.Month, again.Id);
                    break;
                case 4
                    when Pick(DeliveryStatus.Claimed, DeliveryStatus.ChangesRequested) is { } moving
                        && freeThere.Contains(moving.From.Month)
                        && (await there.FulfilmentAsync()).Status == FulfilmentStatus.Agreed:
                    await here.MoveAsync(moving.Id, there);
                    break;
                case 5 when Pick(DeliveryStatus.Claimed) is { } asked:
                    await here.AskBackAsync(asked.Id);
                    break;
                case 6 when Pick(DeliveryStatus.Claimed) is { } wrong:
                    await here.RejectAsync(wrong.Id);
                    break;
                case 7 when Pick(DeliveryStatus.Claimed) is { } right:
                    await here.VerifyAsync(right.Id);
                    break;
            }

            await one.ShouldAddUpAsync();
            await two.ShouldAddUpAsync();
        }

        await one.ShouldHoldAsync();

        static bool IsAsked(Delivery row) => row.Status == DeliveryStatus.ChangesRequested;
        static int[] Free(List<Delivery> deliveries) =>
            [.. Enumerable.Range(1, 6).Except(deliveries.Where(row => !DeliveryRules.Gone.Contains(row.Status)).Select(row => row.From.Month))];
    }
}
