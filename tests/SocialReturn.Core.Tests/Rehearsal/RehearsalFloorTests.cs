using Shouldly;
using SocialReturn.TestKit.Given;
using Xunit;

namespace SocialReturn.Core.Tests.Rehearsal;

/// <summary>A floor that only the draft has.</summary>
public sealed class RehearsalFloorTests : RehearsalSetting
{
    [Fact]
    public async Task Run_AFloorOfTheDraft_SaysOfEachTenderWhetherItWouldBeMet()
    {
        await BuyAsync(new DateOnly(2026, 2, 10));

        var outcome = await RunAsync(Av with { Floors = [Stage.WorkFloor] });

        // Half of 20.000 by work, of which there is none; the 7.000 of purchases count as before.
        var tender = outcome.Tenders.Single();
        tender.Before.Floors.ShouldBeEmpty();
        var stand = tender.After.Floors.ShouldHaveSingleItem();
        (stand.Needed, stand.Verified, stand.StillNeeded, stand.IsMet).ShouldBe((Cents(10_000), Cents(0), Cents(10_000), false));
        (tender.After.Progress.Counted, tender.After.CountedPercent, tender.After.Progress.FloorGap).ShouldBe((Cents(7_000), 35, Cents(10_000)));
    }
}
