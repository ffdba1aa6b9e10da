using SocialReturn.Core.Common;
using Shouldly;
using Xunit;
using static SocialReturn.Core.Tests.Valuation.Facts;

namespace SocialReturn.Core.Tests.Valuation;

public sealed class WorkedExampleTests
{
    private static readonly WorkedExample[] AvRegioExamples =
    [
        new(AvRegio, Weekly("participatiewet", "2026-01-01", "2026-06-30", 24), "40.000 × 24/36 × 6/12", 13_333.33m),
        new(AvRegio, Weekly("participatiewet", "2026-04-01", "2026-09-30", 24, Born(1973)), "40.000 × 24/36 × 6/12 + 5.000 × 6/12", 15_833.33m),
        new(AvRegio, Weekly("participatiewet", "2025-05-01", "2026-01-31", 32), "40.000 × 32/36 × 9/12", 26_666.67m),
        new(AvRegio, Weekly("participatiewet", "2026-01-01", "2026-12-31", 36), "40.000 × 36/36 × 12/12", 40_000.00m),
        new(AvRegio, Weekly("participatiewet", "2026-01-01", "2026-12-31", 40), "40 uur telt als 36: 40.000 × 36/36", 40_000.00m),
        new(AvRegio, Weekly("participatiewet", "2026-02-01", "2026-02-28", 32), "40.000 × 32/36 × 1/12", 2_962.96m),
        new(AvRegio, Weekly("ww", "2026-01-01", "2026-12-31", 18), "20.000 × 18/36", 10_000.00m),
        new(AvRegio, Weekly("wia-wao", "2026-01-01", "2026-03-31", 36), "40.000 × 3/12", 10_000.00m),
        new(AvRegio, Weekly("banenafspraak", "2025-06-01", "2026-02-28", 24), "50.000 × 24/36 × 9/12", 25_000.00m),
        new(AvRegio, Weekly("banenafspraak", "2026-03-01", "2027-03-31", 24), "50.000 × 24/36 × 13/12 (geen limiet)", 36_111.11m),
        new(AvRegio, Weekly("nug", "2026-01-01", "2026-01-31", 36), "10.000 × 1/12", 833.33m),
        new(AvRegio, Weekly("bbl", "2025-09-01", "2026-02-28", 32), "25.000 × 32/36 × 6/12", 11_111.11m),
        new(AvRegio, Weekly("bol-stage", "2026-02-01", "2026-06-30", 30), "10.000 × 30/36 × 5/12", 3_472.22m),
        new(AvRegio, Weekly("vso-pro", "2026-01-01", "2026-12-31", 16), "15.000 × 16/36", 6_666.67m),
        new(AvRegio, Weekly("participatiewet", "2026-01-16", "2026-01-31", 36), "40.000 × (16/31)/12", 1_720.43m),
        new(AvRegio, Weekly("participatiewet", "2026-01-15", "2026-07-14", 36), "17/31 + 5 + 14/31 = 6 maanden: 40.000 × 6/12", 20_000.00m),
        new(AvRegio, Weekly("participatiewet", "2026-02-15", "2026-03-14", 36), "14/28 + 14/31 maand: 40.000 × (1/2 + 14/31)/12", 3_172.04m),
        new(AvRegio, Weekly("participatiewet", "2028-02-01", "2028-02-29", 36), "een hele maand, ook in een schrikkeljaar: 40.000 / 12", 3_333.33m),
        new(AvRegio, Weekly("participatiewet", "2028-02-29", "2028-02-29", 36), "één dag van 29: 40.000 × (1/29)/12", 114.94m),
        new(AvRegio, Weekly("participatiewet", "2026-01-01", "2026-06-30", 27.5m), "40.000 × 27,5/36 × 6/12", 15_277.78m),
        new(AvRegio, Weekly("participatiewet", "2026-01-01", "2026-12-31", 36, permanent: true), "40.000 + 10.000 één keer", 50_000.00m),
        new(AvRegio, Weekly("participatiewet", "2026-01-01", "2026-03-31", 12, permanent: true), "40.000 × 12/36 × 3/12 + 10.000 één keer, niet naar rato", 13_333.33m),
        new(AvRegio, Weekly("ww", "2026-04-01", "2027-03-31", 36, Born(1976)), "50 in 2026: 20.000 + 5.000", 25_000.00m),
        new(AvRegio, Weekly("ww", "2026-04-01", "2027-03-31", 36, Born(1977)), "49 in 2026: 20.000, ook al wordt hij 50 in 2027", 20_000.00m),
        new(AvRegio, Weekly("ww", "2026-01-01", "2026-12-31", 9, Born(1960)), "20.000 × 9/36 + 5.000, de leeftijd telt in maanden en niet in uren", 10_000.00m),
        new(AvRegio, Weekly("nug", "2026-01-01", "2026-06-30", 18, Born(1960), permanent: true), "10.000 × 18/36 × 6/12 + 5.000 × 6/12 + 10.000", 15_000.00m),
        new(AvRegio, Worked("participatiewet", 640), "geen uurtarief: 40.000 ÷ (52 × 36) × 640", 13_675.21m),
        new(AvRegio, Worked("participatiewet", 640, "2026-01-01", "2026-06-30"), "met datums hetzelfde: 40.000 × 640/1.872", 13_675.21m),
        new(AvRegio, Worked("ww", 1_872), "een vol jaar uren: 20.000", 20_000.00m),
        new(AvRegio, Worked("ww", 2_000), "gewerkte uren kennen geen norm: 20.000 × 2.000/1.872", 21_367.52m),
        new(AvRegio, Worked("banenafspraak", 100.5m), "50.000 × 100,5/1.872", 2_684.29m),
        new(AvRegio, Weekly("werk-naar-werk-eigen-organisatie", "2026-01-01", "2026-12-31", 36), "5.000 per jaar", 5_000.00m),
        new(AvRegio, Weekly("werk-naar-werk-sector", "2026-01-01", "2026-06-30", 36, Born(1960), permanent: true), "7.500 × 6/12; extra's horen bij participatie", 3_750.00m),
        new(AvRegio, Weekly("werk-naar-werk-buiten-sector", "2026-01-01", "2026-12-31", 24), "10.000 × 24/36", 6_666.67m),
        new(AvRegio, Invoice(12_100, 2_100, 3_000), "12.100 − 2.100 btw − 3.000 materiaal", 7_000.00m),
        new(AvRegio, Invoice(18_150, 3_150, 4_200), "18.150 − 3.150 − 4.200", 10_800.00m),
        new(AvRegio, Invoice(12_100, 2_100, 0, "shelteredEmployer"), "12.100 − 2.100", 10_000.00m),
        new(AvRegio, Invoice(12_100, 2_100, 3_000, "pso30Plus"), "12.100 − 2.100 − 3.000", 7_000.00m),
        new(AvRegio, Invoice(12_100, 2_100, 3_000, null), "niet erkend op de factuurdatum: 0", 0m),
        new(AvRegio, Invoice(12_100, 2_100, 3_000, "psoStep3"), "trede 3 staat niet in de tabel: 0", 0m),
        new(AvRegio, Invoice(109, 9, 100), "alles is materiaal: 0", 0m),
    ];

    private static readonly WorkedExample[] HaaglandenExamples =
    [
        new(Haaglanden, Weekly("participatiewet", "2026-01-01", "2026-06-30", 24), "40.000 × 24/36 × 6/12", 13_333.33m),
        new(Haaglanden, Weekly("participatiewet", "2024-01-01", "2025-12-31", 36), "24 maanden: 40.000 × 24/12", 80_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2024-01-01", "2026-12-31", 36), "36 maanden, ten hoogste 24: 40.000 × 24/12", 80_000.00m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2027-06-30", 36), "18 maanden, ten hoogste 12: 20.000", 20_000.00m),
        new(Haaglanden, Weekly("ww", "2024-02-15", "2025-06-30", 36), "ten hoogste 12 maanden, ook vanaf een halve maand: 20.000", 20_000.00m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2026-12-31", 36, Used(9)), "9 maanden al geteld, nog 3: 20.000 × 3/12", 5_000.00m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2026-12-31", 36, Used(12)), "de 12 maanden zijn op: 0", 0m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2027-06-30", 36, SubsidyUntil("2027-03-31")), "loonkostensubsidie loopt 15 maanden: 20.000 × 15/12", 25_000.00m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2027-06-30", 36, SubsidyUntil("2026-03-31")), "subsidie 3 maanden, de limiet van 12 wint: 20.000", 20_000.00m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2026-12-31", 36, SubsidyUntil("2026-06-30", usedMonths: 12)), "limiet op, subsidie loopt nog 6 maanden: 20.000 × 6/12", 10_000.00m),
        new(Haaglanden, Weekly("wia-wao", "2024-01-01", "2026-06-30", 18), "ten hoogste 24 maanden: 30.000 × 18/36 × 24/12", 30_000.00m),
        new(Haaglanden, Weekly("banenafspraak", "2024-01-01", "2028-12-31", 36), "zonder einde: 50.000 × 5", 250_000.00m),
        new(Haaglanden, Weekly("nug", "2026-01-01", "2027-12-31", 36), "ten hoogste 12 maanden: 5.000", 5_000.00m),
        new(Haaglanden, Weekly("jongere-zonder-startkwalificatie", "2026-01-01", "2026-12-31", 18), "10.000 × 18/36", 5_000.00m),
        new(Haaglanden, Weekly("bbl-tot-en-met-niveau-2", "2024-09-01", "2027-08-31", 36), "ten hoogste 24 maanden: 25.000 × 24/12", 50_000.00m),
        new(Haaglanden, Weekly("bbl-vanaf-niveau-3", "2024-09-01", "2028-08-31", 36), "ten hoogste 36 maanden: 15.000 × 36/12", 45_000.00m),
        new(Haaglanden, Weekly("stage-mbo-hbo", "2026-02-01", "2026-06-30", 32), "5.000 × 32/36 × 5/12", 1_851.85m),
        new(Haaglanden, Weekly("vso-pro", "2026-01-01", "2026-12-31", 24), "7.500 × 24/36", 5_000.00m),
        new(Haaglanden, Weekly("vso-pro-baan", "2024-01-01", "2027-12-31", 36), "25.000, 24 maanden lang", 50_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2026-01-01", "2026-12-31", 36, Born(1971)), "55 in 2026: 40.000 + 10.000", 50_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2026-01-01", "2026-12-31", 36, Born(1972)), "54 in 2026: 40.000", 40_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2026-01-01", "2026-03-31", 9, Born(1960)), "40.000 × 9/36 × 3/12 + 10.000 × 3/12", 5_000.00m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2027-06-30", 36, Born(1960)), "het extra telt binnen de 12 maanden: 20.000 + 10.000", 30_000.00m),
        new(Haaglanden, Weekly("wia-wao", "2026-01-01", "2026-12-31", 36, Born(1960) with { WorkDisability = true }), "30.000 + 10.000 voor 55-plus + 10.000 voor een beperking", 50_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2026-01-01", "2026-12-31", 36, permanent: true), "een vast contract staat niet in de tabel: 40.000", 40_000.00m),
        new(Haaglanden, Worked("banenafspraak", 468), "geen limiet, dus geen datums nodig: 50.000 × 468/1.872", 12_500.00m),
        new(Haaglanden, Worked("ww", 730, "2026-01-01", "2027-12-31"), "730 uur over 730 dagen, 365 dagen tellen: 20.000 × 365/1.872", 3_899.57m),
        new(Haaglanden, Weekly("participatiewet", "2023-01-01", "2024-06-30", 36), "12 maanden voor de opdracht begonnen mag, alleen de 6 maanden erin tellen", 20_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2022-12-31", "2024-06-30", 36), "meer dan 12 maanden ervoor begonnen: 0", 0m),
        new(Haaglanden, Weekly("ww", "2023-07-01", "2024-12-31", 36), "de maanden voor de opdracht gebruiken de 12 maanden niet: 20.000", 20_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2030-07-01", "2031-06-30", 36), "alleen de 6 maanden binnen de looptijd: 40.000 × 6/12", 20_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2031-01-01", "2031-06-30", 36), "na de looptijd: 0", 0m),
        new(Haaglanden, Invoice(12_100, 2_100, 0), "12.100 − 2.100 btw", 10_000.00m),
        new(Haaglanden, Invoice(12_100, 2_100, 3_000), "materiaal gaat er niet af: 12.100 − 2.100", 10_000.00m),
        new(Haaglanden, Invoice(12_100, 2_100, 0, null), "niet erkend op de factuurdatum: 0", 0m),
    ];

    public static TheoryData<WorkedExample> All { get; } = [.. AvRegioExamples, .. HaaglandenExamples];

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Value_WorkedExample_IsTheValueComputedByHand(WorkedExample example) =>
        example.Valued().Value.ShouldBe(Euro.Round(example.Value), example.ToString());

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Value_WorkedExample_LinesAddUpToTheValue(WorkedExample example)
    {
        var result = example.Valued();

        Euro.Sum(result.Lines.Select(line => line.Amount)).ShouldBe(result.Value);
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Value_WorkedExample_WorthNothingOnlyWithAReason(WorkedExample example)
    {
        var result = example.Valued();

        if (result.Value.IsZero && !example.Calculation.StartsWith("alles is materiaal", StringComparison.Ordinal))
        {
            result.NotCounted.ShouldNotBeEmpty();
        }
    }
}
