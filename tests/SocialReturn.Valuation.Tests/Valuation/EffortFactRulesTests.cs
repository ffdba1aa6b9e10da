using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class EffortFactRulesTests
{
    private static readonly TenderTerm Term = new(Day("2025-11-24"), Day("2026-01-01"), Day("2026-12-31"));

    public static TheoryData<string, EffortFacts, string, FactErrorCode> Mistakes { get; } =
        new()
        {
            {
                AvRegio,
                new EffortFacts { Block = "participatiewet" },
                "block",
                FactErrorCode.UnknownBlock
            },
            {
                AvRegio,
                new EffortFacts { Block = "activiteit" },
                "hours",
                FactErrorCode.Missing
            },
            { AvRegio, Efforts.Hours("activiteit", 0), "hours", FactErrorCode.OutOfRange },
            { AvRegio, Efforts.Hours("activiteit", 1, persons: 0), "persons", FactErrorCode.OutOfRange },
            { AvRegio, Efforts.Hours("activiteit", 1, persons: 100_001), "persons", FactErrorCode.OutOfRange },
            { AvRegio, Efforts.Agreed("activiteit", -1), "agreedValue", FactErrorCode.Negative },
            { AvRegio, Efforts.Cost("opleiding", 100) with { AgreedValue = Euro.FromWhole(1) }, "agreedValue", FactErrorCode.NotForThisBlock },
            {
                AvRegio,
                new EffortFacts { Block = "opleiding" },
                "invoiceInclVat",
                FactErrorCode.Missing
            },
            {
                AvRegio,
                new EffortFacts { Block = "opleiding", InvoiceInclVat = Euro.FromWhole(1) },
                "vat",
                FactErrorCode.Missing
            },
            { AvRegio, Efforts.Invoiced("opleiding", 100, 21) with { Cost = Euro.FromWhole(1) }, "cost", FactErrorCode.BothMethods },
            { AvRegio, Efforts.Cost("opleiding", 0), "cost", FactErrorCode.Missing },
            { AvRegio, Efforts.Invoiced("opleiding", 100, 101), "vat", FactErrorCode.VatOverInvoice },
            { AvRegio, Efforts.Invoiced("inkoop", 121, 21), "materialCosts", FactErrorCode.Missing },
            {
                Haaglanden,
                new EffortFacts { Block = "activiteit" },
                "days",
                FactErrorCode.Missing
            },
            {
                "utrecht-huidig",
                new EffortFacts { Block = "ontwikkeltraject" },
                "agreedValue",
                FactErrorCode.Missing
            },
            {
                "friesland",
                new EffortFacts { Block = "uitbesteding-sw" },
                "labourCosts",
                FactErrorCode.Missing
            },
            { "noordoost-brabant-2025", Efforts.Hours("gastles", 2, events: 0), "events", FactErrorCode.OutOfRange },
            { "noordoost-brabant-2025", Efforts.Weekly("begeleiding", 2, "2026-02-01", "2026-01-01"), "to", FactErrorCode.DatesReversed },
        };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void Check_OneMistake_NamesTheField(string schedule, EffortFacts facts, string field, FactErrorCode code) =>
        Valuator.Check(TariffSchedules.Preset(schedule), Term, facts).ShouldBe([new FactError(field, code)]);

    [Fact]
    public void Check_LimitPerWeekWithoutDates_NeedsBoth() =>
        Valuator
            .Check(TariffSchedules.Preset("noordoost-brabant-2025"), Term, Efforts.Hours("begeleiding", 2))
            .ShouldBe([new FactError("from", FactErrorCode.Missing), new FactError("to", FactErrorCode.Missing)]);

    [Theory]
    [InlineData("oost-nederland-2026", "werkervaringsplaats")]
    [InlineData("oost-nederland-2026", "bbl-niveau-1-2")]
    [InlineData("holland-rijnland-2023", "vso-pro")]
    public void Check_PlacementByDuration_NeedsBothDates(string schedule, string block)
    {
        var facts = new PlacementFacts
        {
            Block = block,
            WorkedHours = 100,
            Participant = Young,
        };

        Valuator
            .Check(TariffSchedules.Preset(schedule), Term, facts)
            .ShouldBe([new FactError("from", FactErrorCode.Missing), new FactError("to", FactErrorCode.Missing)]);
    }

    [Fact]
    public void Check_PlacementPerStage_NeedsNothingMore() =>
        Valuator.Check(TariffSchedules.Preset("oost-nederland-2026"), Term, new PlacementFacts { Block = "stage-hbo-wo", Participant = Young }).ShouldBeEmpty();

    [Fact]
    public void Check_HoursPerWeek_NeedDaysWhateverTheUnit() =>
        Valuator
            .Check(
                TariffSchedules.Preset("oost-nederland-2026"),
                Term,
                new PlacementFacts
                {
                    Block = "stage-hbo-wo",
                    HoursPerWeek = 20,
                    Participant = Young,
                }
            )
            .ShouldBe([new FactError("from", FactErrorCode.Missing), new FactError("to", FactErrorCode.Missing)]);

    [Fact]
    public void Check_NoStages_IsRefused() =>
        Valuator
            .Check(
                TariffSchedules.Preset("oost-nederland-2026"),
                Term,
                new PlacementFacts
                {
                    Block = "stage-hbo-wo",
                    Participant = Young,
                    Stages = 0,
                }
            )
            .ShouldBe([new FactError("stages", FactErrorCode.OutOfRange)]);

    [Fact]
    public void Value_BonusWithAMaximum_ReportsWhatItBrought()
    {
        var result = Valuator.Value(TariffSchedules.Preset(AvRegio), Term, Efforts.Cost("opleiding", 1_500, language: true, earlierBonus: 1_200));

        result.BroughtAmounts.ShouldHaveSingleItem().ShouldBe(new KeyValuePair<string, Euro>("taaltraining", Euro.FromWhole(800)));
    }

    [Fact]
    public void Value_WageCostTimesAFactor_NeedsNoBlocksOfAmounts()
    {
        // A region without amounts: wage cost + 30%.
        var schedule = TariffSchedules.Preset(AvRegio) with
        {
            Blocks =
            [
                new BuildingBlock
                {
                    Code = "loon",
                    Kind = FulfilmentKind.SocialActivity,
                    Name = "Loonkosten",
                    Unit = BlockUnit.WageCost,
                    Percentage = 130,
                    Family = "loon",
                },
            ],
        };

        Valuator.Value(schedule, Term, new EffortFacts { Block = "loon", WageCosts = Euro.Round(12_345.67m) }).Value.ShouldBe(Euro.Round(16_049.37m));
        Valuator.Check(schedule, Term, new EffortFacts { Block = "loon" }).ShouldBe([new FactError("wageCosts", FactErrorCode.Missing)]);
    }
}
