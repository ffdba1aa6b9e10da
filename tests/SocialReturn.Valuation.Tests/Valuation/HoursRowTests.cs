using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>An activity in rows: worth the sum of its rows, however they are split and in whatever order. By hand.</summary>
public sealed class HoursRowTests
{
    private const string Json = """
        {
          "code": "regels", "name": "Regels", "region": "proef", "version": 1, "normHoursPerWeek": 36, "verified": false, "source": "Bedacht.",
          "blocks": [
            { "code": "uur", "kind": "socialActivity", "name": "Uur", "unit": "hour", "alternatives": ["agreed"], "amount": 100 },
            { "code": "schuin", "kind": "socialActivity", "name": "Schuin", "unit": "hour", "alternatives": ["agreed"], "amount": 33.33 },
            { "code": "dag", "kind": "socialActivity", "name": "Dag", "unit": "day", "alternatives": ["agreed"], "amount": 1000 },
            { "code": "les", "kind": "socialActivity", "name": "Les", "unit": "hour", "amount": 100, "limits": { "hoursPerEvent": 2 } },
            { "code": "afspraak", "kind": "socialActivity", "name": "Afspraak", "unit": "agreed" },
            { "code": "week", "kind": "socialActivity", "name": "Week", "unit": "hour", "amount": 100, "limits": { "hoursPerWeek": 2 } }
          ]
        }
        """;

    private static readonly TariffSchedule Schedule = TariffScheduleReader.Read(Json).Schedule!;

    private static readonly TenderTerm Term = new(Day("2025-12-01"), Day("2026-01-01"), Day("2026-12-31"));

    private static readonly EffortRow Lesson = new("De les geven", 2, 8, null, null);

    public static TheoryData<string, EffortRow[], decimal> Examples { get; } =
        new()
        {
            { "uur", [Lesson], 1_600.00m }, // 2 × 8 × 100
            { "uur", [Lesson, new("Voorbereiden", 1, 4.5m, null, null)], 2_050.00m }, // 1.600 + 4,5 × 100
            { "uur", [Lesson, new("Materiaal", 30, null, null, Euro.FromWhole(450))], 2_050.00m }, // 1.600 + afgesproken 450
            { "uur", [new("Rondleiding", 25, 2, null, Euro.FromWhole(750))], 750.00m }, // wat is afgesproken gaat voor 25 × 2 × 100
            { "uur", [new("Gratis", 3, 2, null, Euro.Zero)], 0.00m }, // de adviseur waardeert de regel op nul
            { "schuin", [new("Een", 1, 0.33m, null, null), new("Twee", 1, 0.33m, null, null)], 22.00m }, // 2 × 10,9989 = 21,9978, één keer afgerond
            { "dag", [new("Een dag mee", 3, 2, null, null)], 6_000.00m }, // 3 × 2 × 1.000
            { "les", [new("Vier lessen", 2, 10, 4, null)], 1_600.00m }, // 4 keer ten hoogste 2 uur: 2 × 8 × 100
            { "afspraak", [new("Feest", null, null, null, Euro.FromWhole(500)), new("Vervoer", 2, 3, null, Euro.FromWhole(80))], 580.00m },
        };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rows_AreWorthTheirSum(string block, EffortRow[] rows, decimal value)
    {
        var result = Value(block, rows);

        result.Value.ShouldBe(Euro.Round(value));
        Euro.Sum(result.Lines.Select(line => line.Amount)).ShouldBe(result.Value);
        result.Lines.Take(rows.Length).Select(line => line.Name).ShouldBe(rows.Select(row => row.Name), "each row is a line of the explanation");
    }

    [Fact]
    public void Rows_OutsideTheTerm_CountForTheirShare_AndSaySoOnce()
    {
        var facts = Facts("uur", Lesson, Lesson) with { From = Day("2025-12-22"), To = Day("2026-01-10") };

        var result = Valuator.Value(Schedule, Term, facts);

        // Half of the 20 days lie within the term: 2 × 1.600 × 10/20.
        result.Value.ShouldBe(Euro.FromWhole(1_600));
        result.NotCounted.Length.ShouldBe(1);
    }

    [Fact]
    public void Explanation_NamesEachRow()
    {
        var rows = ExplanationWriter.Write(Value("uur", [Lesson, new("Materiaal", 30, null, null, Euro.FromWhole(450))]), Schedule);

        rows.Where(row => row.Kind == ExplanationRowKind.Subtotal)
            .Select(row => (row.Label, row.Figure))
            .ShouldBe([("De les geven", Euro.FromWhole(1_600).ToString()), ("Materiaal", Euro.FromWhole(450).ToString())]);
    }

    public static TheoryData<string, EffortRow, string> Refused { get; } =
        new()
        {
            { "uur", Lesson with { Count = null }, "rows[1].count Missing" },
            { "uur", Lesson with { Count = 0 }, "rows[1].count OutOfRange" },
            { "uur", Lesson with { Persons = 0 }, "rows[1].persons OutOfRange" },
            { "uur", Lesson with { AgreedValue = new Euro(-1) }, "rows[1].agreedValue Negative" },
            { "dag", Lesson with { Count = 1.5m }, "rows[1].count OutOfRange" },
            { "les", Lesson with { AgreedValue = Euro.FromWhole(1) }, "rows[1].agreedValue NotForThisBlock" },
            { "les", Lesson with { Events = 0 }, "rows[1].events OutOfRange" },
            { "afspraak", Lesson, "rows[1].agreedValue Missing" },
            { "week", Lesson, "rows NotForThisBlock" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Row_ThatCannotBeRight_IsRefusedByItsPlace(string block, EffortRow row, string error)
    {
        var fine = Lesson with { AgreedValue = block == "afspraak" ? Euro.FromWhole(1) : null };

        Valuator.Check(Schedule, Term, Facts(block, fine, row)).Select(fault => $"{fault.Field} {fault.Code}").ShouldContain(error);
    }

    [Fact]
    public void Rows_BesideAnAmountOfTheWhole_AreRefused() =>
        Valuator.Check(Schedule, Term, Facts("uur", Lesson) with { AgreedValue = Euro.FromWhole(1) }).Single().Code.ShouldBe(FactErrorCode.BothMethods);

    [Fact]
    public void Effort_ToldInRows_WithoutAny_MissesThem()
    {
        var fault = Valuator.Check(Schedule, Term, Facts("uur") with { IsToldInRows = true }).ShouldHaveSingleItem();

        (fault.Field, fault.Code).ShouldBe(("rows", FactErrorCode.Missing));
    }

    [Property(MaxTest = 300)]
    public void Rows_InAnyOrder_AreWorthTheSame(int seed)
    {
        var random = new Random(seed);
        var rows = Some(random);
        EffortRow[] shuffled = [.. rows];
        random.Shuffle(shuffled);

        Value("schuin", shuffled).Value.ShouldBe(Value("schuin", rows).Value);
    }

    [Property(MaxTest = 300)]
    public void Row_SplitInTwo_IsWorthTheSame(int seed)
    {
        var random = new Random(seed);
        var rows = Some(random);
        var chosen = random.Next(rows.Length);

        EffortRow[] split = [.. rows.Where((_, index) => index != chosen), .. Split(random, rows[chosen])];

        Value("schuin", split).Value.ShouldBe(Value("schuin", rows).Value);
    }

    /// <summary>By its value, else by who does it, else by its hours.</summary>
    private static EffortRow[] Split(Random random, EffortRow row)
    {
        if (row.AgreedValue is { } value)
        {
            var part = new Euro(random.NextInt64(value.Cents + 1));
            return [row with { AgreedValue = part }, row with { AgreedValue = value - part }];
        }

        if (row.Persons > 1)
        {
            var persons = random.Next(1, row.Persons.Value);
            return [row with { Persons = persons }, row with { Persons = row.Persons - persons }];
        }

        var count = random.Next(1, (int)(row.Count!.Value * 100)) / 100m;
        return [row with { Count = count }, row with { Count = row.Count - count }];
    }

    private static EffortRow[] Some(Random random) =>
        [
            .. Enumerable
                .Range(1, random.Next(1, 6))
                .Select(number => new EffortRow(
                    $"Regel {number}",
                    random.Next(1, 9),
                    random.Next(2, 4_000) / 100m,
                    null,
                    random.Next(3) == 0 ? new Euro(random.Next(500_000)) : null
                )),
        ];

    private static EffortFacts Facts(string block, params EffortRow[] rows) => new() { Block = block, Rows = [.. rows] };

    private static ValuationResult Value(string block, EffortRow[] rows) => Valuator.Value(Schedule, Term, Facts(block, rows));
}
