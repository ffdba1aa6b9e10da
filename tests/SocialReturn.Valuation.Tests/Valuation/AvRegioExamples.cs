using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>The example table of the AV-regio, by hand.</summary>
internal static class AvRegioExamples
{
    public static readonly WorkedExample[] All =
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
        new(
            AvRegio,
            Weekly("participatiewet", "2026-01-01", "2026-03-31", 12, permanent: true),
            "40.000 × 12/36 × 3/12 + 10.000 één keer, niet naar rato",
            13_333.33m
        ),
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
        new(
            AvRegio,
            Weekly("werk-naar-werk-sector", "2026-01-01", "2026-06-30", 36, Born(1960), permanent: true),
            "7.500 × 6/12; extra's horen bij participatie",
            3_750.00m
        ),
        new(AvRegio, Weekly("werk-naar-werk-buiten-sector", "2026-01-01", "2026-12-31", 24), "10.000 × 24/36", 6_666.67m),
        new(AvRegio, Invoice(12_100, 2_100, 3_000), "12.100 − 2.100 btw − 3.000 materiaal", 7_000.00m),
        new(AvRegio, Invoice(18_150, 3_150, 4_200), "18.150 − 3.150 − 4.200", 10_800.00m),
        new(AvRegio, Invoice(12_100, 2_100, 0, "shelteredEmployer"), "12.100 − 2.100", 10_000.00m),
        new(AvRegio, Invoice(12_100, 2_100, 3_000, "pso30Plus"), "12.100 − 2.100 − 3.000", 7_000.00m),
        new(AvRegio, Invoice(12_100, 2_100, 3_000, null), "niet erkend op de factuurdatum: 0", 0m),
        new(AvRegio, Invoice(12_100, 2_100, 3_000, "psoStep3"), "trede 3 staat niet in de tabel: 0", 0m),
        new(AvRegio, Invoice(109, 9, 100), "alles is materiaal: 0", 0m),
        new(AvRegio, Efforts.Cost("opleiding", 3_000, language: true), "taal: 3.000 + 100%, ten hoogste 2.000", 5_000.00m),
        new(AvRegio, Efforts.Cost("opleiding", 1_500, language: true), "taal: 1.500 + 100%", 3_000.00m),
        new(AvRegio, Efforts.Cost("opleiding", 1_500, language: true, earlierBonus: 1_200), "taal: 1.500 + wat nog over is van 2.000: 800", 2_300.00m),
        new(AvRegio, Efforts.Cost("opleiding", 1_500, language: true, earlierBonus: 2_000), "taal: 1.500, het extra is op", 1_500.00m),
        new(AvRegio, Efforts.Cost("opleiding", 3_000), "een vakcursus: de kosten", 3_000.00m),
        new(AvRegio, Efforts.Invoiced("opleiding", 3_630, 630, language: true), "3.630 − 630 btw = 3.000, + 2.000", 5_000.00m),
        new(AvRegio, Efforts.Hours("activiteit", 24), "24 × 100", 2_400.00m),
        new(AvRegio, Efforts.Hours("activiteit", 20, persons: 2), "2 personen × 20 uur × 100", 4_000.00m),
        new(AvRegio, Efforts.Hours("activiteit", 24) with { AgreedValue = Core.Common.Euro.FromWhole(1_800) }, "de afgesproken waarde gaat voor", 1_800.00m),
    ];
}
