using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class ObligationCalculatorTests
{
    private static readonly DateOnly Award = new(2025, 2, 12);

    private static readonly ObligationLineFacts[] StationRoad = [Share(4_250_000m, 5), Share(510_000m, 5)];

    [Fact]
    public void Calculate_AwardAndExtraWorkWithPsoStep1_IsTheDrawnExample()
    {
        // 5% of 4.250.000 = 212.500; 5% of 510.000 = 25.500; less 10% of 238.000.
        var result = ObligationCalculator.Calculate(StationRoad, TariffSchedules.Preset("av-regio-2020"), RecognitionCodes.PsoStep1);

        result.LineAmounts.ShouldBe([Euro.FromWhole(212_500), Euro.FromWhole(25_500)]);
        result.BeforeDiscount.ShouldBe(Euro.FromWhole(238_000));
        result.Discount.ShouldBe(Euro.FromWhole(-23_800));
        result.DiscountRule!.Name.ShouldBe("PSO-trede 1");
        result.Total.ShouldBe(Euro.FromWhole(214_200));
    }

    [Theory]
    [InlineData(RecognitionCodes.PsoStep1, 214_200)]
    [InlineData(RecognitionCodes.PsoStep2, 178_500)]
    [InlineData(RecognitionCodes.PsoStep3, 119_000)]
    [InlineData(RecognitionCodes.Pso30Plus, 119_000)]
    [InlineData(RecognitionCodes.PsoAspirant, 238_000)]
    [InlineData("onbekend", 238_000)]
    [InlineData(null, 238_000)]
    public void Calculate_AvRegio_DiscountsByPsoStep(string? recognition, long total) =>
        ObligationCalculator.Calculate(StationRoad, TariffSchedules.Preset("av-regio-2020"), recognition).Total.ShouldBe(Euro.FromWhole(total));

    [Fact]
    public void Calculate_Haaglanden_HasNoDiscount() =>
        ObligationCalculator
            .Calculate(StationRoad, TariffSchedules.Preset("haaglanden-2023"), RecognitionCodes.PsoStep3)
            .Total.ShouldBe(Euro.FromWhole(238_000));

    [Fact]
    public void Calculate_WithoutSchedule_HasNoDiscount() =>
        ObligationCalculator.Calculate(StationRoad, contractorRecognition: RecognitionCodes.PsoStep3).Discount.ShouldBe(Euro.Zero);

    [Fact]
    public void Calculate_Correction_MayBeNegative() =>
        ObligationCalculator.Calculate([.. StationRoad, Absolute(-38_000m)]).Total.ShouldBe(Euro.FromWhole(200_000));

    [Fact]
    public void Calculate_EachLine_RoundsToCentsHalfAwayFromZero()
    {
        // 5% of 100,10 = 5,005 and of −100,10 = −5,005: each line on its own.
        var result = ObligationCalculator.Calculate([Share(100.10m, 5), Share(100.10m, 5), Share(-100.10m, 5)]);

        result.LineAmounts.Select(amount => amount.Cents).ShouldBe([501, 501, -501]);
        result.Total.Cents.ShouldBe(501);
    }

    [Fact]
    public void Calculate_Discount_RoundsToCents()
    {
        // 10% of 100,05 = 10,005.
        var result = ObligationCalculator.Calculate([Absolute(100.05m)], TariffSchedules.Preset("av-regio-2020"), RecognitionCodes.PsoStep1);

        result.Discount.Cents.ShouldBe(-1_001);
        result.Total.Cents.ShouldBe(9_004);
    }

    [Fact]
    public void Calculate_Cap_AppliesToTheTotalBeforeDiscount()
    {
        var result = ObligationCalculator.Calculate(
            StationRoad,
            TariffSchedules.Preset("av-regio-2020"),
            RecognitionCodes.PsoStep1,
            cap: Euro.FromWhole(200_000)
        );

        result.OverCap.ShouldBe(Euro.FromWhole(-38_000));
        result.Discount.ShouldBe(Euro.FromWhole(-20_000));
        result.Total.ShouldBe(Euro.FromWhole(180_000));
    }

    [Fact]
    public void Calculate_CapAboveTheSum_ChangesNothing() =>
        ObligationCalculator.Calculate(StationRoad, cap: Euro.FromWhole(238_001)).OverCap.ShouldBe(Euro.Zero);

    [Theory]
    [InlineData(5, RecognitionCodes.PsoStep2, 0)]
    [InlineData(5, RecognitionCodes.Pso30Plus, 0)]
    [InlineData(5.01, RecognitionCodes.PsoStep2, 50_100)]
    [InlineData(5, RecognitionCodes.PsoStep1, 50_000)]
    public void Calculate_ExemptUpToFivePercent_HoldsOnlyThere(decimal percentage, string recognition, long total) =>
        ObligationCalculator
            .Calculate([Share(1_000_000, percentage)], TariffSchedules.Preset("noordoost-brabant-2025"), recognition)
            .Total.ShouldBe(Euro.FromWhole(total));

    [Theory]
    [InlineData(-1_000, 0)]
    [InlineData(0, 0)]
    [InlineData(1_000, 51_000)]
    public void Calculate_ExemptWithACorrection_HoldsWhenItLowers(decimal correction, long total) =>
        ObligationCalculator
            .Calculate([Share(1_000_000, 5), Absolute(correction)], TariffSchedules.Preset("noordoost-brabant-2025"), RecognitionCodes.PsoStep2)
            .Total.ShouldBe(Euro.FromWhole(total));

    /// <summary>Published: 5% over a wage share of 50%, and 10% over one of 70% (rules.md, section 1).</summary>
    [Theory]
    [InlineData(1_000_000, 50, 5, 25_000)]
    [InlineData(1_500_000, 70, 10, 105_000)]
    [InlineData(1_500_000, 100, 10, 150_000)]
    [InlineData(100, 33.3333, 30, 10.00)]
    public void AmountOf_APartOfTheSum_IsThePercentageOfThatPart(decimal sum, decimal part, decimal percentage, decimal amount) =>
        ObligationCalculator.AmountOf(Share(sum, percentage) with { BasePercentage = part }).Amount.ShouldBe(amount);

    /// <summary>Half of 1,01 is 0,505, and half of that 0,2525. Half of 0,51 would be 0,26.</summary>
    [Theory]
    [InlineData(1.01, 25)]
    [InlineData(-1.01, -25)]
    public void AmountOf_APartOfTheSum_IsRoundedOnce(decimal sum, long cents) =>
        ObligationCalculator.AmountOf(Share(sum, 50) with { BasePercentage = 50 }).Cents.ShouldBe(cents);

    [Fact]
    public void AmountOf_APartOfTheSum_NeverExceedsTheWholeAndTheWholeIsNoPart()
    {
        var random = new Random(15);
        for (var round = 0; round < 2_000; round++)
        {
            var line = Share(random.Next(1, 100_000_000) / 100m, random.Next(1, 1_000_001) / 10_000m);
            var (some, more) = (random.Next(1, 1_000_001) / 10_000m, random.Next(1, 1_000_001) / 10_000m);
            (some, more) = (Math.Min(some, more), Math.Max(some, more));

            var amounts = new[] { some, more, 100 }.Select(part => ObligationCalculator.AmountOf(line with { BasePercentage = part })).ToList();

            amounts.ShouldBeInOrder(SortDirection.Ascending);
            amounts[2].ShouldBe(ObligationCalculator.AmountOf(line));
            (2 * ObligationCalculator.AmountOf(line with { BasePercentage = 50 }).Cents).ShouldBeInRange(amounts[2].Cents - 1, amounts[2].Cents + 1);
        }
    }

    [Fact]
    public void Calculate_NoLines_IsZero() => ObligationCalculator.Calculate([]).Total.ShouldBe(Euro.Zero);

    [Fact]
    public void AmountOf_BothAmountAndPercentage_Throws()
    {
        Should.Throw<ArgumentException>(() => ObligationCalculator.AmountOf(Share(100, 5) with { AbsoluteAmount = Euro.Zero }));
        Should.Throw<ArgumentException>(() => ObligationCalculator.AmountOf(new ObligationLineFacts(Award, null, null, null)));
        Should.Throw<ArgumentException>(() => ObligationCalculator.AmountOf(Share(100, 5) with { Percentage = null }));
    }

    private static ObligationLineFacts Share(decimal contractSum, decimal percentage) => new(Award, Euro.Round(contractSum), percentage, null);

    private static ObligationLineFacts Absolute(decimal amount) => new(Award, null, null, Euro.Round(amount));
}
