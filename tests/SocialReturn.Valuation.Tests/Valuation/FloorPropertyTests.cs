using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Laws of floors: beside each other, within each other and across each other.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public sealed class FloorPropertyTests
{
    private static readonly TariffSchedule Table = TariffSchedules.Preset("av-regio-2020");

    [Property]
    public void Floors_OneEntryMore_NeverNeedMore(Tally tally, FloorEntry added)
    {
        var before = Apply(tally);
        var after = Apply(tally with { Entries = [.. tally.Entries, added] });

        foreach (var (old, now) in before.Stands.Zip(after.Stands))
        {
            now.StillNeeded.ShouldBeLessThanOrEqualTo(old.StillNeeded);
            now.Open.ShouldBeLessThanOrEqualTo(old.Open);
        }

        after.StillNeeded.ShouldBeLessThanOrEqualTo(before.StillNeeded);
        after.Open.ShouldBeLessThanOrEqualTo(before.Open);
    }

    [Property]
    public void Floors_AnEntrySplitInTwo_AreTheSame(Tally tally, byte share)
    {
        FloorEntry[] split =
        [
            .. tally.Entries.SelectMany(entry =>
            {
                var part = Part(entry, share);
                return new[] { part, Less(entry, part) };
            }),
        ];

        Shown(Apply(tally with { Entries = split })).ShouldBe(Shown(Apply(tally)));
    }

    [Property]
    public void Floors_InAnyOrder_AreTheSame(Tally tally, int seed)
    {
        var (entries, floors) = (tally.Entries.ToArray(), tally.Floors.ToArray());
        new System.Random(seed).Shuffle(entries);
        new System.Random(seed).Shuffle(floors);

        var shuffled = Apply(tally with { Entries = entries, Floors = [.. floors] });

        (shuffled.Open, shuffled.StillNeeded, shuffled.StillToPropose).ShouldBe((Apply(tally).Open, Apply(tally).StillNeeded, Apply(tally).StillToPropose));
    }

    [Property]
    public void Floors_UnderACap_NeverNeedLess(Tally tally, byte percentage)
    {
        var capped = Table with
        {
            Caps =
            [
                new Cap
                {
                    Code = "inkoop",
                    Name = "Inkoop",
                    Percentage = percentage % 101,
                    Kinds = [FulfilmentKind.SocialPurchase],
                },
            ],
        };
        var parts = tally.Entries.Select(entry => new CapEntry(entry.Kind, entry.Block, entry.Recognition, entry.Verified));
        var free = tally.Entries.Select(entry => entry with { Claimed = Euro.Zero, Agreed = Euro.Zero, Proposed = Euro.Zero });
        FloorEntry[] cut = [.. free.Zip(CapCalculator.Apply(capped, tally.Obligation, parts), (entry, part) => entry with { Verified = part.Counted })];

        var (whole, less) = (Apply(tally with { Entries = [.. free] }), Apply(tally with { Entries = cut }));

        less.Stands.Zip(whole.Stands).ShouldAllBe(pair => pair.First.Open >= pair.Second.Open);
        less.Open.ShouldBeGreaterThanOrEqualTo(whole.Open);
    }

    [Property]
    public void Together_IsNoLessThanEachAndNoMoreThanAll(Tally tally)
    {
        var outcome = Apply(tally);

        outcome.Stands.ShouldAllBe(stand => stand.Open <= outcome.Open && stand.StillNeeded <= outcome.StillNeeded);
        outcome.Open.ShouldBeLessThanOrEqualTo(Euro.Sum(outcome.Stands.Select(stand => stand.Open)));
        outcome.StillNeeded.ShouldBeLessThanOrEqualTo(outcome.Open);
        outcome.StillToPropose.ShouldBeLessThanOrEqualTo(outcome.StillNeeded);
        outcome.Open.IsZero.ShouldBe(outcome.Stands.All(stand => stand.IsMet));
    }

    /// <summary>Within each other and beside each other, what is needed together is exactly what meets them all: no cent more, no cent less.</summary>
    [Property]
    public void Together_OfNestedFloors_IsWhatMeetsThemAll(Tally tally)
    {
        var nested = tally with { Floors = [.. tally.Floors.Where(floor => floor.Code is "werk" or "bbl" or "sw")] };
        var entries = nested.Entries.ToList();
        foreach (var (code, kind, block, recognition) in Fillers.Where(filler => nested.Floors.Any(floor => floor.Code == filler.Code)))
        {
            var needed = Apply(nested with { Entries = [.. entries] }).Stands.Single(stand => stand.Floor.Code == code).Open;
            entries.Add(new FloorEntry(kind, block, recognition) { Verified = needed });
        }

        var added = Euro.Sum(entries.Skip(nested.Entries.Length).Select(entry => entry.Verified));
        added.ShouldBe(Apply(nested).Open);
        Apply(nested with { Entries = [.. entries] }).Open.ShouldBe(Euro.Zero);
    }

    [Property]
    public void Shares_OfTogetherTheWhole_FitIntoAnyObligation(uint cents, ushort first, ushort second)
    {
        var obligation = new Euro(cents);
        var (one, two) = (first % 5_000 / 100m, second % 5_000 / 100m);
        decimal[] shares = [one, two, 100 - one - two];

        Euro.Sum(shares.Select(share => Part(share).AmountOf(obligation))).ShouldBeLessThanOrEqualTo(obligation);
    }

    /// <summary>From the inside out.</summary>
    private static IEnumerable<(string Code, FulfilmentKind Kind, string Block, string? Recognition)> Fillers =>
        [
            ("bbl", FulfilmentKind.Participation, "bbl", null),
            ("werk", FulfilmentKind.Participation, "ww", null),
            ("sw", FulfilmentKind.SocialPurchase, "inkoop", "shelteredEmployer"),
        ];

    private static FloorOutcome Apply(Tally tally) => FloorCalculator.Apply(Table with { Floors = tally.Floors }, tally.Obligation, tally.Entries);

    private static string Shown(FloorOutcome outcome) => $"{string.Join(';', outcome.Stands)} {outcome.Open} {outcome.StillNeeded} {outcome.StillToPropose}";

    private static Floor Part(decimal percentage) =>
        new()
        {
            Code = "deel",
            Name = "Deel",
            Percentage = percentage,
        };

    private static FloorEntry Part(FloorEntry entry, byte share)
    {
        Euro Of(Euro amount) => new(amount.Cents * share / byte.MaxValue);
        return entry with { Verified = Of(entry.Verified), Claimed = Of(entry.Claimed), Agreed = Of(entry.Agreed), Proposed = Of(entry.Proposed) };
    }

    private static FloorEntry Less(FloorEntry entry, FloorEntry part) =>
        entry with
        {
            Verified = entry.Verified - part.Verified,
            Claimed = entry.Claimed - part.Claimed,
            Agreed = entry.Agreed - part.Agreed,
            Proposed = entry.Proposed - part.Proposed,
        };

    public sealed record Tally(ImmutableArray<Floor> Floors, Euro Obligation, FloorEntry[] Entries);

    public static class Arbitraries
    {
        public static Arbitrary<Tally> Tallies() =>
            Arb.From(
                from floors in Gen.SubListOf(Candidates)
                from percentages in Gen.ArrayOf(Gen.Choose(1, 10_000).Select(hundredths => hundredths / 100m), Candidates.Length)
                from amounts in Gen.ArrayOf(Gen.Choose(0, 3_000_000).Select(cents => new Euro(cents)), Candidates.Length)
                from which in Gen.ArrayOf(Gen.Choose(0, 2), Candidates.Length)
                from obligation in Gen.Choose(0, 10_000_000)
                from entries in Gen.ArrayOf(Entry())
                select new Tally(
                    [
                        .. floors.Select(
                            (floor, index) =>
                                floor with
                                {
                                    Percentage = which[index] == 1 ? null : percentages[index],
                                    Amount = which[index] == 2 ? null : amounts[index],
                                }
                        ),
                    ],
                    new Euro(obligation),
                    entries
                )
            );

        public static Arbitrary<FloorEntry> Entries() => Arb.From(Entry());

        /// <summary>The first three lie within each other or apart; the last two lie across them.</summary>
        private static Floor[] Candidates =>
            [
                Of("werk") with
                {
                    Kinds = [FulfilmentKind.Participation],
                },
                Of("bbl") with
                {
                    Blocks = ["bbl"],
                },
                Of("sw") with
                {
                    Kinds = [FulfilmentKind.SocialPurchase],
                    Recognitions = ["shelteredEmployer"],
                },
                Of("leren") with
                {
                    Kinds = [FulfilmentKind.Development],
                    Blocks = ["bbl", "bol-stage"],
                },
                Of("samen") with
                {
                    Kinds = [FulfilmentKind.Development, FulfilmentKind.SocialPurchase],
                },
            ];

        private static Floor Of(string code) => new() { Code = code, Name = code };

        private static Gen<FloorEntry> Entry() =>
            from block in Gen.Elements(Table.Blocks.AsEnumerable())
            from recognition in Gen.Elements([null, .. Table.Recognitions.Select(recognition => recognition.Code)])
            from cents in Gen.ArrayOf(Gen.Choose(0, 1_500_000), 4)
            select new FloorEntry(block.Kind, block.Code, block.Kind == FulfilmentKind.SocialPurchase ? recognition : null)
            {
                Verified = new Euro(cents[0]),
                Claimed = new Euro(cents[1]),
                Agreed = new Euro(cents[2]),
                Proposed = new Euro(cents[3]),
            };
    }
}
