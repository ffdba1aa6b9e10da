using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>What a placement is asked for is what the rules require of it, for every unit a placement may have.</summary>
public sealed class PlacementNeedsTests
{
    private static readonly TenderTerm Term = new(new DateOnly(2025, 12, 1), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    public static TheoryData<BlockUnit> Units =>
        [.. Enum.GetValues<BlockUnit>().Where(unit => BlockMatrix.Refusal(new BlockCell(FulfilmentKinds.First, unit)) is null)];

    public static TheoryData<BlockUnit, BlockUnit> MostUnits
    {
        get
        {
            var all = new TheoryData<BlockUnit, BlockUnit>();
            foreach (var unit in Enum.GetValues<BlockUnit>().Where(unit => BlockMatrix.Refusal(new BlockCell(FulfilmentKinds.First, unit)) is null))
            {
                foreach (var most in BlockLimits.MostUnits)
                {
                    all.Add(unit, most);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Of_AnyUnit_AsksExactlyWhatTheRulesMiss(BlockUnit unit)
    {
        var block = BlockOf(unit);
        var needs = PlacementNeeds.Of(block);

        var missing = Missing(block);

        missing.Contains("hoursPerWeek").ShouldBe(needs.Hours);
        missing.Contains("workedHours").ShouldBe(needs.WorkedHours);
        missing.Contains("wageCosts").ShouldBe(needs.WageCosts);
        needs.Stages.ShouldBe(unit == BlockUnit.Stage);
        (missing.Contains("days"), missing.Contains("halfDays"), missing.Contains("events")).ShouldBe((needs.Days, needs.HalfDays, needs.Events));
    }

    [Theory]
    [MemberData(nameof(MostUnits))]
    public void Of_AMostPerUnit_AsksHowManyThereAre(BlockUnit unit, BlockUnit most)
    {
        var block = BlockOf(unit) with
        {
            Limits = new BlockLimits { MostPerUnit = Euro.FromWhole(100), MostUnit = most },
        };
        var needs = PlacementNeeds.Of(block);

        var missing = Missing(block);

        (missing.Contains("days"), missing.Contains("halfDays"), missing.Contains("events")).ShouldBe((needs.Days, needs.HalfDays, needs.Events));
        (missing.Contains("hoursPerWeek"), missing.Contains("workedHours")).ShouldBe((needs.Hours, needs.WorkedHours));
        (most != BlockUnit.Hour || needs.Hours || needs.WorkedHours).ShouldBeTrue();
        needs.Stages.ShouldBe(unit == BlockUnit.Stage || most == BlockUnit.Stage);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Of_ALeastOfHoursPerWeek_AsksHoursOfEveryUnit(BlockUnit unit)
    {
        var block = BlockOf(unit) with { Limits = new BlockLimits { MinHoursPerWeek = 12 } };
        var needs = PlacementNeeds.Of(block);

        var missing = Missing(block);

        (needs.Hours || needs.WorkedHours).ShouldBeTrue();
        (missing.Contains("hoursPerWeek"), missing.Contains("workedHours")).ShouldBe((needs.Hours, needs.WorkedHours));
    }

    [Theory]
    [InlineData(12, null)]
    [InlineData(null, 24)]
    public void Of_ADurationOnBenefit_AsksForIt(int? from, int? below)
    {
        var block = BlockOf(BlockUnit.FullTimeYear) with
        {
            Limits = new BlockLimits { BenefitMonthsFrom = from, BenefitMonthsBelow = below },
        };

        PlacementNeeds.Of(block).BenefitMonths.ShouldBeTrue();
        PlacementNeeds.Of(BlockOf(BlockUnit.FullTimeYear)).BenefitMonths.ShouldBeFalse();
    }

    [Fact]
    public void Of_NoBlockYet_AsksHours() =>
        PlacementNeeds.Of(null).ShouldBe(new PlacementNeeds(Hours: true, WorkedHours: false, WageCosts: false, Stages: false, BenefitMonths: false));

    [Theory]
    [InlineData(24, null, "periods[0].hoursPerWeek")]
    [InlineData(null, 100, "periods[0].workedHours")]
    public void CheckPeriods_AgreedWithoutHours_TakesNone(int? hoursPerWeek, int? workedHours, string field)
    {
        var schedule = TariffSchedules.Preset("av-regio-2020") with { Blocks = [BlockOf(BlockUnit.WageCost)] };
        var agreed = new PlacementFacts
        {
            Block = "proef",
            From = Term.Start,
            To = Term.End,
            Participant = new ParticipantFacts(1980),
            WageCosts = Euro.FromWhole(12_000),
        };
        var period = new DeliveredPeriod(Term.Start, Term.Start, hoursPerWeek, workedHours) { WageCosts = Euro.FromWhole(1_000) };

        Valuator.CheckPeriods(schedule, Term, agreed, [period]).ShouldBe([new FactError(field, FactErrorCode.NotAgreedMethod)]);
        Valuator.CheckPeriods(schedule, Term, agreed, [period with { HoursPerWeek = null, WorkedHours = null }]).ShouldBeEmpty();
    }

    private static BuildingBlock BlockOf(BlockUnit unit) =>
        new()
        {
            Code = "proef",
            Family = "proef",
            Kind = FulfilmentKind.Participation,
            Name = "Proef",
            Unit = unit,
            Amount = unit.HasAmount() ? Euro.FromWhole(1_000) : null,
        };

    /// <summary>The facts that the rules miss in a placement with nothing but its dates.</summary>
    private static string[] Missing(BuildingBlock block)
    {
        var schedule = TariffSchedules.Preset("av-regio-2020") with { Blocks = [block] };
        var facts = new PlacementFacts
        {
            Block = block.Code,
            From = Term.Start,
            To = Term.End,
            Participant = new ParticipantFacts(1980),
        };
        return [.. Valuator.Check(schedule, Term, facts).Where(error => error.Code == FactErrorCode.Missing).Select(error => error.Field)];
    }
}
