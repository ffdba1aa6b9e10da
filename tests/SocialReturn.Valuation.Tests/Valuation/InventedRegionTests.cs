using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>A table like none of the published ones: the language of schedules has to carry it without code.</summary>
public sealed class InventedRegionTests
{
    private const string Json = """
        {
          "code": "verzonnen-2026",
          "name": "Verzonnen 2026",
          "region": "verzonnen",
          "version": 7,
          "normHoursPerWeek": 32,
          "verified": false,
          "source": "Bedacht.",
          "referenceDay": "awardDate",
          "blocks": [
            { "code": "voltijds", "kind": "participation", "name": "Werkplek", "unit": "fullTimeYear", "amount": 31999.99, "limits": { "months": 6, "yearsAfterBenefit": 1 } },
            { "code": "uur", "kind": "participation", "name": "Oproepkracht", "unit": "hour", "amount": 19.95 },
            { "code": "week", "kind": "participation", "name": "Proefweek", "unit": "week", "amount": 350 },
            { "code": "traject", "kind": "participation", "name": "Traject", "unit": "stage", "amount": 1250 },
            { "code": "dagdeel", "kind": "socialActivity", "name": "Dagdeel hulp", "unit": "halfDay", "amount": 275 },
            { "code": "keer", "kind": "socialActivity", "name": "Rondleiding", "unit": "event", "amount": 90 },
            { "code": "cursus", "kind": "development", "name": "Cursus per traject", "unit": "stage", "amount": 640 }
          ],
          "bonuses": [
            { "code": "nachtwerk", "name": "Status", "amount": 1.25, "frequency": "perHour", "condition": { "anyOf": ["statusHolder"] } },
            { "code": "jong", "name": "Jongeren", "amount": 2000, "frequency": "perYear", "proRata": "monthsAndHours", "hourlyRate": 1.10, "condition": { "ageTo": 26 } },
            { "code": "vast", "name": "Een vast contract", "percentage": 50, "frequency": "once", "condition": { "anyOf": ["permanentContract"] }, "blocks": ["voltijds"] }
          ],
          "caps": [
            { "code": "hulp", "name": "Hulp", "percentage": 10, "blocks": ["dagdeel", "keer"] },
            { "code": "keer", "name": "Rondleidingen", "percentage": 2.5, "minimum": 500, "blocks": ["keer"] }
          ]
        }
        """;

    private static readonly TariffSchedule Schedule = TariffScheduleReader.Read(Json).Schedule!;

    private static readonly TenderTerm Term = new(Facts.Day("2025-12-31"), Facts.Day("2026-01-01"), Facts.Day("2027-12-31"));

    private static readonly ParticipantFacts Adult = new(1990) { StatusHolder = false };

    [Fact]
    public void Value_NormOf32Hours_CountsUpToIt() =>
        // 31.999,99 × 32/32 × 6/12 = 15.999,995.
        Value(Weekly("voltijds", "2026-01-01", "2026-06-30", 40)).ShouldBe(16_000.00m);

    [Fact]
    public void Value_TwoLimits_TheLaterWins() =>
        // 6 months, or until a year after the last benefit on 31 March 2026: 15 months.
        Value(Weekly("voltijds", "2026-01-01", "2027-12-31", 32, Adult with { LastBenefitDate = Facts.Day("2026-03-31") })).ShouldBe(39_999.99m);

    [Fact]
    public void Value_PerHour_CountsTheHours() =>
        // 100,5 × 19,95 = 2.004,975.
        Value(Worked("uur", 100.5m)).ShouldBe(2_004.98m);

    [Fact]
    public void Value_PerWeek_CountsDays() =>
        // 10 days: 350 × 10/7.
        Value(Weekly("week", "2026-02-01", "2026-02-10", 10)).ShouldBe(500.00m);

    [Fact]
    public void Value_PerStage_CountsOnceOverItsPeriods()
    {
        var agreed = new PlacementFacts
        {
            Block = "traject",
            From = Facts.Day("2026-01-01"),
            To = Facts.Day("2026-06-30"),
            Participant = Adult,
            Stages = 2,
        };
        DeliveredPeriod[] periods =
        [
            new(Facts.Day("2026-01-01"), Facts.Day("2026-03-31"), null, null),
            new(Facts.Day("2026-04-01"), Facts.Day("2026-06-30"), null, null),
        ];

        Valuator.ValuePeriods(Schedule, Term, agreed, periods).Select(result => result.Value.Amount).ShouldBe([2_500m, 0m]);
    }

    [Fact]
    public void Value_BonusPerHour_FollowsTheHoursByWeekOrInTotal()
    {
        var holder = Adult with { StatusHolder = true };

        // 350 × 28/7 + 1,25 × 16 × 52 × 1/12.
        Value(Weekly("week", "2026-02-01", "2026-02-28", 16, holder)).ShouldBe(1_486.67m);

        // 200 × 19,95 + 200 × 1,25.
        Value(Worked("uur", 200, holder)).ShouldBe(4_240.00m);
    }

    [Fact]
    public void Value_BonusByMonthsAndHours_UsesItsRateForWorkedHours()
    {
        var young = Adult with { BirthYear = 1999 };

        // 26 in 2025, the year of the award: 100 × 19,95 + 100 × 1,10.
        Value(Worked("uur", 100, young)).ShouldBe(2_105.00m);

        // 350 × 28/7 + 2.000 × 16/32 × 1/12.
        Value(Weekly("week", "2026-02-01", "2026-02-28", 16, young)).ShouldBe(1_483.33m);
    }

    [Fact]
    public void Value_BonusByHoursWithoutHours_SaysWhatIsMissing()
    {
        var facts = new PlacementFacts
        {
            Block = "week",
            From = Facts.Day("2026-02-01"),
            To = Facts.Day("2026-02-28"),
            Participant = Adult with { BirthYear = 2000, StatusHolder = true },
        };

        var result = Valuator.Value(Schedule, Term, facts);

        result.Value.ShouldBe(Euro.FromWhole(1_400));
        result.Hints.Select(hint => hint.Code).ShouldBe([NoteCode.BonusNeedsHours, NoteCode.BonusNeedsHours]);
    }

    [Fact]
    public void Value_BonusOfHalfAYearlyValue_RoundsWithTheRest() =>
        // 31.999,99 × 16/32 × 1/12 = 1.333,332916… and half of 31.999,99 = 15.999,995.
        Value(Weekly("voltijds", "2026-02-01", "2026-02-28", 16) with { PermanentContract = true }).ShouldBe(17_333.33m);

    [Fact]
    public void Value_Efforts_CountTheirOwnUnits()
    {
        Value(
                new EffortFacts
                {
                    Block = "dagdeel",
                    HalfDays = 3,
                    Persons = 2,
                }
            )
            .ShouldBe(1_650m);
        Value(new EffortFacts { Block = "keer", Events = 4 }).ShouldBe(360m);
        Value(
                new EffortFacts
                {
                    Block = "cursus",
                    Stages = 2,
                    Persons = 3,
                }
            )
            .ShouldBe(3_840m);
    }

    [Theory]
    [InlineData("dagdeel", "halfDays")]
    [InlineData("keer", "events")]
    [InlineData("cursus", "stages")]
    public void Check_EffortWithoutItsUnit_NamesTheField(string block, string field) =>
        Valuator.Check(Schedule, Term, new EffortFacts { Block = block }).ShouldBe([new FactError(field, FactErrorCode.Missing)]);

    [Fact]
    public void Apply_TwoCaps_BothHold()
    {
        // Of 10.000: tours at most max(250, 500) = 500, all help at most 1.000.
        var entries = new[] { Entry("keer", 700), Entry("dagdeel", 700) };

        CapCalculator.Apply(Schedule, Euro.FromWhole(10_000), entries).Select(entry => entry.Counted.Amount).ShouldBe([500m, 500m]);
    }

    [Fact]
    public void Write_ReadBack_IsUnchanged()
    {
        var written = TariffScheduleWriter.Write(Schedule);

        TariffScheduleWriter.Write(TariffScheduleReader.Read(written).Schedule!).ShouldBe(written);
        Json.Split('"').Where((_, index) => index % 2 == 1).ShouldAllBe(text => written.Contains($"\"{text}\"", StringComparison.Ordinal));
    }

    private static decimal Value(FulfilmentFacts facts) => Valuator.Value(Schedule, Term, facts).Value.Amount;

    private static PlacementFacts Weekly(string block, string from, string to, decimal hours, ParticipantFacts? participant = null) =>
        Facts.Weekly(block, from, to, hours, participant ?? Adult);

    private static PlacementFacts Worked(string block, decimal hours, ParticipantFacts? participant = null) =>
        Facts.Worked(block, hours, participant: participant ?? Adult);

    private static CapEntry Entry(string block, long euros) => new(FulfilmentKind.SocialActivity, block, null, Euro.FromWhole(euros));
}
