using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Bands of months on benefit: who belongs where, and what an unknown duration is worth.</summary>
public sealed class EligibilityTests
{
    private static readonly TenderTerm Term = new(Day("2025-12-01"), Day("2026-01-01"), Day("2026-12-31"));

    [Theory]
    [InlineData("participatiewet-onder-2-jaar", 23, 30_000)]
    [InlineData("participatiewet-onder-2-jaar", 24, 0)]
    [InlineData("participatiewet-vanaf-2-jaar", 24, 40_000)]
    [InlineData("participatiewet-vanaf-2-jaar", 23, 0)]
    public void Value_AtTheEdgeOfABand_FollowsTheMonths(string block, int months, decimal value) =>
        Valuator.Value(TariffSchedules.Preset("utrecht-ouder"), Term, Year(block, months)).Value.Amount.ShouldBe(value);

    /// <summary>The months at which a band begins or ends are the only ones where the lowest block can change.</summary>
    [Theory]
    [InlineData("10:-6 20:6-", 10)] // short is lower
    [InlineData("20:-6 10:6-", 10)] // long is lower
    [InlineData("30:-6 10:6-12 20:12-", 10)] // the middle is lower
    [InlineData("10:-6 20:12-", 0)] // six to twelve months belong to none
    [InlineData("10:3-", 0)] // under three months belong to none
    [InlineData("10:-6", 0)] // from six months on belong to none
    [InlineData("30:-12 20:- 10:12-", 10)] // bands that overlap: of each duration the lowest
    [InlineData("30:-12 20:-", 20)]
    [InlineData("20:- 10:6-", 10)] // a band that begins where none ends
    public void Value_MonthsUnknown_IsTheLowestOfTheFamily(string bands, decimal value)
    {
        var blocks = bands.Split(' ').Select((band, index) => Block(index, band)).ToList();
        var schedule = TariffSchedules.Preset("utrecht-ouder") with { Blocks = [.. blocks], Bonuses = [] };

        foreach (var block in blocks.Where(block => block.Limits.HasBenefitMonths))
        {
            Valuator.Value(schedule, Term, Year(block.Code, null)).Value.Amount.ShouldBe(value, block.Code);
        }
    }

    /// <summary>The bonus belongs to the first block only: who counts for the lower one does not earn it.</summary>
    [Fact]
    public void Value_MonthsUnknown_EarnsTheBonusesOfTheLowestOnly()
    {
        var bonus = TariffSchedules.Preset("utrecht-ouder").Bonuses[0] with
        {
            Amount = Core.Common.Euro.FromWhole(5),
            Percentage = null,
            Frequency = BonusFrequency.Once,
            ProRata = ProRata.None,
            Condition = new BonusCondition(),
            Blocks = ["b0"],
        };
        var schedule = TariffSchedules.Preset("utrecht-ouder") with { Blocks = [Block(0, "30:-6"), Block(1, "10:6-")], Bonuses = [bonus] };

        Valuator.Value(schedule, Term, Year("b0", null)).Value.Amount.ShouldBe(10);
        Valuator.Value(schedule, Term, Year("b0", 3)).Value.Amount.ShouldBe(35);
    }

    [Fact]
    public void Check_LeastHoursWithoutHours_AsksForThem()
    {
        var block = Block(0, "30:-") with
        {
            Unit = BlockUnit.Month,
            Limits = new BlockLimits { MinHoursPerWeek = 12 },
        };
        var schedule = TariffSchedules.Preset("utrecht-ouder") with { Blocks = [block], Bonuses = [] };
        var facts = Year("b0", null);

        Valuator.Check(schedule, Term, facts with { HoursPerWeek = null }).ShouldBe([new FactError("hoursPerWeek", FactErrorCode.Missing)]);
        Valuator.Check(schedule, Term, facts).ShouldBeEmpty();
        Valuator.Value(schedule, Term, facts with { HoursPerWeek = 11.99m }).Value.Amount.ShouldBe(0);
        Valuator.Value(schedule, Term, facts with { HoursPerWeek = 12 }).Value.Amount.ShouldBe(360);
    }

    /// <summary>"10:6-12": € 10 for who has been on benefit from 6 up to 12 months.</summary>
    private static BuildingBlock Block(int index, string band)
    {
        var (amount, months) = (band.Split(':')[0], band.Split(':')[1].Split('-'));
        return new BuildingBlock
        {
            Code = "b" + index,
            Kind = FulfilmentKind.Participation,
            Name = band,
            Unit = BlockUnit.FullTimeYear,
            Amount = Core.Common.Euro.FromWhole(int.Parse(amount)),
            Family = "gezin",
            Limits = new BlockLimits
            {
                BenefitMonthsFrom = months[0].Length > 0 ? int.Parse(months[0]) : null,
                BenefitMonthsBelow = months[1].Length > 0 ? int.Parse(months[1]) : null,
            },
        };
    }

    private static PlacementFacts Year(string block, int? benefitMonths) =>
        Weekly(block, "2026-01-01", "2026-12-31", 36, Young with { BenefitMonths = benefitMonths });
}
