using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Valuation;
using static SocialReturn.Valuation.Tests.Language.InventedTable;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>Training, purchases and activities of the invented table.</summary>
internal static class EffortLanguageExamples
{
    /// <summary>What is multiplied: five trainers, eight people, two hours.</summary>
    public static IEnumerable<LanguageExample> Multiplied =>
        [
            new("8 deelnemers × 2 uur × 30", Effort("cursus") with { Hours = 2, Persons = 8 }, 480),
            new("zonder aantal: 1 deelnemer × 2 uur × 30", Effort("cursus") with { Hours = 2 }, 60),
            new("5 medewerkers × 2 uur × 90", Effort("trainer") with { Hours = 2, Persons = 5 }, 900),
            new("1 medewerker × 2,5 uur × 90", Effort("trainer") with { Hours = 2.5m, Persons = 1 }, 225),
            new("2 uur × 250, hoeveel mensen er ook zijn", Effort("sessie") with { Hours = 2 }, 500),
            new("2 uur × 250, ook met 8 ingevuld", Effort("sessie") with { Hours = 2, Persons = 8 }, 500),
            new("40 stuks × 1 keer × 10", Effort("pakket") with { Events = 1, Persons = 40 }, 400),
            new("40 stuks × 3 keer × 10", Effort("pakket") with { Events = 3, Persons = 40 }, 1_200),
            new("3 keer × 10", Effort("pakket") with { Events = 3 }, 30),
        ];

    public static IEnumerable<LanguageExample> Limits =>
        [
            new("99,5 uur × 75", Effort("begeleiding") with { Hours = 99.5m }, 7_462.50m),
            new("100 uur × 75", Effort("begeleiding") with { Hours = 100 }, 7_500),
            new("140 uur, 100 tellen: × 75", Effort("begeleiding") with { Hours = 140 }, 7_500),
            new("140 uur voor 2 personen, 100 tellen van elk: 2 × 100 × 75", Effort("begeleiding") with { Hours = 140, Persons = 2 }, 15_000),
            new("19 uur × 50", Effort("les") with { Hours = 19 }, 950),
            new("21 uur × 50 = 1.050, ten hoogste 1.000", Effort("les") with { Hours = 21 }, 1_000),
            new("10 uur × 50 = 500, waarvan 300 nog past", Effort("les") with { Hours = 10, EarlierAmounts = Brought("les", 700) }, 300),
            new("niets past nog", Effort("les") with { Hours = 10, EarlierAmounts = Brought("les", 1_000) }, 0),
            new("2 × 640", Effort("traject") with { Stages = 2 }, 1_280),
            new("3 × 640 = 1.920, ten hoogste 1.500", Effort("traject") with { Stages = 3 }, 1_500),
            new("9 trajecten, 3 tellen: 1.920, ten hoogste 1.500", Effort("traject") with { Stages = 9 }, 1_500),
            new("taal: 10 uur × 50 = 500, en nog eens 100%", Effort("les") with { Hours = 10, LanguageTraining = true }, 1_000),
            new("taal: 1.000 van 1.250, en 100% van 1.000", Effort("les") with { Hours = 25, LanguageTraining = true }, 2_000),
            new("taal: 300 van 500, en 100% van 300", Effort("les") with { Hours = 10, LanguageTraining = true, EarlierAmounts = Brought("les", 700) }, 600),
        ];

    public static IEnumerable<LanguageExample> Mosts =>
        [
            new("afgesproken 1.800 voor 2 dagen, onder 2 × 1.000", Agreed(1_800, 2), 1_800),
            new("afgesproken 2.600 voor 2 dagen, 2 × 1.000", Agreed(2_600, 2), 2_000),
            new("afgesproken 2.000 voor 2 dagen", Agreed(2_000, 2), 2_000),
            new("afgesproken 1.000,01 voor 1 dag", Agreed(1_000.01m, 1), 1_000),
            new("vier mensen, 2 dagen: het maximum gaat over dagen, niet over mensen", Agreed(3_500, 2) with { Persons = 4 }, 2_000),
            new("rijen: 1.500 in 1 dag en 300 in 1 dag, samen 1.800 van 2 × 1.000", Rows(("Opening", 1, 1_500), ("Rondleiding", 1, 300)), 1_800),
            new("rijen: 1.500 in 1 dag en 900 in 1 dag, samen 2.400, 2 × 1.000", Rows(("Opening", 1, 1_500), ("Rondleiding", 1, 900)), 2_000),
            new("rijen: één van 2.600 in 2 dagen", Rows(("Opening", 2, 2_600)), 2_000),
            new("20 uur × 100", Effort("gastles") with { Hours = 20 }, 2_000),
            new("30 uur × 100 = 3.000, ten hoogste 2.500", Effort("gastles") with { Hours = 30 }, 2_500),
            new("afgesproken 2.400", Effort("gastles") with { AgreedValue = Euros(2_400) }, 2_400),
            new("afgesproken 4.000, ten hoogste 2.500", Effort("gastles") with { AgreedValue = Euros(4_000) }, 2_500),
            new("2 uur × 100, één keer van ten hoogste 300", Effort("bezoek") with { Hours = 2, Events = 1 }, 200),
            new("10 uur × 100 = 1.000, 2 × 300", Effort("bezoek") with { Hours = 10, Events = 2 }, 600),
            new("10 mensen × 10 uur × 100 = 10.000, 2 × 300", Effort("bezoek") with { Hours = 10, Events = 2, Persons = 10 }, 600),
            new("(12.100 − 2.100) × 80% × 100%", Invoice(12_100, 2_100), 8_000),
            new("(121.000 − 21.000) × 80% = 80.000, ten hoogste 50.000", Invoice(121_000, 21_000), 50_000),
            new("(121.000 − 21.000) × 80% × 10%, onder het maximum", Invoice(121_000, 21_000) with { Recognition = "psoStep1" }, 8_000),
            new("(1.210.000 − 210.000) × 80% × 10% = 80.000, ten hoogste 50.000", Invoice(1_210_000, 210_000) with { Recognition = "psoStep1" }, 50_000),
            new("niet erkend", Invoice(12_100, 2_100) with { Recognition = null }, 0),
            new("60 uur × 35 = 2.100 in 2 weken, onder 2 × 1.200", PerWeek() with { Hours = 60 }, 2_100),
            new("90 uur × 35 = 3.150 in 2 weken, 2 × 1.200", PerWeek() with { Hours = 90 }, 2_400),
            new("factuur 4.000 × 50% = 2.000, onder 2 × 1.200", PerWeek() with { Cost = Euros(4_000) }, 2_000),
            new("factuur 6.000 × 50% = 3.000, 2 × 1.200", PerWeek() with { Cost = Euros(6_000) }, 2_400),
            new("60 uur voor 2 mensen × 35 = 4.200, 2 × 1.200", PerWeek() with { Hours = 60, Persons = 2 }, 2_400),
        ];

    public static IEnumerable<LanguageExample> All => [.. Multiplied, .. Limits, .. Mosts];

    private static EffortFacts Agreed(decimal value, int days) => Effort("maatwerk") with { AgreedValue = Euros(value), Days = days };

    private static EffortFacts Rows(params ImmutableArray<(string Name, int Days, decimal Value)> rows) =>
        Effort("maatwerk") with
        {
            IsToldInRows = true,
            Rows = [.. rows.Select(row => new EffortRow(row.Name, null, row.Days, null, Euros(row.Value)))],
        };

    private static EffortFacts Invoice(decimal inclVat, decimal vat) =>
        Effort("inkoop") with
        {
            InvoiceInclVat = Euros(inclVat),
            Vat = Euros(vat),
            InvoiceDate = Day("2026-03-02"),
            Recognition = "shelteredEmployer",
        };

    private static EffortFacts PerWeek() =>
        Effort("werkuren") with
        {
            From = Day("2026-03-02"),
            To = Day("2026-03-15"),
            InvoiceDate = Day("2026-03-02"),
            Recognition = "shelteredEmployer",
        };

    private static ImmutableDictionary<string, Euro> Brought(string block, decimal amount) =>
        ImmutableDictionary<string, Euro>.Empty.Add("/" + block, Euros(amount));
}
