using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Worked examples: each with its sum in words, over an obligation of 20.000,00 unless it says otherwise.</summary>
public sealed class FloorCalculatorTests
{
    private static readonly Euro Obligation = Euro.FromWhole(20_000);

    private static readonly Floor Work = new()
    {
        Code = "werk",
        Name = "Werk",
        Percentage = 50,
        Kinds = [FulfilmentKind.Participation],
    };

    private static readonly Floor Sheltered = new()
    {
        Code = "sw",
        Name = "SW-bedrijf",
        Amount = Euro.FromWhole(10_000),
        Kinds = [FulfilmentKind.SocialPurchase],
        Recognitions = ["shelteredEmployer"],
    };

    private static readonly Floor Pupils = new()
    {
        Code = "bbl",
        Name = "Leerlingen",
        Percentage = 20,
        Blocks = ["bbl"],
    };

    /// <summary>Needed, verified, claimed and agreed, still needed, open; then for all floors together still needed and open.</summary>
    private static readonly Dictionary<string, Example> Examples = new(StringComparer.Ordinal)
    {
        ["Half of 20.000 is 10.000; nothing is done, so all of it is needed"] = new([Work], [])
        {
            Stands = ["10000 0 0 10000 10000"],
            Together = "10000 10000",
        },
        ["Needed 10.000 less 4.000 verified less 3.000 agreed leaves 3.000; 10.000 less 4.000 is open"] = new([Work], [WorkOf(4_000), WorkOf(3_000, "agreed")])
        {
            Stands = ["10000 4000 3000 3000 6000"],
            Together = "3000 6000",
        },
        ["Purchases of 20.000 fill the obligation and not the half of 10.000 by work"] = new([Work], [PurchaseOf(20_000)])
        {
            Stands = ["10000 0 0 10000 10000"],
            Together = "10000 10000",
        },
        ["Purchases of 16.000 and work of 4.000 make 20.000, of which 10.000 less 4.000 by work is missing"] = new([Work], [PurchaseOf(16_000), WorkOf(4_000)])
        {
            Stands = ["10000 4000 0 6000 6000"],
            Together = "6000 6000",
        },
        ["More work than the half of 10.000 is nothing less than enough"] = new([Work], [WorkOf(15_000)]) { Stands = ["10000 15000 0 0 0"], Together = "0 0" },
        ["Of 10.000 at sheltered companies 2.500 is there; 9.000 at others fills nothing of it"] = new(
            [Sheltered],
            [PurchaseOf(2_500), PurchaseOf(9_000, recognition: "pso30Plus")]
        )
        {
            Stands = ["10000 2500 0 7500 7500"],
            Together = "7500 7500",
        },
        ["A purchase without a recognition fills no floor by recognition"] = new([Sheltered], [PurchaseOf(3_000, recognition: null)])
        {
            Stands = ["10000 0 0 10000 10000"],
            Together = "10000 10000",
        },
        ["A fixed 10.000 is never more than an obligation of 6.000"] = new([Sheltered], [])
        {
            Obligation = Euro.FromWhole(6_000),
            Stands = ["6000 0 0 6000 6000"],
            Together = "6000 6000",
        },
        ["Of half of 30.000 = 15.000 and a fixed 10.000 the higher holds: 15.000"] = new([Work with { Amount = Euro.FromWhole(10_000) }], [])
        {
            Obligation = Euro.FromWhole(30_000),
            Stands = ["15000 0 0 15000 15000"],
            Together = "15000 15000",
        },
        ["Of a quarter of 20.000 = 5.000 and a fixed 8.000 the higher holds: 8.000"] = new([Work with { Percentage = 25, Amount = Euro.FromWhole(8_000) }], [])
        {
            Stands = ["8000 0 0 8000 8000"],
            Together = "8000 8000",
        },
        ["Half of 10.000,01 is 5.000,005, rounded down to 5.000,00"] = new([Work], [])
        {
            Obligation = Euro.Round(10_000.01m),
            Stands = ["5000 0 0 5000 5000"],
            Together = "5000 5000",
        },
        ["Two halves of 10.000,01 are 5.000,00 each: 5.000,00 and 5.000,01 meet both"] = new(
            [Work, Sheltered with { Percentage = 50, Amount = null }],
            [WorkOf(5_000), PurchaseOf(5_000.01m)]
        )
        {
            Obligation = Euro.Round(10_000.01m),
            Stands = ["5000 5000 0 0 0", "5000 5000.01 0 0 0"],
            Together = "0 0",
        },
        ["Pupils of 20% = 4.000 lie within work of 50% = 10.000: together 10.000, not 14.000"] = new([Work, Pupils], [])
        {
            Stands = ["10000 0 0 10000 10000", "4000 0 0 4000 4000"],
            Together = "10000 10000",
        },
        ["Pupils of 4.000 fill both: their own 4.000 is met, of work 6.000 is left"] = new([Work, Pupils], [WorkOf(4_000, block: "bbl")])
        {
            Stands = ["10000 4000 0 6000 6000", "4000 4000 0 0 0"],
            Together = "6000 6000",
        },
        ["Other work of 9.000 leaves 1.000 of work and all 4.000 of pupils: 4.000 of pupils meets both"] = new([Work, Pupils], [WorkOf(9_000)])
        {
            Stands = ["10000 9000 0 1000 1000", "4000 0 0 4000 4000"],
            Together = "4000 4000",
        },
        ["Work of 10.000 and sheltered companies of 10.000 have nothing in common: together 20.000"] = new([Work, Sheltered], [])
        {
            Stands = ["10000 0 0 10000 10000", "10000 0 0 10000 10000"],
            Together = "20000 20000",
        },
        ["Activities of 18.000 leave 2.000 of the obligation, and 10.000 of work is needed all the same"] = new([Work], [ActivityOf(18_000)])
        {
            Stands = ["10000 0 0 10000 10000"],
            Together = "10000 10000",
        },
        ["Training fills work or training of 40% = 8.000 and training or purchases of 30% = 6.000 at once: 8.000 will do"] = new(
            [
                Across("a", 40, FulfilmentKind.Participation, FulfilmentKind.Development),
                Across("b", 30, FulfilmentKind.Development, FulfilmentKind.SocialPurchase),
            ],
            []
        )
        {
            Stands = ["8000 0 0 8000 8000", "6000 0 0 6000 6000"],
            Together = "8000 8000",
        },
        ["Of three in a row the outer two have nothing in common: 8.000 + 4.000, more than the 6.000 between them"] = new(
            [
                Across("a", 40, FulfilmentKind.Participation, FulfilmentKind.Development),
                Across("b", 30, FulfilmentKind.Development, FulfilmentKind.SocialPurchase),
                Across("c", 20, FulfilmentKind.SocialPurchase),
            ],
            []
        )
        {
            Stands = ["8000 0 0 8000 8000", "6000 0 0 6000 6000", "4000 0 0 4000 4000"],
            Together = "12000 12000",
        },
        ["Claimed 6.000 and agreed 4.000 is enough to come, and nothing of it is verified yet"] = new(
            [Work],
            [WorkOf(6_000, "claimed"), WorkOf(4_000, "agreed")]
        )
        {
            Stands = ["10000 0 10000 0 10000"],
            Together = "0 10000",
        },
        ["A proposal of 10.000 is not agreed on: it is needed as before"] = new([Work], [WorkOf(10_000, "proposed")])
        {
            Stands = ["10000 0 0 10000 10000"],
            Together = "10000 10000",
        },
        ["A credit of 1.500 on work of 10.000 leaves 1.500 to be found"] = new([Work], [WorkOf(10_000), WorkOf(-1_500)])
        {
            Stands = ["10000 8500 0 1500 1500"],
            Together = "1500 1500",
        },
        ["Nothing is asked of an obligation of nothing"] = new([Work, Sheltered], [])
        {
            Obligation = Euro.Zero,
            Stands = ["0 0 0 0 0", "0 0 0 0 0"],
            Together = "0 0",
        },
    };

    public static TheoryData<string> Names => new(Examples.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Apply_WorkedExamples(string sum)
    {
        var example = Examples[sum];

        var outcome = FloorCalculator.Apply(With(example.Floors), example.Obligation, example.Entries);

        outcome
            .Stands.Select(stand => $"{Shown(stand.Needed)} {Shown(stand.Verified)} {Shown(stand.Underway)} {Shown(stand.StillNeeded)} {Shown(stand.Open)}")
            .ShouldBe(example.Stands);
        $"{Shown(outcome.StillNeeded)} {Shown(outcome.Open)}".ShouldBe(example.Together);
        outcome.Stands.ShouldAllBe(stand => stand.IsMet == stand.Open.IsZero);
    }

    [Fact]
    public void Apply_Proposal_IsEnoughWhenItComesIn() =>
        // 10.000 needed; 4.000 agreed and 5.000 proposed leave 1.000 to propose.
        FloorCalculator.Apply(With(Work), Obligation, [WorkOf(4_000, "agreed"), WorkOf(5_000, "proposed")]).StillToPropose.ShouldBe(Euro.FromWhole(1_000));

    [Fact]
    public void Apply_AfterACap_WhatItCutsFillsNoFloor()
    {
        // Purchases count for 40% of 20.000 = 8.000: 5.000 at others comes first, so of 6.000 at sheltered companies 3.000 counts.
        var capped = With(Sheltered with { Percentage = 30, Amount = null }) with
        {
            Caps =
            [
                new Cap
                {
                    Code = "inkoop",
                    Name = "Inkoop",
                    Percentage = 40,
                    Kinds = [FulfilmentKind.SocialPurchase],
                },
            ],
        };
        string[] recognitions = ["pso30Plus", "shelteredEmployer"];
        Euro[] values = [Euro.FromWhole(5_000), Euro.FromWhole(6_000)];
        var counted = CapCalculator.Apply(
            capped,
            Obligation,
            recognitions.Zip(values, (recognition, value) => new CapEntry(FulfilmentKind.SocialPurchase, "inkoop", recognition, value))
        );

        var outcome = FloorCalculator.Apply(
            capped,
            Obligation,
            recognitions.Zip(counted, (code, entry) => PurchaseOf(entry.Counted.Amount, recognition: code))
        );

        // 30% of 20.000 is 6.000, less 3.000.
        outcome.StillNeeded.ShouldBe(Euro.FromWhole(3_000));
    }

    [Theory]
    [InlineData(20_000, 4_000, 6_000, 16_000)] // 16.000 does not count yet, of which 6.000 by work
    [InlineData(20_000, 20_000, 6_000, 6_000)] // all of it counts, and 6.000 by work is missing
    [InlineData(20_000, 20_000, 0, 0)]
    [InlineData(20_000, 26_000, 0, 0)] // a surplus opens nothing
    [InlineData(20_000, 26_000, 6_000, 6_000)] // and makes up for no floor
    [InlineData(0, 0, 0, 0)]
    public void Open_IsTheHigherOfWhatDoesNotCountAndWhatFloorsAsk(long obligation, long counted, long floors, long open) =>
        FloorCalculator.Open(Euro.FromWhole(obligation), Euro.FromWhole(counted), Euro.FromWhole(floors)).ShouldBe(Euro.FromWhole(open));

    [Fact]
    public void Apply_WithoutFloors_AsksNothing()
    {
        var outcome = FloorCalculator.Apply(TariffSchedules.Preset("av-regio-2020"), Obligation, [WorkOf(1)]);

        (outcome.Stands.Length, outcome.Open, outcome.StillNeeded).ShouldBe((0, Euro.Zero, Euro.Zero));
    }

    private static TariffSchedule With(params Floor[] floors) => TariffSchedules.Preset("av-regio-2020") with { Floors = [.. floors] };

    private static Floor Across(string code, decimal percentage, params FulfilmentKind[] kinds) =>
        new()
        {
            Code = code,
            Name = code,
            Percentage = percentage,
            Kinds = [.. kinds],
        };

    private static FloorEntry WorkOf(decimal euros, string state = "verified", string block = "ww") =>
        In(new FloorEntry(FulfilmentKind.Participation, block, null), euros, state);

    private static FloorEntry PurchaseOf(decimal euros, string state = "verified", string? recognition = "shelteredEmployer") =>
        In(new FloorEntry(FulfilmentKind.SocialPurchase, "inkoop", recognition), euros, state);

    private static FloorEntry ActivityOf(decimal euros) => In(new FloorEntry(FulfilmentKind.SocialActivity, "activiteit", null), euros, "verified");

    private static FloorEntry In(FloorEntry entry, decimal euros, string state) =>
        state switch
        {
            "verified" => entry with { Verified = Euro.Round(euros) },
            "claimed" => entry with { Claimed = Euro.Round(euros) },
            "agreed" => entry with { Agreed = Euro.Round(euros) },
            _ => entry with { Proposed = Euro.Round(euros) },
        };

    private static string Shown(Euro amount) => FormattableString.Invariant($"{amount.Amount:0.##}");

    private sealed record Example(Floor[] Floors, FloorEntry[] Entries)
    {
        public Euro Obligation { get; init; } = FloorCalculatorTests.Obligation;

        public required string[] Stands { get; init; }

        public required string Together { get; init; }
    }
}
