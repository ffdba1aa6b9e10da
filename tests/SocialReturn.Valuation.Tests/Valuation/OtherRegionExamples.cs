using SocialReturn.Core.Common;
using SocialReturn.Core.Valuation;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>The other published tables, by hand.</summary>
internal static class OtherRegionExamples
{
    private const string Utrecht = "utrecht-huidig";
    private const string UtrechtOlder = "utrecht-ouder";
    private const string OostOlder = "oost-nederland-ouder";
    private const string Oost = "oost-nederland-2026";
    private const string Rijnmond = "rijnmond-2024";
    private const string Brabant = "noordoost-brabant-2025";
    private const string Amersfoort = "amersfoort-nieuwer";
    private const string Rijnland = "holland-rijnland-2023";
    private const string Friesland = "friesland";

    public static readonly WorkedExample[] All =
    [
        new(Utrecht, Weekly("participatiewet", "2026-01-01", "2026-06-30", 24), "40.000 × 24/36 × 6/12", 13_333.33m),
        new(Utrecht, Weekly("praktijkplaats", "2026-01-01", "2026-12-31", 18), "35.000 × 18/36", 17_500.00m),
        new(Utrecht, Weekly("bbl", "2026-01-01", "2026-12-31", 36, Born(1970), permanent: true), "35.000 + 10.000 voor 50-plus + 10.000 vast", 55_000.00m),
        new(Utrecht, Weekly("nug", "2026-01-01", "2026-06-30", 36, Young with { StatusHolder = true }), "10.000 × 6/12 + 10.000 × 6/12", 10_000.00m),
        new(
            Utrecht,
            Weekly("nug", "2026-01-01", "2026-06-30", 36, Young with { StatusHolder = true, LanguageGap = true }),
            "statushouder en taal zijn één extra: 5.000 + 5.000",
            10_000.00m
        ),
        new(Utrecht, Efforts.Hours("activiteit", 8, persons: 3), "3 medewerkers × 8 uur × 100", 2_400.00m),
        new(Utrecht, Efforts.Cost("activiteit", 950), "of de kosten: 950", 950.00m),
        new(Utrecht, Efforts.Agreed("ontwikkeltraject", 4_000), "in overleg: 4.000", 4_000.00m),
        new(Utrecht, Invoice(12_100, 2_100, 3_000), "kosten exclusief btw: 10.000", 10_000.00m),
        new(
            UtrechtOlder,
            Weekly("participatiewet-onder-2-jaar", "2026-01-01", "2026-12-31", 36, Benefit(23)),
            "23 maanden is onder 2 jaar: 30.000",
            30_000.00m
        ),
        new(UtrechtOlder, Weekly("participatiewet-vanaf-2-jaar", "2026-01-01", "2026-12-31", 36, Benefit(24)), "24 maanden is 2 jaar: 40.000", 40_000.00m),
        new(
            UtrechtOlder,
            Weekly("participatiewet-vanaf-2-jaar", "2026-01-01", "2026-12-31", 36, Benefit(23)),
            "23 maanden past niet bij 2 jaar of langer: 0",
            0m
        ),
        new(UtrechtOlder, Weekly("participatiewet-vanaf-2-jaar", "2026-01-01", "2026-12-31", 36), "onbekend hoe lang: het lagere bedrag, 30.000", 30_000.00m),
        new(UtrechtOlder, Weekly("ww-onder-1-jaar", "2026-01-01", "2026-12-31", 36, Benefit(11)), "11 maanden WW: 15.000", 15_000.00m),
        new(UtrechtOlder, Weekly("ww-vanaf-1-jaar", "2026-01-01", "2026-12-31", 36, Benefit(12)), "12 maanden WW: 20.000", 20_000.00m),
        new(UtrechtOlder, Efforts.Bought("inkoop", 40, "socialEnterprise", persons: 2), "2 medewerkers × 40 uur × 100", 8_000.00m),
        new(UtrechtOlder, Invoice(12_100, 2_100, 0), "of de factuur: 10.000", 10_000.00m),
        new(OostOlder, Weekly("participatiewet-vanaf-2-jaar", "2024-01-01", "2026-12-31", 36, Benefit(30)), "ten hoogste 2 jaar: 80.000", 80_000.00m),
        new(OostOlder, Weekly("wia-wajong-wsw", "2024-01-01", "2026-12-31", 36), "zonder einde: 3 × 40.000", 120_000.00m),
        new(
            OostOlder,
            Weekly("ww-vanaf-1-jaar", "2026-01-01", "2026-12-31", 36, Benefit(14) with { EarlierCountedMonths = MonthShare.OfMonths(6) }),
            "nog 6 van 12 maanden: 15.000 × 6/12",
            7_500.00m
        ),
        new(OostOlder, Unpaid("werkervaringsplaats", "2026-01-01", "2026-03-31"), "3 × 750", 2_250.00m),
        new(OostOlder, Unpaid("werkervaringsplaats", "2026-01-01", "2026-02-14"), "750 × (1 + 14/28)", 1_125.00m),
        new(OostOlder, Weekly("bbl-niveau-1-2", "2026-01-01", "2026-06-30", 8), "per leerjaar, niet naar uren: 20.000 × 6/12", 10_000.00m),
        new(Oost, Weekly("participatiewet", "2026-01-01", "2026-06-30", 24), "45.000 × 24/36 × 6/12", 15_000.00m),
        new(Oost, Unpaid("bbl-niveau-1-2", "2026-09-01", "2027-08-31"), "een heel leerjaar: 25.000", 25_000.00m),
        new(Oost, Unpaid("bbl-niveau-3-4", "2026-09-01", "2026-11-30"), "15.000 × 3/12", 3_750.00m),
        new(Oost, Weekly("bol-niveau-1-2", "2026-01-01", "2026-12-31", 18), "10.000 × 18/36", 5_000.00m),
        new(Oost, Stages("stage-hbo-wo", 1), "per stage: 5.000", 5_000.00m),
        new(Oost, Stages("stage-hbo-wo", 3), "3 stages × 5.000", 15_000.00m),
        new(Oost, Unpaid("werk-na-school", "2026-01-01", "2026-01-31"), "één keer 25.000, wat de duur ook is", 25_000.00m),
        new(
            Oost,
            Weekly("ww", "2026-01-01", "2026-06-30", 36, Born(1970) with { LanguageGap = true }, permanent: true),
            "10.000 + 2.500 voor 50-plus + 2.500 voor taal + 10.000 vast",
            25_000.00m
        ),
        new(Oost, Efforts.Hours("activiteit", 10), "10 × 125", 1_250.00m),
        new(Oost, Efforts.Cost("activiteit", 2_000), "of de factuur: 2.000", 2_000.00m),
        new(Oost, Efforts.Cost("activiteit", 2_000) with { AgreedValue = Euro.FromWhole(1_500) }, "in overleg: 1.500", 1_500.00m),
        new(Oost, Invoice(12_100, 2_100, 3_000, "shelteredEmployer"), "100% van 10.000", 10_000.00m),
        new(Oost, Invoice(12_100, 2_100, 0, "psoStep1"), "10% van 10.000", 1_000.00m),
        new(Oost, Invoice(12_100, 2_100, 0, "psoStep2"), "20% van 10.000", 2_000.00m),
        new(Oost, Invoice(12_100.05m, 2_100, 0, "psoStep3"), "30% van 10.000,05 = 3.000,015", 3_000.02m),
        new(Rijnmond, Weekly("ww", "2026-01-01", "2026-12-31", 40, permanent: true), "25.000 + 25.000", 50_000.00m),
        new(Rijnmond, Weekly("ww", "2026-01-01", "2026-06-30", 20, permanent: true), "25.000 × 20/40 × 6/12 + 25.000", 31_250.00m),
        new(Rijnmond, Worked("participatiewet", 640, "2026-01-01", "2026-06-30"), "640 × 24,04", 15_385.60m),
        new(Rijnmond, Worked("ww", 100, "2026-01-01", "2026-02-28"), "100 × 12,02", 1_202.00m),
        new(Rijnmond, Worked("vso-pro", 208), "geen uurtarief: 15.000 × 208/2.080", 1_500.00m),
        new(Rijnmond, Weekly("ww", "2026-01-01", "2026-12-31", 20, Born(1970)), "56 in 2026: 12.500 + 5.000 × 20/40", 15_000.00m),
        new(Rijnmond, Worked("ww", 100, "2026-01-01", "2026-02-28", Born(1970)), "100 × 12,02 + 100 × 2,40", 1_442.00m),
        new(Rijnmond, Weekly("ww", "2026-01-01", "2028-12-31", 40), "geen laatste uitkering bekend, 2 jaar vanaf de start: 50.000", 50_000.00m),
        new(
            Rijnmond,
            Weekly("ww", "2026-01-01", "2026-12-31", 40, Young with { LastBenefitDate = Day("2024-06-30") }),
            "tot 2 jaar na 30 juni 2024: 25.000 × 6/12",
            12_500.00m
        ),
        new(
            Rijnmond,
            Weekly("participatiewet", "2026-01-01", "2026-12-31", 40, Young with { LastBenefitDate = Day("2022-12-31") }),
            "3 jaar na 2022 is voorbij: 0",
            0m
        ),
        new(Rijnmond, Weekly("nug", "2024-01-01", "2026-12-31", 40), "ten hoogste 2 jaar: 30.000", 30_000.00m),
        new(Rijnmond, Weekly("banenafspraak", "2024-01-01", "2026-12-31", 40), "zonder einde: 150.000", 150_000.00m),
        new(Rijnmond, Efforts.Cost("taaltraining", 1_200, language: true), "1.200 + 1.200", 2_400.00m),
        new(Rijnmond, Efforts.Cost("taaltraining", 4_000, language: true), "4.000 + 2.000", 6_000.00m),
        new(Rijnmond, Efforts.Hours("activiteit", 2, persons: 2), "2 × 2 uur × 150", 600.00m),
        new(Rijnmond, Efforts.Agreed("sociaal-investeren", 12_500), "afgesproken waarde", 12_500.00m),
        new(Brabant, Worked("participatiewet", 640), "640 × 24, het gepubliceerde tarief", 15_360.00m),
        new(Brabant, Worked("bbl-niveau-1-2", 100), "100 × 11", 1_100.00m),
        new(Brabant, Weekly("participatiewet", "2026-01-01", "2026-06-30", 24), "45.000 × 24/36 × 6/12", 15_000.00m),
        new(Brabant, Weekly("ww", "2026-01-01", "2026-12-31", 36, Benefit(6)), "6 maanden WW: 30.000", 30_000.00m),
        new(Brabant, Weekly("ww", "2026-01-01", "2026-12-31", 36, Benefit(5)), "5 maanden WW: 0", 0m),
        new(Brabant, Weekly("ww", "2026-01-01", "2026-12-31", 36), "onbekend: de lagere waarde, 0", 0m),
        new(Brabant, Weekly("nug", "2026-01-01", "2026-03-31", 36, Born(1974)), "52: 45.000 × 3/12 + 5.000 één keer", 16_250.00m),
        new(Brabant, Weekly("nug", "2026-01-01", "2026-03-31", 36, Born(1971)), "55: 45.000 × 3/12 + 10.000 één keer", 21_250.00m),
        new(Brabant, Efforts.Hours("gastles", 3, events: 1), "ten hoogste 2 uur: 200", 200.00m),
        new(Brabant, Efforts.Hours("bedrijfsbezoek", 10, events: 2), "2 bezoeken van ten hoogste 4 uur: 800", 800.00m),
        new(Brabant, Efforts.Weekly("begeleiding", 30, "2026-01-05", "2026-03-01"), "8 weken × 2 uur × 100", 1_600.00m),
        new(Brabant, Efforts.Weekly("begeleiding", 10, "2026-01-05", "2026-03-01"), "10 uur × 100", 1_000.00m),
        new(Brabant, Invoice(12_100, 2_100, 0, "psoStep2"), "20% van 10.000", 2_000.00m),
        new(Brabant, Invoice(12_100, 2_100, 0, "pso30Plus"), "100% van 10.000", 10_000.00m),
        new(Amersfoort, Weekly("beschut-werk", "2026-01-01", "2026-12-31", 18), "60.000 × 18/36", 30_000.00m),
        new(Amersfoort, Weekly("werkervaringsplaats", "2026-01-01", "2026-12-31", 36), "ten hoogste 6 maanden: 10.000 × 6/12", 5_000.00m),
        new(
            Amersfoort,
            Weekly("ww", "2026-01-01", "2026-06-30", 36, Born(1970) with { StatusHolder = true }),
            "10.000 + 5.000 voor 50-plus + 10.000 één keer",
            25_000.00m
        ),
        new(Amersfoort, Efforts.Days("snuffeldag", 2, persons: 5), "5 personen × 2 dagen × 100", 1_000.00m),
        new(Amersfoort, new EffortFacts { Block = "map-z" }, "4.000", 4_000.00m),
        new(Amersfoort, new EffortFacts { Block = "praktijkverklaring", Persons = 2 }, "2 × 2.500", 5_000.00m),
        new(Rijnland, Weekly("participatiewet-register", "2026-01-01", "2026-12-31", 24), "50.000 × 24/36", 33_333.33m),
        new(Rijnland, Weekly("vso-pro", "2026-01-01", "2026-06-30", 36), "6 maanden: 25.000 × 6/12 + 10.000", 22_500.00m),
        new(Rijnland, Weekly("vso-pro", "2026-01-01", "2026-06-29", 36), "korter dan 6 maanden: 0", 0m),
        new(Rijnland, Weekly("ww", "2026-01-01", "2026-12-31", 18, Born(1971)), "15.000 × 18/36 + 15.000 voor 55-plus", 22_500.00m),
        new(Rijnland, Efforts.Agreed("activiteit", 1_800) with { Days = 2 }, "maatwerk, afgesproken: 1.800, onder 2 × 1.000", 1_800.00m),
        new(Rijnland, Efforts.Agreed("activiteit", 2_600) with { Days = 2 }, "afgesproken 2.600, ten hoogste 2 × 1.000", 2_000.00m),
        new(Friesland, Weekly("participatiewet-onder-2-jaar", "2026-01-01", "2026-12-31", 12, Benefit(3)), "35.000 × 12/36", 11_666.67m),
        new(Friesland, Weekly("banenafspraak", "2026-01-01", "2026-12-31", 11.99m), "minder dan 12 uur per week: 0", 0m),
        new(Friesland, Worked("banenafspraak", 624, "2026-01-01", "2026-12-31"), "624 × 7/365 = 11,97 uur per week: 0", 0m),
        new(Friesland, Worked("banenafspraak", 626, "2026-01-01", "2026-12-31"), "626 × 7/365 = 12,005 uur per week: 40.000 × 626/1.872", 13_376.07m),
        new(Friesland, Weekly("ww-onder-1-jaar", "2026-01-01", "2026-12-31", 36, Benefit(3)), "vanaf 3 maanden WW: 15.000", 15_000.00m),
        new(Friesland, Weekly("ww-onder-1-jaar", "2026-01-01", "2026-12-31", 36, Benefit(2)), "korter dan 3 maanden WW: 0", 0m),
        new(Friesland, Weekly("ww-vanaf-1-jaar", "2026-01-01", "2026-12-31", 36), "onbekend, en onder 3 maanden is 0: 0", 0m),
        new(
            Friesland,
            Weekly("ww-vanaf-1-jaar", "2026-07-01", "2027-06-30", 36, Benefit(12) with { LastSameEmployerDate = Day("2025-12-31") }),
            "6 maanden niet bij deze werkgever: 20.000",
            20_000.00m
        ),
        new(
            Friesland,
            Weekly("ww-vanaf-1-jaar", "2026-07-01", "2027-06-30", 36, Benefit(12) with { LastSameEmployerDate = Day("2026-01-01") }),
            "minder dan 6 maanden geleden bij deze werkgever: 0",
            0m
        ),
        new(Friesland, Weekly("wia-wao", "2026-01-01", "2026-12-31", 36, Born(1974)), "52: 35.000 + 5.000", 40_000.00m),
        new(Friesland, Weekly("wia-wao", "2026-01-01", "2026-12-31", 36, Born(1970)), "56, de hoogste leeftijdsgroep telt: 35.000 + 7.500", 42_500.00m),
        new(
            Friesland,
            new EffortFacts
            {
                Block = "uitbesteding-sw",
                LabourCosts = Euro.FromWhole(6_000),
                Recognition = "shelteredEmployer",
            },
            "arbeidskosten: 6.000",
            6_000.00m
        ),
        new(Friesland, new EffortFacts { Block = "uitbesteding-sw", LabourCosts = Euro.FromWhole(6_000) }, "geen SW-bedrijf: 0", 0m),
    ];

    private static ParticipantFacts Benefit(int months) => Young with { BenefitMonths = months };

    private static PlacementFacts Unpaid(string block, string from, string to) =>
        new()
        {
            Block = block,
            From = Day(from),
            To = Day(to),
            Participant = Young,
        };

    private static PlacementFacts Stages(string block, int stages) =>
        new()
        {
            Block = block,
            Participant = Young,
            Stages = stages,
        };
}
