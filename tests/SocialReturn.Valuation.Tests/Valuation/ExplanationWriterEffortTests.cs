using Shouldly;
using SocialReturn.Core.Tariffs;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;
using static SocialReturn.Valuation.Tests.Valuation.Rows;

namespace SocialReturn.Valuation.Tests.Valuation;

public sealed class ExplanationWriterEffortTests
{
    [Fact]
    public void Write_Purchase_ReadsAsTheSumByHand() =>
        RowsOf(AvRegio, Invoice(18_150, 3_150, 4_200, RecognitionCodes.Pso30Plus))
            .ShouldBe([
                "Factor: Factuur, inclusief btw | € 18.150,00",
                "Factor: Btw | − 3.150,00",
                "Factor: Materiaal | − 4.200,00",
                "Factor: Erkende onderneming | × 100%",
                "Total: Waarde, afgerond op centen | € 10.800,00",
                "Note: Tarieftabel AV-regio 2020, versie 1. Voorbeeldtarief, niet vastgesteld. | ",
            ]);

    [Fact]
    public void Write_PurchaseWithoutVatOrMaterial_LeavesThoseRowsOut() =>
        RowsOf(AvRegio, Invoice(100, 0, 0))
            .Take(3)
            .ShouldBe(["Factor: Factuur, inclusief btw | € 100,00", "Factor: Erkende onderneming | × 100%", "Total: Waarde, afgerond op centen | € 100,00"]);

    [Fact]
    public void Write_SupplierNotRecognised_SaysSoWithTheDate()
    {
        var rows = RowsOf(AvRegio, Invoice(12_100, 2_100, 3_000, null));

        rows.ShouldContain("Factor: Geen erkende onderneming | × 0%");
        rows.ShouldContain("Total: Waarde, afgerond op centen | € 0,00");
        rows.ShouldContain("Note: De onderneming was op 27 februari 2026 niet erkend. Daarom telt deze factuur niet mee. | ");
    }

    [Fact]
    public void Write_RecognitionOutsideTheTable_SaysSo() =>
        RowsOf(AvRegio, Invoice(12_100, 2_100, 3_000, RecognitionCodes.PsoStep3))
            .ShouldContain("Note: De erkenning op 27 februari 2026 staat niet in deze tarieftabel. Daarom telt deze factuur niet mee. | ");

    [Fact]
    public void Write_RecognitionForAShare_NamesIt()
    {
        var schedule = TariffSchedules.Preset(AvRegio) with { Recognitions = [new Recognition("psoStep1", "PSO-trede 1", 12.5m)] };

        RowsOf(schedule, Invoice(12_100, 2_100, 0, "psoStep1")).ShouldContain("Factor: PSO-trede 1 | × 12,5%");
    }

    [Fact]
    public void Write_LanguageTraining_ShowsTheExtraAndItsMaximum() =>
        RowsOf(AvRegio, Efforts.Cost("opleiding", 3_000, language: true))
            .Take(5)
            .ShouldBe([
                "Factor: Kosten, exclusief btw | € 3.000,00",
                "Subtotal: Arbeidsontwikkeling | € 3.000,00",
                "Factor: Taaltraining, het maximum dat nog telt | € 2.000,00",
                "Subtotal: Extra voor taaltraining | € 2.000,00",
                "Total: Waarde, afgerond op centen | € 5.000,00",
            ]);

    [Theory]
    [InlineData(800)]
    [InlineData(2_000)]
    public void Write_LanguageTrainingUpToTheMaximum_ShowsThePercentage(int cost) =>
        RowsOf(AvRegio, Efforts.Cost("opleiding", cost, language: true)).ShouldContain("Factor: 100% hiervan | × 100%");

    [Fact]
    public void Write_LanguageTrainingWithTheMaximumUsedUp_SaysSo() =>
        RowsOf(AvRegio, Efforts.Cost("opleiding", 800, language: true, earlierBonus: 2_000))
            .ShouldContain("Note: Taaltraining telde al mee voor deze deelnemer in deze opdracht. | ");

    [Fact]
    public void Write_TrainingThatMayBeLanguage_SaysWhatWasNotFilledIn() =>
        RowsOf(AvRegio, Efforts.Cost("opleiding", 800, language: null)).ShouldContain("Note: Niet ingevuld: taaltraining. Dat kan extra opleveren. | ");

    [Fact]
    public void Write_Activity_ShowsPersonsAndHours() =>
        RowsOf(AvRegio, Efforts.Hours("activiteit", 20, persons: 2))
            .Take(4)
            .ShouldBe([
                "Factor: Sociale activiteit, per uur | € 100,00",
                "Factor: 2 personen | × 2",
                "Factor: 20 uur | × 20",
                "Total: Waarde, afgerond op centen | € 4.000,00",
            ]);

    [Fact]
    public void Write_HoursOverTheLimit_SaysHowManyCount() =>
        RowsOf("noordoost-brabant-2025", Efforts.Hours("gastles", 3)).ShouldContain("Note: U vulde 3 uur in. Daarvan tellen er 2 mee. | ");
}
