using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Haaglanden and Zuid-Holland Centraal, by hand from the published page.</summary>
internal static class HaaglandenExamples
{
    public static readonly WorkedExample[] All =
    [
        new(Haaglanden, Weekly("participatiewet", "2026-01-01", "2026-06-30", 24), "40.000 × 24/36 × 6/12", 13_333.33m),
        new(Haaglanden, Weekly("participatiewet", "2024-01-01", "2025-12-31", 36), "24 maanden: 40.000 × 24/12", 80_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2024-01-01", "2026-12-31", 36), "36 maanden, ten hoogste 24: 40.000 × 24/12", 80_000.00m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2027-06-30", 36), "18 maanden, ten hoogste 12: 20.000", 20_000.00m),
        new(Haaglanden, Weekly("ww", "2024-02-15", "2025-06-30", 36), "ten hoogste 12 maanden, ook vanaf een halve maand: 20.000", 20_000.00m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2026-12-31", 36, Used(9)), "9 maanden al geteld, nog 3: 20.000 × 3/12", 5_000.00m),
        new(Haaglanden, Weekly("ww", "2026-01-01", "2026-12-31", 36, Used(12)), "de 12 maanden zijn op: 0", 0m),
        new(
            Haaglanden,
            Weekly("ww", "2026-01-01", "2027-06-30", 36, SubsidyUntil("2027-03-31")),
            "loonkostensubsidie loopt 15 maanden: 20.000 × 15/12",
            25_000.00m
        ),
        new(
            Haaglanden,
            Weekly("ww", "2026-01-01", "2027-06-30", 36, SubsidyUntil("2026-03-31")),
            "subsidie 3 maanden, de limiet van 12 wint: 20.000",
            20_000.00m
        ),
        new(
            Haaglanden,
            Weekly("ww", "2026-01-01", "2026-12-31", 36, SubsidyUntil("2026-06-30", usedMonths: 12)),
            "limiet op, subsidie loopt nog 6 maanden: 20.000 × 6/12",
            10_000.00m
        ),
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
        new(
            Haaglanden,
            Weekly("wia-wao", "2026-01-01", "2026-12-31", 36, Born(1960) with { WorkDisability = true }),
            "30.000 + 10.000 voor 55-plus + 10.000 voor een beperking",
            50_000.00m
        ),
        new(
            Haaglanden,
            Weekly("participatiewet", "2026-01-01", "2026-12-31", 36, permanent: true),
            "een vast contract staat niet in de tabel: 40.000",
            40_000.00m
        ),
        new(Haaglanden, Worked("banenafspraak", 468), "geen limiet, dus geen datums nodig: 50.000 × 468/1.872", 12_500.00m),
        new(Haaglanden, Worked("ww", 730, "2026-01-01", "2027-12-31"), "730 uur over 730 dagen, 365 dagen tellen: 20.000 × 365/1.872", 3_899.57m),
        new(
            Haaglanden,
            Weekly("participatiewet", "2023-01-01", "2024-06-30", 36),
            "12 maanden voor de opdracht begonnen mag, alleen de 6 maanden erin tellen",
            20_000.00m
        ),
        new(Haaglanden, Weekly("participatiewet", "2022-12-31", "2024-06-30", 36), "meer dan 12 maanden ervoor begonnen: 0", 0m),
        new(Haaglanden, Weekly("ww", "2023-07-01", "2024-12-31", 36), "de maanden voor de opdracht gebruiken de 12 maanden niet: 20.000", 20_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2030-07-01", "2031-06-30", 36), "alleen de 6 maanden binnen de looptijd: 40.000 × 6/12", 20_000.00m),
        new(Haaglanden, Weekly("participatiewet", "2031-01-01", "2031-06-30", 36), "na de looptijd: 0", 0m),
        new(Haaglanden, Invoice(12_100, 2_100, 0), "12.100 − 2.100 btw", 10_000.00m),
        new(Haaglanden, Invoice(12_100, 2_100, 3_000), "materiaal gaat er niet af: 12.100 − 2.100", 10_000.00m),
        new(Haaglanden, Invoice(12_100, 2_100, 0, null), "niet erkend op de factuurdatum: 0", 0m),
        new(Haaglanden, Efforts.Cost("opleiding", 1_234.56m), "werkelijke kosten", 1_234.56m),
        new(Haaglanden, Efforts.Invoiced("begeleiding", 1_210, 210), "1.210 − 210", 1_000.00m),
        new(Haaglanden, Efforts.Days("activiteit", 3), "3 dagen × 1.000", 3_000.00m),
        new(Haaglanden, Efforts.Days("activiteit", 1, persons: 4), "4 personen × 1 dag × 1.000", 4_000.00m),
        new(Haaglanden, Efforts.Agreed("activiteit", 7_500), "afgesproken voor een traject", 7_500.00m),
    ];
}
