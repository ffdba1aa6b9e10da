using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>What is limited over a whole stays so in whatever order its parts come and go: what is booked is what stands, never more than the most.</summary>
public sealed class LimitSequenceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Euro Most = Euro.FromWhole(5_000);

    [Theory]
    [InlineData(61)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    public async Task AnySequence_UnderAMost_BooksWhatStandsAndNoMore(int seed)
    {
        var chance = new Random(seed);
        var stage = await Stage.SetAsync(portal);
        await LimitAsync(stage, "participatiewet", limits => limits with { Most = Most });
        // 40.000 × 18/36 is € 1.666,67 a month: three of six months fill the most.
        var driver = new PlacementDriver(portal, stage, await stage.ParticipationAsync(await stage.TenderAsync(), hours: 18));
        (await driver.FulfilmentAsync()).AgreedValue.ShouldBe(Most);
        for (var step = 0; step < 30 && (await driver.FulfilmentAsync()).Status == FulfilmentStatus.Agreed; step++)
        {
            var deliveries = await driver.DeliveriesAsync();
            Delivery? Pick(params DeliveryStatus[] wanted)
            {
                var own = deliveries.FindAll(row => wanted.Contains(row.Status));
                return own.Count == 0 ? null : own[chance.Next(own.Count)];
            }

            int[] free = [.. Enumerable.Range(1, 6).Except(deliveries.Where(row => !DeliveryRules.Gone.Contains(row.Status)).Select(row => row.From.Month))];
            switch (chance.Next(6))
            {
                case 0 or 1 when free.Length > 0:
                    await driver.ClaimAsync(free[chance.Next(free.Length)]);
                    break;
                case 2 when Pick(DeliveryStatus.Claimed) is { } taken:
                    await driver.TakeBackAsync(taken.Id);
                    break;
                case 3 when Pick(DeliveryStatus.Claimed) is { } wrong:
                    await driver.RejectAsync(wrong.Id);
                    break;
                case 4 when Pick(DeliveryStatus.ChangesRequested) is { } again:
                    await driver.ClaimAsync(again.From.Month, again.Id);
                    break;
                case 4 when Pick(DeliveryStatus.Claimed) is { } asked:
                    await driver.AskBackAsync(asked.Id);
                    break;
                case 5 when Pick(DeliveryStatus.Claimed) is { } right:
                    await driver.VerifyAsync(right.Id);
                    break;
            }

            await driver.ShouldAddUpAsync();
            (await driver.AmountsAsync()).Sum().ShouldBeLessThanOrEqualTo(Most.Amount);
        }

        await driver.ShouldHoldAsync();
    }

    [Fact]
    public async Task Training_RejectedAndSentAgain_GivesItsRoomToTheOthersAndTakesWhatIsLeft()
    {
        var stage = await Stage.SetAsync(portal);
        await LimitAsync(stage, "opleiding", limits => limits with { Most = Euro.FromWhole(500) });
        var placement = await stage.ParticipationAsync(await stage.TenderAsync());
        var training = await stage.DevelopmentAsync(placement);
        var driver = new PlacementDriver(portal, stage, training);

        var first = await DeliverAsync(driver, new DateOnly(2026, 2, 2), 300);
        var second = await DeliverAsync(driver, new DateOnly(2026, 3, 2), 300);
        (await driver.AmountsAsync()).ShouldBe([300, 200]);

        await driver.RejectAsync(first);
        (await driver.AmountsAsync()).ShouldBe([300], "the room of the first is there for the second");
        await driver.VerifyAsync(second);

        await DeliverAsync(driver, new DateOnly(2026, 2, 9), 450);
        (await driver.AmountsAsync()).Sum().ShouldBe(500);
        await driver.ShouldAddUpAsync();
        await driver.ShouldHoldAsync();
    }

    [Fact]
    public async Task MostOfAParticipant_OnAnotherTender_IsFreeAgain()
    {
        var stage = await Stage.SetAsync(portal);
        await LimitAsync(stage, "participatiewet", limits => limits with { MostPerParticipant = Most });
        var placement = await stage.ParticipationAsync(await stage.TenderAsync(), hours: 18);

        var elsewhere = await stage.SameElsewhereAsync(placement, await stage.TenderAsync(title: "Groenonderhoud Oost"));

        (await stage.FindAsync<Fulfilment>(placement)).AgreedValue.ShouldBe(Most);
        (await stage.FindAsync<Fulfilment>(elsewhere)).AgreedValue.ShouldBe(Most);
    }

    private static Task<TariffScheduleVersion> LimitAsync(Stage stage, string code, Func<BlockLimits, BlockLimits> change) =>
        stage.TableAsync(table =>
            table with
            {
                Blocks = [.. table.Blocks.Select(block => block.Code == code ? block with { Limits = change(block.Limits) } : block)],
            }
        );

    private static Task<Guid> DeliverAsync(PlacementDriver driver, DateOnly from, int cost)
    {
        var input = new DeliveryInput
        {
            From = from,
            To = from.AddDays(4),
            Measures = new Measures { Cost = Euro.FromWhole(cost) },
        };
        return driver.DoneAsync(driver.Owner, services =>
            services.GetRequiredService<DeliveryService>().SubmitAsync(driver.Id, input, new Submission(null, null, true, Ids.New()), CancellationToken.None)
        );
    }
}
