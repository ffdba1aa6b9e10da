using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>
/// A placement with a bonus that is paid once (AV-regio: € 10.000 for a permanent contract), delivered in whatever order: what is booked
/// is always the value of what stands. 40.000 × 18/36 is € 20.000 a year, so € 1.666,67 a month.
/// </summary>
public sealed class SequenceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static int people;

    [Fact]
    public async Task AskedBackAndSentAgain_InTheSameWords_KeepsItsAmount()
    {
        var placement = await StartAsync();
        var january = await placement.ClaimAsync(1);
        await placement.ClaimAsync(2);
        (await placement.AmountsAsync()).ShouldBe([11_666.67m, 1_666.66m]);

        await placement.AskBackAsync(january);
        (await placement.AmountsAsync()).ShouldBe([11_666.67m, 1_666.66m]);
        await placement.ClaimAsync(1, january);

        (await placement.AmountsAsync()).ShouldBe([11_666.67m, 1_666.66m]);
        await placement.ShouldAddUpAsync();
    }

    [Fact]
    public async Task LaterMonthFirst_HasTheBonus_AndTheWholeStaysTheSame()
    {
        var placement = await StartAsync();

        await placement.ClaimAsync(2);
        await placement.ClaimAsync(1);

        // In the order of their days: January, and then the February that was sent in first.
        (await placement.AmountsAsync()).ShouldBe([1_666.66m, 11_666.67m]);
        await placement.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Rejected_WhatItCarriedForAll_GoesToTheFirstThatStands()
    {
        var placement = await StartAsync();
        var january = await placement.ClaimAsync(1);
        var february = await placement.ClaimAsync(2);
        await placement.VerifyAsync(february);

        await placement.RejectAsync(january);

        (await placement.AmountsAsync()).ShouldBe([11_666.67m]);
        await placement.ShouldAddUpAsync();
        var fulfilment = await placement.FulfilmentAsync();
        (fulfilment.ClaimedValue, fulfilment.RealisedValue).ShouldBe((Euro.Zero, Euro.Round(11_666.67m)));
    }

    [Fact]
    public async Task RejectedAfterTheLastMonth_DeliveredAgain_CompletesWithAllThatWasAgreed()
    {
        var placement = await StartAsync();
        var january = await placement.ClaimAsync(1);
        foreach (var month in Enumerable.Range(2, 5))
        {
            await placement.VerifyAsync(await placement.ClaimAsync(month));
        }

        await placement.RejectAsync(january);
        (await placement.FulfilmentAsync()).Status.ShouldBe(FulfilmentStatus.Agreed, "January is not delivered: the item waits for it");

        await placement.VerifyAsync(await placement.ClaimAsync(1));

        var fulfilment = await placement.FulfilmentAsync();
        (fulfilment.Status, fulfilment.AgreedValue, fulfilment.RealisedValue).ShouldBe(
            (FulfilmentStatus.Completed, Euro.FromWhole(20_000), Euro.FromWhole(20_000))
        );
        await placement.ShouldAddUpAsync();
    }

    [Fact]
    public async Task Gap_IsOfferedFirst()
    {
        var placement = await StartAsync();
        await placement.ClaimAsync(1);
        await placement.ClaimAsync(4);

        var next = NextPeriod.Of(await placement.FulfilmentAsync(), await placement.DeliveriesAsync())!;

        (next.From, next.To, next.IsGap).ShouldBe((new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), true));
    }

    [Fact]
    public async Task AgreedAtTheSameMoment_OnTwoTenders_TheSecondSeesTheFirstOrIsAConflict()
    {
        var stage = await Stage.SetAsync(portal);
        for (var round = 0; round < 10; round++)
        {
            var first = await ProposeAsync(stage, await stage.TenderAsync(stage.World.TheHague), NewPerson(), "ww", permanent: false);
            var known = new PlacedParticipant { ParticipantId = (await stage.FindAsync<Placement>(first)).ParticipantId };
            var second = await ProposeAsync(stage, await stage.TenderAsync(stage.World.TheHague), known, "ww", permanent: false, secondHalf: true);
            var (one, two) = (await stage.FindAsync<Placement>(first), await stage.FindAsync<Placement>(second));

            var outcomes = await Task.WhenAll(
                new[] { one, two }.Select(placement =>
                    portal.InScopeAsync(stage.World.At(stage.World.Haaglanden, stage.World.HaaglandenAdviser), services =>
                        services.GetRequiredService<ReviewService>().AgreeAsync(placement.Id, placement.Version, placement.Value, CancellationToken.None)
                    )
                )
            );

            outcomes.ShouldAllBe(outcome => outcome.IsDone || outcome.Kind == OutcomeKind.Conflict);
            var used = await portal.ReadAsync(db =>
                db.Placements.Where(row => row.ParticipantId == one.ParticipantId && row.Status == FulfilmentStatus.Agreed)
                    .SumAsync(row => row.CountedMonthUnits)
            );
            used.ShouldBeLessThanOrEqualTo(Valuation.MonthShare.OfMonths(12).Units);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task AnySequence_OfClaimsAndDecisions_BooksWhatStands(int seed)
    {
        var chance = new Random(seed);
        var placement = await StartAsync();
        for (var step = 0; step < 25; step++)
        {
            var deliveries = await placement.DeliveriesAsync();
            var fulfilment = await placement.FulfilmentAsync();
            if (fulfilment.Status == FulfilmentStatus.Completed)
            {
                fulfilment.RealisedValue.ShouldBe(Euro.FromWhole(20_000), "all six months were delivered as agreed");
                break;
            }

            var act = chance.Next(4);
            var waiting = deliveries.Where(row => row.Status == DeliveryStatus.Claimed).ToList();
            var asked = deliveries.Where(row => row.Status == DeliveryStatus.ChangesRequested).ToList();
            int[] free = [.. Enumerable.Range(1, 6).Except(deliveries.Where(row => row.Status != DeliveryStatus.Rejected).Select(row => row.From.Month))];
            if (act == 0 && free.Length > 0)
            {
                await placement.ClaimAsync(free[chance.Next(free.Length)]);
            }
            else if (asked.Count > 0 && act == 1)
            {
                var again = asked[chance.Next(asked.Count)];
                await placement.ClaimAsync(again.From.Month, again.Id);
            }
            else if (waiting.Count > 0)
            {
                var one = waiting[chance.Next(waiting.Count)].Id;
                await (
                    act switch
                    {
                        1 => placement.AskBackAsync(one),
                        2 => placement.RejectAsync(one),
                        _ => placement.VerifyAsync(one),
                    }
                );
            }

            await placement.ShouldAddUpAsync();
        }

        await placement.ShouldHoldAsync();
    }

    /// <summary>Corrections stay open while other months are sent in, asked back, rejected and verified.</summary>
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(27)]
    [InlineData(28)]
    public async Task AnySequence_WhileCorrectionsWait_BooksWhatStands(int seed)
    {
        var chance = new Random(seed);
        var placement = await StartAsync();
        var asked = new Dictionary<Guid, bool>();
        decimal?[] hours = [18, 9, 12, 6, null];
        for (var step = 0; step < 40; step++)
        {
            var deliveries = await placement.DeliveriesAsync();
            var status = (await placement.FulfilmentAsync()).Status;
            Delivery? Pick(params DeliveryStatus[] wanted)
            {
                var own = deliveries.FindAll(row => wanted.Contains(row.Status) && !asked.ContainsKey(row.Id));
                return own.Count == 0 ? null : own[chance.Next(own.Count)];
            }

            switch (chance.Next(8))
            {
                case 0 or 1 when status == FulfilmentStatus.Agreed && Free(deliveries) is { Length: > 0 } free:
                    await placement.ClaimAsync(free[chance.Next(free.Length)]);
                    break;
                case 2 when Pick(DeliveryStatus.Claimed) is { } one:
                    await placement.AskBackAsync(one.Id);
                    break;
                case 3 when Pick(DeliveryStatus.ChangesRequested) is { } one:
                    await placement.ClaimAsync(one.From.Month, one.Id);
                    break;
                case 4 when Pick(DeliveryStatus.Claimed) is { } one:
                    await placement.RejectAsync(one.Id);
                    break;
                case 5 when Pick(DeliveryStatus.Claimed) is { } one:
                    await (chance.Next(3) == 0 ? placement.VerifyPartAsync(one.Id, 6) : placement.VerifyAsync(one.Id));
                    break;
                case 6 when Pick(DeliveryStatus.Verified) is { } one && hours[chance.Next(hours.Length)] is var change && change != one.Measures.HoursPerWeek:
                    var byDesk = chance.Next(2) == 0;
                    await placement.AskCorrectionAsync(one.Id, change, byDesk ? placement.Desk : placement.Owner);
                    asked[one.Id] = byDesk;
                    break;
                case 7 when asked.Count > 0:
                    var (id, offered) = asked.ElementAt(chance.Next(asked.Count));
                    await placement.AgreeCorrectionAsync(id, offered ? placement.Owner : placement.Desk);
                    asked.Remove(id);
                    break;
            }

            await placement.ShouldAddUpAsync();
        }

        await placement.ShouldHoldAsync();

        static int[] Free(List<Delivery> deliveries) =>
            [.. Enumerable.Range(1, 6).Except(deliveries.Where(row => !DeliveryRules.Gone.Contains(row.Status)).Select(row => row.From.Month))];
    }

    private async Task<PlacementDriver> StartAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await ProposeAsync(stage, await stage.TenderAsync(), NewPerson(), "participatiewet", permanent: true);
        var fulfilment = await stage.FindAsync<Fulfilment>(id);
        fulfilment.Value.ShouldBe(Euro.FromWhole(20_000));
        var driver = new PlacementDriver(portal, stage, id);
        await driver.DoneAsync(driver.Desk, services =>
            services.GetRequiredService<ReviewService>().AgreeAsync(id, fulfilment.Version, fulfilment.Value, CancellationToken.None)
        );
        return driver;
    }

    private async Task<Guid> ProposeAsync(Stage stage, Guid tenderId, PlacedParticipant person, string block, bool permanent, bool secondHalf = false)
    {
        var input = new PlacementInput
        {
            Kind = FulfilmentKind.Participation,
            Participant = person,
            BlockCode = block,
            Title = "Hovenier",
            From = secondHalf ? new DateOnly(2026, 7, 1) : new DateOnly(2026, 1, 1),
            To = secondHalf ? new DateOnly(2026, 12, 31) : new DateOnly(2026, 6, 30),
            PermanentContract = permanent,
            Measures = new Measures { HoursPerWeek = 18 },
        };
        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<ProposalService>().SubmitAsync(tenderId, input, new Submission(null, null, true, Ids.New()), CancellationToken.None)
        );
        outcome.IsDone.ShouldBeTrue(string.Join(' ', outcome.Errors));
        return outcome.Value;
    }

    private static PlacedParticipant NewPerson()
    {
        var number = Interlocked.Increment(ref people);
        return new PlacedParticipant
        {
            Reference = $"V-{number:000}",
            BirthDate = new DateOnly(1995, 1, 1).AddDays(number),
            Initial = "V",
            SurnameLetters = "VOLG",
        };
    }
}
