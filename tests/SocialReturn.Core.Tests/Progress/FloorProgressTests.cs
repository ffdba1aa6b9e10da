using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Core.Tests.Progress;

/// <summary>What a floor does to pace, forecast and words. It never lowers what counts.</summary>
public sealed class FloorProgressTests
{
    private static readonly DateTime Morning = new(2026, 1, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly DateOnly End = new(2026, 12, 31);
    private static readonly PaceSettings Settings = new(90, 75, 100, 90);
    private static readonly Euro Obligation = Euro.FromWhole(100_000);

    private static readonly TariffSchedule Floored = TariffSchedules.Preset("av-regio-2020") with
    {
        Floors =
        [
            new Floor
            {
                Code = "werk",
                Name = "Werk",
                Percentage = 5,
                Kinds = [FulfilmentKind.Participation],
            },
        ],
    };

    // Realised 100,000 of 100,000, with the tick at 40,000.
    [Theory]
    [InlineData(0, 0, Pace.Met)]
    [InlineData(1, 0, Pace.OnTrack)] // agreed, not delivered yet
    [InlineData(50_000, 0, Pace.OnTrack)]
    [InlineData(1, 1, Pace.Attention)] // 99,999 of 100,000 will do
    [InlineData(10_000, 10_000, Pace.Attention)] // exactly 90%
    [InlineData(10_001, 10_001, Pace.Behind)]
    public void PaceOf_AFullObligationUnderAFloor_FollowsTheFloor(long gap, long forecast, Pace expected)
    {
        var amounts = new ProgressAmounts
        {
            Realised = Obligation,
            Counted = Obligation,
            FloorGap = Euro.FromWhole(gap),
            FloorGapForecast = Euro.FromWhole(forecast),
        };

        ProgressRules.PaceOf(amounts, Obligation, Euro.FromWhole(40_000), Settings).ShouldBe(expected);
        ProgressRules.Open(amounts, Obligation).ShouldBe(Euro.FromWhole(gap));
        ProgressRules.Forecast(amounts).ShouldBe(Obligation);
    }

    [Fact]
    public void MetOn_UnderAFloor_IsTheDayOnWhichBothAreReached()
    {
        // Purchases fill 100,000 today. Of 10,000 by work in 365 days 5,000 is needed: 183 days bring 5,013.70, 182 bring 4,986.30.
        var work = Entry(CountingState.Agreed, FulfilmentKind.Participation, "ww", 10_000);
        var counting = TenderCounting.Of(Floored, Obligation, [Purchases, work]);
        ExpectedValue[] expected = [new(Euro.FromWhole(10_000), Start, End) { FulfilmentId = work.Id }];

        Forecast.MetOn(Obligation, Obligation, expected, Start, End).ShouldBe(Start);
        Forecast.MetOn(counting, Obligation, Obligation, expected, Start, End).ShouldBe(new DateOnly(2026, 7, 2));
    }

    [Fact]
    public void MetOn_WithNothingForAFloor_IsNever() =>
        Forecast.MetOn(TenderCounting.Of(Floored, Obligation, [Purchases]), Obligation, Obligation, [], Start, End).ShouldBeNull();

    [Fact]
    public void MetOn_WithoutFloors_IsAboutTheObligationOnly() => Forecast.MetOn(TenderCounting.Plain, Obligation, Obligation, [], Start, End).ShouldBe(Start);

    [Fact]
    public void Of_EachState_StandsInTheFloorOnce()
    {
        var counting = TenderCounting.Of(
            Floored,
            Obligation,
            [
                Purchases,
                Entry(CountingState.Realised, FulfilmentKind.Participation, "ww", 1_000),
                Entry(CountingState.Claimed, FulfilmentKind.Participation, "bbl", 700),
                Entry(CountingState.Agreed, FulfilmentKind.Participation, "ww", 500),
                Entry(CountingState.Proposed, FulfilmentKind.Participation, "ww", 300),
            ]
        );

        var stand = counting.Floors.Stands.ShouldHaveSingleItem();

        (stand.Needed, stand.Verified, stand.Claimed, stand.Agreed, stand.Proposed).ShouldBe(
            (Euro.FromWhole(5_000), Euro.FromWhole(1_000), Euro.FromWhole(700), Euro.FromWhole(500), Euro.FromWhole(300))
        );
        // 5,000 less 1,000; less 1,200 more; less 300 more.
        (stand.Open, stand.StillNeeded, stand.StillToPropose).ShouldBe((Euro.FromWhole(4_000), Euro.FromWhole(2_800), Euro.FromWhole(2_500)));
        counting.Cut.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2_000, "Hiervan is nog € 5.000,00 nodig, en met deze invulling nog € 3.000,00.")]
    [InlineData(5_000, "Hiervan is nog € 5.000,00 nodig. Met deze invulling is het genoeg.")]
    [InlineData(9_000, "Hiervan is nog € 5.000,00 nodig. Met deze invulling is het genoeg.")]
    public void FloorNotes_OfAProposal_SayWhatItDoes(long euros, string expected)
    {
        var proposal = Entry(CountingState.Proposed, FulfilmentKind.Participation, "ww", euros);

        Notes(proposal, Purchases).ShouldBe(["Minimum Werk: ten minste 5% van de verplichting, dat is € 5.000,00. " + expected]);
    }

    [Fact]
    public void FloorNotes_WhenEnoughIsAgreed_SaySo() =>
        Notes(Entry(CountingState.Proposed, FulfilmentKind.Participation, "ww", 1_000), Entry(CountingState.Agreed, FulfilmentKind.Participation, "ww", 6_000))
            .Single()
            .ShouldEndWith("Hiervan is al genoeg afgesproken.");

    [Fact]
    public void FloorNotes_OfAnotherKind_AreNone() => Notes(Purchases).ShouldBeEmpty();

    [Theory]
    [InlineData(5, null, "Minimum Werk: ten minste 5% van de verplichting, dat is € 5.000,00.")]
    [InlineData(5, 8_000, "Minimum Werk: ten minste € 8.000,00.")]
    [InlineData(null, 8_000, "Minimum Werk: ten minste € 8.000,00.")]
    public void Describe_AFloor_SaysWhatHolds(int? percentage, int? amount, string expected) =>
        Plain(
                CountingWords.Describe(
                    Floored.Floors[0] with
                    {
                        Percentage = percentage,
                        Amount = amount is { } euros ? Euro.FromWhole(euros) : null,
                    },
                    Obligation
                )
            )
            .ShouldBe(expected);

    [Fact]
    public void LeftOf_AFloor_SaysHowFarItIs()
    {
        var stand = new FloorStand(Floored.Floors[0], Euro.FromWhole(5_000));

        CountingWords.LeftOf(stand with { Verified = Euro.FromWhole(5_000) }).ShouldBe("gehaald");
        CountingWords.LeftOf(stand with { Claimed = Euro.FromWhole(5_000) }).ShouldBe("genoeg afgesproken");
        Plain(CountingWords.LeftOf(stand with { Agreed = Euro.FromWhole(1_000) })).ShouldBe("€ 4.000,00");
    }

    private static CountingEntry Purchases => Entry(CountingState.Realised, FulfilmentKind.SocialPurchase, "inkoop", 100_000);

    private static IEnumerable<string> Notes(CountingEntry entry, params CountingEntry[] others)
    {
        var counting = TenderCounting.Of(Floored, Obligation, [entry, .. others]);
        return CountingWords.FloorNotes(counting.Find(entry.Id)!, counting).Select(Plain);
    }

    private static CountingEntry Entry(CountingState state, FulfilmentKind kind, string block, long euros)
    {
        var id = Ids.New();
        return new CountingEntry(state, id, id, Morning, new CapEntry(kind, block, null, Euro.FromWhole(euros)));
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
