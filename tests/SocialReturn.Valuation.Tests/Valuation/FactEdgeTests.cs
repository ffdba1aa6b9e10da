using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Facts that are just right and just not.</summary>
public sealed class FactEdgeTests
{
    private static readonly TenderTerm Term = new(Day("2025-11-24"), Day("2026-01-01"), Day("2026-12-31"));

    private static readonly PlacementFacts Placement = Weekly("participatiewet", "2026-01-01", "2026-06-30", 24);

    public static TheoryData<FulfilmentFacts, string> Facts { get; } =
        new()
        {
            { Placement with { Participant = Born(1926) }, "participant.birthYear OutOfRange" },
            { Placement with { Participant = Born(1927) }, "" },
            { Placement with { Participant = Born(2025) }, "" },
            { Placement with { Participant = Young with { BenefitMonths = -1 } }, "participant.benefitMonths Negative" },
            { Placement with { Participant = Young with { BenefitMonths = 0 } }, "" },
            { Placement with { To = Day("2125-12-31") }, "" },
            { Placement with { To = Day("2126-01-01") }, "to OutOfRange" },
            { Placement with { Stages = 0 }, "stages OutOfRange" },
            { Efforts.Cost("opleiding", -1), "cost Negative" },
            { Efforts.Cost("opleiding", 100) with { LabourCosts = new Euro(-1) }, "labourCosts Negative" },
            { Efforts.Cost("opleiding", 100) with { WageCosts = new Euro(-1) }, "wageCosts Negative" },
            { Efforts.Cost("opleiding", 100) with { Vat = Euro.FromWhole(200) }, "" },
            { Efforts.Cost("opleiding", 100) with { Persons = 0 }, "persons OutOfRange" },
            { Efforts.Cost("opleiding", 100) with { From = Day("2026-02-02"), To = Day("2026-02-01") }, "to DatesReversed" },
            { Invoice(2_100, 2_100, 0), "" },
            { Invoice(2_100, 2_100, 0.01m), "materialCosts MaterialOverInvoice" },
            { Invoice(2_100, 2_100.01m, 0), "vat VatOverInvoice" },
        };

    [Theory]
    [MemberData(nameof(Facts), DisableDiscoveryEnumeration = true)]
    public void Check_AtTheEdge_SaysWhatIsWrongAndNoMore(FulfilmentFacts facts, string error) =>
        Valuator.Check(TariffSchedules.Preset(AvRegio), Term, facts).Select(each => $"{each.Field} {each.Code}").ShouldBe(error.Length == 0 ? [] : [error]);

    [Fact]
    public void Check_TermOfOneDay_IsATerm()
    {
        var day = new TenderTerm(Term.AwardDate, Term.Start, Term.Start);
        var none = day with { End = Term.Start.AddDays(-1) };
        var period = new DeliveredPeriod(Day("2026-01-01"), Day("2026-01-31"), 24, null);
        FactError[] reversed = [new("tender.end", FactErrorCode.DatesReversed)];
        var schedule = TariffSchedules.Preset(AvRegio);

        Valuator.Check(schedule, day, Placement).ShouldBeEmpty();
        Valuator.Check(schedule, none, Placement).ShouldBe(reversed);
        Valuator.CheckPeriods(schedule, day, Placement, [period]).ShouldBeEmpty();
        Valuator.CheckPeriods(schedule, none, Placement, [period]).ShouldBe(reversed);
    }

    [Fact]
    public void Value_FactsThatWereNeverChecked_NamesWhatIsWrong()
    {
        var wrong = Placement with { From = null, HoursPerWeek = 0 };

        Should
            .Throw<InvalidFactsException>(() => Valuator.Value(TariffSchedules.Preset(AvRegio), Term, wrong))
            .Message.ShouldBe("hoursPerWeek: OutOfRange, from: Missing");
        Should.Throw<InvalidFactsException>(() => Valuator.ValuePeriods(TariffSchedules.Preset(AvRegio), Term, wrong, [])).Errors.Length.ShouldBe(2);
    }

    [Fact]
    public void Value_PurchaseOfANamedBlock_IsValuedOnThatBlock()
    {
        var schedule = TariffSchedules.Preset(Haaglanden);
        var deducting = schedule.BlocksOf(FulfilmentKind.SocialPurchase).First() with { Code = "zonder-materiaal", MaterialDeducted = true };
        var both = schedule with { Blocks = schedule.Blocks.Add(deducting) };

        // 12.100 − 2.100, with and without 3.000 material.
        Valuator.Value(both, Term, Invoice(12_100, 2_100, 3_000)).Value.ShouldBe(Euro.FromWhole(10_000));
        Valuator.Value(both, Term, Invoice(12_100, 2_100, 3_000) with { Block = "zonder-materiaal" }).Value.ShouldBe(Euro.FromWhole(7_000));
        Valuator.Check(both, Term, Invoice(12_100, 2_100, 3_000) with { Block = "ww" }).ShouldBe([new FactError("block", FactErrorCode.UnknownBlock)]);
    }

    [Fact]
    public void Value_PurchaseWithARecognitionThatIsNotListed_KeepsItsCode()
    {
        var result = Valuator.Value(TariffSchedules.Preset(AvRegio), Term, Invoice(12_100, 2_100, 3_000, "psoStep3"));

        result.Lines.ShouldHaveSingleItem().Name.ShouldBeEmpty();
        result.Lines[0].Factors[^1].Name.ShouldBe("psoStep3");
        result.NotCounted.ShouldHaveSingleItem().Name.ShouldBe("psoStep3");
    }

    [Theory]
    [InlineData(600, 900)] // 600 + 50% = 900
    [InlineData(800, 1_200)] // 800 + 400, just the most
    [InlineData(1_000, 1_400)] // 1.000 + at most 400
    public void Value_BonusForHalfOfTheCost_IsHalfUpToItsMost(decimal cost, decimal value)
    {
        var schedule = TariffSchedules.Preset(AvRegio);
        var half = schedule.Bonuses.Single(bonus => bonus.Frequency == BonusFrequency.PerCost) with { Percentage = 50, Max = Euro.FromWhole(400) };

        var result = Valuator.Value(schedule with { Bonuses = [half] }, Term, Efforts.Cost("opleiding", cost, language: true));

        result.Value.ShouldBe(Euro.Round(value));
        result.BroughtAmounts[half.Code].ShouldBe(Euro.Round(value - cost));
    }

    [Fact]
    public void Value_BonusForLanguageTraining_IsNotForPlacements()
    {
        var schedule = TariffSchedules.Preset(AvRegio);
        var bonus = schedule.Bonuses[0] with { Condition = new BonusCondition { AnyOf = [ConditionFact.LanguageTraining] } };

        Valuator.Value(schedule with { Bonuses = [bonus] }, Term, Placement).Value.ShouldBe(Euro.Round(13_333.33m));
    }

    [Theory]
    [InlineData("2026-03-31", "2023-06-30", 3)] // the subsidy ends later
    [InlineData("2026-03-31", "2024-06-30", 6)] // two years after the benefit is later
    public void Value_SubsidyAndBenefit_TheLaterWins(string subsidy, string benefit, int months)
    {
        var schedule = TariffSchedules.Preset(AvRegio);
        var block = schedule.FindBlock("ww")! with
        {
            Limits = new BlockLimits { YearsAfterBenefit = 2, WhileWageCostSubsidy = true },
        };
        var participant = Young with { WageCostSubsidyUntil = Day(subsidy), LastBenefitDate = Day(benefit) };

        var result = Valuator.Value(schedule with { Blocks = [block] }, Term, Weekly("ww", "2026-01-01", "2026-12-31", 36, participant));

        // 20.000 × months/12.
        result.Value.ShouldBe(Euro.Round(20_000m * months / 12));
        result.NotCounted.ShouldHaveSingleItem().Code.ShouldBe(NoteCode.AfterLastDay);
    }
}
