using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Valuation.Tests.Support;

namespace SocialReturn.Valuation.Tests.Tariffs;

/// <summary>Laws of the file and of caps, on schedules that nobody published.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
public sealed class RandomSchedulePropertyTests
{
    [Property]
    public void Write_AnySchedule_IsReadBackUnchanged(TariffSchedule schedule)
    {
        var written = TariffScheduleWriter.Write(schedule);

        var reading = TariffScheduleReader.Read(written);

        reading.Errors.ShouldBeEmpty(written);
        TariffScheduleWriter.Write(reading.Schedule!).ShouldBe(written);
    }

    [Property]
    public void Caps_InAnyOrder_CountTheSameTotal(Tally tally, int seed)
    {
        var shuffled = tally.Entries.ToArray();
        new System.Random(seed).Shuffle(shuffled);

        Counted(tally.Schedule, tally.Obligation, shuffled).ShouldBe(Counted(tally.Schedule, tally.Obligation, tally.Entries));
    }

    [Property]
    public void Caps_Always_OnlyLower(Tally tally)
    {
        var capped = CapCalculator.Apply(tally.Schedule, tally.Obligation, tally.Entries);

        capped.Select(entry => entry.Value).ShouldBe(tally.Entries.Select(entry => entry.Value));
        capped.ShouldAllBe(entry => entry.Counted >= Euro.Zero && entry.Counted <= entry.Value);
        capped.ShouldAllBe(entry => entry.NotCounted.IsZero == entry.ReachedCaps.IsEmpty);
    }

    [Property]
    public void Caps_OneMore_NeverRaises(Tally tally)
    {
        foreach (var cap in tally.Schedule.Caps)
        {
            var without = tally.Schedule with { Caps = tally.Schedule.Caps.Remove(cap) };

            Counted(tally.Schedule, tally.Obligation, tally.Entries).ShouldBeLessThanOrEqualTo(Counted(without, tally.Obligation, tally.Entries));
        }
    }

    [Property]
    public void Caps_Each_HoldsWhatItCovers(Tally tally)
    {
        var capped = CapCalculator.Apply(tally.Schedule, tally.Obligation, tally.Entries);

        foreach (var cap in tally.Schedule.Caps)
        {
            var covered = capped.Zip(tally.Entries).Where(pair => cap.Covers(pair.Second.Kind, pair.Second.Block, pair.Second.Recognition));
            Euro.Sum(covered.Select(pair => pair.First.Counted)).ShouldBeLessThanOrEqualTo(cap.AmountOf(tally.Obligation));
        }
    }

    private static Euro Counted(TariffSchedule schedule, Euro obligation, IEnumerable<CapEntry> entries) =>
        Euro.Sum(CapCalculator.Apply(schedule, obligation, entries).Select(entry => entry.Counted));

    /// <summary>What a tender's fulfilments are worth, before caps.</summary>
    public sealed record Tally(TariffSchedule Schedule, Euro Obligation, CapEntry[] Entries);

    public static class Arbitraries
    {
        public static Arbitrary<TariffSchedule> Schedules() => Arb.From(RandomSchedules.Any);

        public static Arbitrary<Tally> Tallies() =>
            Arb.From(
                from schedule in Gen.OneOf(RandomSchedules.Any, Gen.Elements(TariffSchedules.Presets.Where(preset => !preset.Caps.IsEmpty)))
                from obligation in Gen.Choose(0, 20_000_000)
                from entries in Gen.ArrayOf(Entry(schedule))
                select new Tally(schedule, new Euro(obligation), entries)
            );

        private static Gen<CapEntry> Entry(TariffSchedule schedule) =>
            from block in Gen.Elements(schedule.Blocks.AsEnumerable())
            from recognition in Gen.Elements([null, .. schedule.Recognitions.Select(recognition => recognition.Code)])
            from cents in Gen.Choose(0, 5_000_000)
            select new CapEntry(block.Kind, block.Code, block.Kind == FulfilmentKind.SocialPurchase ? recognition : null, new Euro(cents));
    }
}
