using SocialReturn.Core.Common;
using SocialReturn.Core.Valuation;
using static SocialReturn.Valuation.Tests.Language.InventedTable;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>One fulfilment of the invented table, with the sum that a person made by hand.</summary>
public sealed record LanguageExample(string Calculation, FulfilmentFacts Facts, decimal Value)
{
    public ValuationResult Valued() => Valuator.Value(Schedule, Term, Facts);

    public override string ToString() => $"{Facts.Block}: {Calculation}";
}

internal static class LanguageExamples
{
    /// <summary>Hours that count of a work place: a week, a time, in total, and of a full-time year.</summary>
    public static IEnumerable<LanguageExample> Hours =>
        [
            new("100 uur in 5 weken is 20 per week, onder de 24: 100 × 20", Worked("oproep", "2026-01-05", "2026-02-08", 100), 2_000),
            new("150 uur in 5 weken, 5 × 24 = 120 tellen: 120 × 20", Worked("oproep", "2026-01-05", "2026-02-08", 150), 2_400),
            new("precies 5 × 24 = 120 uur: 120 × 20", Worked("oproep", "2026-01-05", "2026-02-08", 120), 2_400),
            new("een kwartier boven de 120: 120 × 20", Worked("oproep", "2026-01-05", "2026-02-08", 120.25m), 2_400),
            new("10 dagen zijn 10/7 week, 24 × 10/7 = 34,285714 uur: × 20", Worked("oproep", "2026-01-05", "2026-01-14", 40), 685.71m),
            new("één dag: 24 × 1/7 = 3,428571 uur × 20", Worked("oproep", "2026-01-05", "2026-01-05", 8), 68.57m),
            new(
                "half buiten de looptijd: 14 van 28 dagen, 60 van 120 uur, 2 × 24 = 48 tellen: 48 × 20",
                Worked("oproep", "2025-12-18", "2026-01-14", 120),
                960
            ),
            new("half buiten de looptijd, 20 van 40 uur, onder de 48: 40 × 14/28 × 20", Worked("oproep", "2025-12-18", "2026-01-14", 40), 400),
            new("geheel buiten de looptijd", Worked("oproep", "2025-11-01", "2025-12-31", 40), 0),
            new("499,5 uur: × 20", Worked("oproep-totaal", "2026-01-01", "2026-06-30", 499.5m), 9_990),
            new("500 uur: × 20", Worked("oproep-totaal", "2026-01-01", "2026-06-30", 500), 10_000),
            new("800 uur, 500 tellen: × 20", Worked("oproep-totaal", "2026-01-01", "2026-12-31", 800), 10_000),
            new("800 uur, 365 van 396 dagen tellen, dat is meer dan 500: 500 × 20", Worked("oproep-totaal", "2025-12-01", "2026-12-31", 800), 10_000),
            new(
                "10 uur over 3 keer, 12 mogen: 10 × 20",
                Worked("oproep-keer", "2026-01-05", "2026-01-09", 10) with
                {
                    Counts = new WorkCounts(Events: 3),
                },
                200
            ),
            new(
                "20 uur over 3 keer, 3 × 4 = 12 tellen: 12 × 20",
                Worked("oproep-keer", "2026-01-05", "2026-01-09", 20) with
                {
                    Counts = new WorkCounts(Events: 3),
                },
                240
            ),
            new("zonder aantal keren is het er één: 4 × 20", Worked("oproep-keer", "2026-01-05", "2026-01-09", 20), 80),
            new("32 uur per week, 24 tellen: 36.000 × 24/36 × 12/12", Weekly("deeltijd", "2026-01-01", "2026-12-31", 32), 24_000),
            new("20 uur per week: 36.000 × 20/36 × 12/12", Weekly("deeltijd", "2026-01-01", "2026-12-31", 20), 20_000),
            new("24 uur per week: 36.000 × 24/36 × 3/12", Weekly("deeltijd", "2026-01-01", "2026-03-31", 24), 6_000),
            new("40 uur per week, 24 tellen: 36.000 × 24/36 × 6/12", Weekly("deeltijd", "2026-01-01", "2026-06-30", 40), 12_000),
            new("200 uur in 10 weken, onder 240: 36.000 × 200/1.872", Worked("deeltijd", "2026-01-05", "2026-03-15", 200), 3_846.15m),
            new("300 uur in 10 weken, 240 tellen: 36.000 × 240/1.872", Worked("deeltijd", "2026-01-05", "2026-03-15", 300), 4_615.38m),
        ];

    /// <summary>Days, half days and times of a work place.</summary>
    public static IEnumerable<LanguageExample> Times =>
        [
            new("12 dagen × 80", Counted("dagplaats", "2026-02-01", "2026-02-28", days: 12), 960),
            new("30 dagen × 80", Counted("dagplaats", "2026-02-01", "2026-03-31", days: 30), 2_400),
            new("41 dagen, 30 tellen: × 80", Counted("dagplaats", "2026-02-01", "2026-04-30", days: 41), 2_400),
            new("20 dagen, 14 van 28 dagen binnen de looptijd: 20 × 80 × 14/28", Counted("dagplaats", "2025-12-18", "2026-01-14", days: 20), 800),
            new("1 dag: 80", Counted("dagplaats", "2026-02-01", "2026-02-01", days: 1), 80),
            new("9 dagdelen × 45", Counted("dagdeel", "2026-02-01", "2026-02-28", halfDays: 9), 405),
            new("1 dagdeel: 45", Counted("dagdeel", "2026-02-01", "2026-02-01", halfDays: 1), 45),
            new("7 dagdelen, 1 van 2 dagen binnen de looptijd: 7 × 45 × 1/2", Counted("dagdeel", "2025-12-31", "2026-01-01", halfDays: 7), 157.50m),
            new("3 keer × 60, binnen 4 weken", Counted("meeloop", "2026-02-02", "2026-03-01", events: 3), 180),
            new("8 keer in 8 weken, 4 tellen: 8 × 60 × 28/56", Counted("meeloop", "2026-02-02", "2026-03-29", events: 8), 240),
            new("8 keer in 30 dagen, 28 tellen: 8 × 60 × 28/30", Counted("meeloop", "2026-02-01", "2026-03-02", events: 8), 448),
        ];

    /// <summary>The most in euro: of one fulfilment, of one participant, for each unit.</summary>
    public static IEnumerable<LanguageExample> Mosts =>
        [
            new("40.000 × 36/36 × 4/12 = 13.333,33, onder 15.000", Weekly("plafond", "2026-01-01", "2026-04-30", 36), 13_333.33m),
            new("40.000 × 36/36 × 12/12 = 40.000, ten hoogste 15.000", Weekly("plafond", "2026-01-01", "2026-12-31", 36), 15_000),
            new("ten hoogste 15.000, en daarbovenop 1.000", Weekly("plafond", "2026-01-01", "2026-12-31", 36) with { PermanentContract = true }, 16_000),
            new("13.333,33 + 1.000", Weekly("plafond", "2026-01-01", "2026-04-30", 36) with { PermanentContract = true }, 14_333.33m),
            new("40.000 × 18/36 × 12/12 = 20.000, onder 25.000", Weekly("persoon", "2026-01-01", "2026-12-31", 18), 20_000),
            new("40.000, ten hoogste 25.000", Weekly("persoon", "2026-01-01", "2026-12-31", 36), 25_000),
            new("20.000, waarvan 10.000 nog past: 25.000 − 15.000", Weekly("persoon", "2026-01-01", "2026-12-31", 18, Brought("persoon", 15_000)), 10_000),
            new("het maximum is al vol", Weekly("persoon", "2026-01-01", "2026-12-31", 18, Brought("persoon", 25_000)), 0),
            new("meer dan vol: niets, niet minder dan niets", Weekly("persoon", "2026-01-01", "2026-12-31", 18, Brought("persoon", 30_000)), 0),
            new("een ander bouwblok vulde iets: dat raakt dit niet", Weekly("persoon", "2026-01-01", "2026-12-31", 18, Brought("plafond", 25_000)), 20_000),
            new("loon 4.000 in 8 weken, 8 × 500 = 4.000", Wages("loon", "2026-01-05", "2026-03-01", 4_000), 4_000),
            new("loon 6.000 in 8 weken, 8 × 500 = 4.000", Wages("loon", "2026-01-05", "2026-03-01", 6_000), 4_000),
            new("loon 3.000 in 8 weken", Wages("loon", "2026-01-05", "2026-03-01", 3_000), 3_000),
            new("loon 1.000 in 10 dagen: 500 × 10/7", Wages("loon", "2026-01-05", "2026-01-14", 1_000), 714.29m),
            new("loon 2.800, 14 van 28 dagen tellen: 1.400; 2 × 500", Wages("loon", "2025-12-18", "2026-01-14", 2_800), 1_000),
            new("loon 6.000 × 130% = 7.800; 3 × 2.000", Wages("loon-maand", "2026-01-01", "2026-03-31", 6_000), 6_000),
            new("loon 4.000 × 130% = 5.200, onder 3 × 2.000", Wages("loon-maand", "2026-01-01", "2026-03-31", 4_000), 5_200),
            new("14/28 van februari: 2.000 × 1/2; loon 900 × 130% = 1.170", Wages("loon-maand", "2026-02-01", "2026-02-14", 900), 1_000),
            new("30 uur × 40 = 1.200; 5 × 200", PerDay("uur-dag", 30, 5), 1_000),
            new("20 uur × 40 = 800, onder 5 × 200", PerDay("uur-dag", 20, 5), 800),
            new("25 uur × 40 = 5 × 200", PerDay("uur-dag", 25, 5), 1_000),
            new("3 × 1.200 = 3.600; 20 uur × 90/7 week = 257,142857 uur × 15 = 3.857,14", Weekly("maand-uur", "2026-01-01", "2026-03-31", 20), 3_600),
            new("3 × 1.200 = 3.600; 16 uur × 90/7 week = 205,714286 uur × 15", Weekly("maand-uur", "2026-01-01", "2026-03-31", 16), 3_085.71m),
        ];

    /// <summary>Who belongs: months on benefit by age, unbroken weeks with least hours.</summary>
    public static IEnumerable<LanguageExample> Belongs =>
        [
            new("40 jaar, 12 maanden: 30.000 × 36/36 × 12/12", Benefit(1986, 12), 30_000),
            new("40 jaar, 11 maanden: te kort", Benefit(1986, 11), 0),
            new("20 jaar, 6 maanden is genoeg", Benefit(2006, 6), 30_000),
            new("20 jaar, 5 maanden: te kort", Benefit(2006, 5), 0),
            new("wordt dit jaar 25, 6 maanden: niet zeker, dus niets", Benefit(2001, 6), 0),
            new("wordt dit jaar 25, 12 maanden: genoeg voor beide", Benefit(2001, 12), 30_000),
            new("wordt dit jaar 25, 5 maanden: voor geen van beide", Benefit(2001, 5), 0),
            new("wordt dit jaar 24, 6 maanden: zeker jonger", Benefit(2002, 6), 30_000),
            new("is vorig jaar 25 geworden, 6 maanden: zeker ouder", Benefit(2000, 6), 0),
            new("geboortejaar onbekend, 6 maanden: niet zeker", Benefit(null, 6), 0),
            new("geboortejaar onbekend, 12 maanden: genoeg voor beide", Benefit(null, 12), 30_000),
            new("maanden onbekend: niets", Benefit(2006, null), 0),
            new("26 weken, 16 uur: 5.000", Weekly("vol", "2026-01-05", "2026-07-05", 16), 5_000),
            new("26 weken min een dag", Weekly("vol", "2026-01-05", "2026-07-04", 16), 0),
            new("26 weken, 15,99 uur", Weekly("vol", "2026-01-05", "2026-07-05", 15.99m), 0),
            new("een jaar, 40 uur: één keer 5.000", Weekly("vol", "2026-01-05", "2027-01-03", 40), 5_000),
            new("26 weken waarvan een deel voor de looptijd: de duur telt, 5.000", Weekly("vol", "2025-12-01", "2026-06-30", 16), 5_000),
        ];

    /// <summary>What excludes what, on days.</summary>
    public static IEnumerable<LanguageExample> Excludes =>
        [
            new("niemand anders: 36.000 × 36/36 × 12/12", Weekly("werk", "2026-01-01", "2026-12-31", 36), 36_000),
            new("stage in het eerste kwartaal: 36.000 × 9/12", Weekly("werk", "2026-01-01", "2026-12-31", 36, Taken("2026-01-01", "2026-03-31")), 27_000),
            new("stage midden in het jaar: 36.000 × (5 + 4)/12", Weekly("werk", "2026-01-01", "2026-12-31", 36, Taken("2026-06-01", "2026-08-31")), 27_000),
            new("stage ervoor: raakt niets", Weekly("werk", "2026-04-01", "2026-12-31", 36, Taken("2026-01-01", "2026-03-31")), 27_000),
            new("stage de hele tijd: niets", Weekly("werk", "2026-01-01", "2026-12-31", 36, Taken("2025-01-01", "2027-12-31")), 0),
            new(
                "stage tot en met 15 april: 36.000 × (15/30 + 8)/12",
                Weekly("werk", "2026-01-01", "2026-12-31", 36, Taken("2026-01-01", "2026-04-15")),
                25_500
            ),
            new("werk neemt de dagen van een stage: 500 × 2", Placed("stage", "2026-01-01", "2026-04-30", Taken("2026-02-01", "2026-03-31")), 1_000),
            new("20 dagen, 14 van 28 vrij: 20 × 80 × 14/28", Counted("dagplaats", "2026-02-01", "2026-02-28", 20, Taken("2026-02-01", "2026-02-14")), 800),
        ];

    public static IEnumerable<LanguageExample> OfPlacements => [.. Hours, .. Times, .. Mosts, .. Belongs, .. Excludes];

    private static PlacementFacts Counted(string block, string from, string to, int? days = null, ParticipantFacts? person = null) =>
        Placed(block, from, to, person) with
        {
            Counts = new WorkCounts(days),
        };

    private static PlacementFacts Counted(string block, string from, string to, int? halfDays = null, int? events = null) =>
        Placed(block, from, to) with
        {
            Counts = new WorkCounts(null, halfDays, events),
        };

    private static PlacementFacts Wages(string block, string from, string to, decimal wages) => Placed(block, from, to) with { WageCosts = Euros(wages) };

    private static PlacementFacts PerDay(string block, decimal hours, int days) =>
        Worked(block, "2026-02-02", "2026-02-28", hours) with
        {
            Counts = new WorkCounts(days),
        };

    private static PlacementFacts Benefit(int? born, int? months) =>
        Weekly("jong", "2026-01-01", "2026-12-31", 36, new ParticipantFacts(born) { BenefitMonths = months });

    private static ParticipantFacts Taken(string from, string to) => Person() with { ExcludedDays = ClockDays.None.With(Day(from), Day(to)) };

    private static ParticipantFacts Brought(string block, decimal amount) =>
        Person() with
        {
            EarlierAmounts = System.Collections.Immutable.ImmutableDictionary<string, Euro>.Empty.Add("/" + block, Euros(amount)),
        };
}
