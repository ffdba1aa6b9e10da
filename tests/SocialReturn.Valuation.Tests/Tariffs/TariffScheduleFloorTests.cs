using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

/// <summary>Floors in a schedule file: what is read, what is written back, and what is refused with its line and field.</summary>
public sealed class TariffScheduleFloorTests
{
    private const string Valid = """
        {
          "code": "proef-2026",
          "name": "Proef 2026",
          "region": "proef",
          "version": 1,
          "normHoursPerWeek": 36,
          "verified": true,
          "source": "Bedacht.",
          "blocks": [
            {
              "code": "ww",
              "kind": "participation",
              "name": "WW",
              "unit": "fullTimeYear",
              "amount": 20000
            },
            {
              "code": "bbl",
              "kind": "participation",
              "name": "BBL",
              "unit": "fullTimeYear",
              "amount": 25000
            },
            {
              "code": "inkoop",
              "kind": "socialPurchase",
              "name": "Inkoop",
              "unit": "invoice"
            }
          ],
          "bonuses": [],
          "caps": [
            {
              "code": "inkoop",
              "name": "Inkoop",
              "percentage": 50,
              "kinds": [
                "socialPurchase"
              ]
            }
          ],
          "floors": [
            {
              "code": "werk",
              "name": "Werk",
              "percentage": 50,
              "amount": 10000,
              "kinds": [
                "participation"
              ],
              "note": "Artikel 4."
            },
            {
              "code": "sw",
              "name": "SW-bedrijf",
              "amount": 5000.5,
              "kinds": [
                "socialPurchase"
              ],
              "recognitions": [
                "shelteredEmployer"
              ]
            },
            {
              "code": "leerlingen",
              "name": "Leerlingen",
              "percentage": 12.5,
              "blocks": [
                "bbl"
              ]
            }
          ],
          "recognitions": [
            {
              "code": "shelteredEmployer",
              "name": "SW-bedrijf",
              "percentage": 100
            },
            {
              "code": "pso30Plus",
              "name": "PSO 30+",
              "percentage": 100
            }
          ],
          "contractorDiscounts": []
        }

        """;

    private static readonly Cap WorkCap = new()
    {
        Code = "werk",
        Name = "Werk",
        Percentage = 100,
        Blocks = ["ww", "bbl"],
    };

    [Fact]
    public void Read_ValidFile_HasEveryField()
    {
        var schedule = TariffScheduleReader.Read(Valid).Schedule.ShouldNotBeNull();

        schedule.HasCapsOrFloors.ShouldBeTrue();
        schedule
            .Floors.Select(floor => (floor.Code, floor.Name, floor.Percentage, floor.Amount?.Amount, floor.Note))
            .ShouldBe([
                ("werk", "Werk", 50m, 10_000m, "Artikel 4."),
                ("sw", "SW-bedrijf", null, 5_000.50m, null),
                ("leerlingen", "Leerlingen", 12.5m, null, null),
            ]);
        schedule.Floors[0].Kinds.ShouldBe([FulfilmentKind.Participation]);
        schedule.Floors[1].Recognitions.ShouldBe(["shelteredEmployer"]);
        schedule.Floors[2].Blocks.ShouldBe(["bbl"]);
    }

    [Fact]
    public void Write_ValidFile_IsTheSameToTheByte()
    {
        TariffScheduleWriter.Write(TariffScheduleReader.Read(Valid).Schedule!).ShouldBe(Valid);
        ScheduleDraft.Parse(Valid).Write().ShouldBe(Valid);
    }

    [Fact]
    public void Write_WithoutFloors_DoesNotNameThem()
    {
        var schedule = TariffScheduleReader.Read(Valid).Schedule! with { Floors = [] };

        TariffScheduleWriter.Write(schedule).ShouldNotContain("floors");
        ScheduleDraft.Parse(TariffScheduleWriter.Write(schedule)).Write().ShouldBe(TariffScheduleWriter.Write(schedule));
    }

    [Theory]
    [InlineData("\"percentage\": 12.5,\n", "", 64, "floors[2].percentage", ScheduleErrorCode.FloorWithoutNeed)]
    [InlineData("\"amount\": 5000.5", "\"amount\": 0", 53, "floors[1].percentage", ScheduleErrorCode.FloorWithoutNeed)]
    [InlineData("\"percentage\": 12.5", "\"percentage\": 0", 67, "floors[2].percentage", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"percentage\": 12.5", "\"percentage\": 100.01", 67, "floors[2].percentage", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"amount\": 5000.5", "\"amount\": -1", 56, "floors[1].amount", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"amount\": 5000.5", "\"minimum\": 5000.5, \"amount\": 1", 56, "floors[1].minimum", ScheduleErrorCode.UnknownField)]
    [InlineData("\"code\": \"leerlingen\"", "\"code\": \"werk\"", 65, "floors[2].code", ScheduleErrorCode.DuplicateCode)]
    [InlineData("\"bbl\"\n      ]", "\"stage\"\n      ]", 68, "floors[2].blocks", ScheduleErrorCode.UnknownCode)]
    [InlineData("\"blocks\": [\n        \"bbl\"\n      ]", "\"kinds\": [\"jobToJob\"]", 64, "floors[2]", ScheduleErrorCode.FloorOfNothing)]
    [InlineData("\"blocks\": [\n        \"bbl\"\n      ]", "\"note\": \"Waarvoor?\"", 64, "floors[2]", ScheduleErrorCode.FloorOfNothing)]
    // Purchases count for 50% at most: 60% of them at sheltered companies is too much, and so is 50,01% of them all.
    [InlineData("\"amount\": 5000.5", "\"percentage\": 60", 53, "floors[1]", ScheduleErrorCode.FloorOverCap)]
    [InlineData(
        "\"percentage\": 12.5,\n      \"blocks\": [\n        \"bbl\"\n      ]",
        "\"percentage\": 50.01, \"kinds\": [\"socialPurchase\"]",
        64,
        "floors[2]",
        ScheduleErrorCode.FloorOverCap
    )]
    // A cap of no share and 5.000 lets less count than 5.000,50.
    [InlineData(
        "\"percentage\": 50,\n      \"kinds\": [\n        \"socialPurchase\"",
        "\"percentage\": 0, \"minimum\": 5000,\n      \"kinds\": [\n        \"socialPurchase\"",
        53,
        "floors[1]",
        ScheduleErrorCode.FloorOverCap
    )]
    public void Read_OneMistake_IsRefusedWithLineAndField(string find, string replace, int line, string field, ScheduleErrorCode code)
    {
        Valid.ShouldContain(find);

        var reading = TariffScheduleReader.Read(Valid.Replace(find, replace, StringComparison.Ordinal));

        reading.Schedule.ShouldBeNull();
        var error = reading.Errors.ShouldHaveSingleItem();
        (error.Line, error.Field, error.Code).ShouldBe((line, field, code));
    }

    [Theory]
    // Apart: 50 + 50 fits, 50 + 50,01 does not.
    [InlineData("50 ww+bbl|50 inkoop", null)]
    [InlineData("50 ww+bbl|50.01 inkoop", 1)]
    [InlineData("40 ww|40 bbl|30 inkoop", 2)]
    // Within each other: the inner fills the outer as well.
    [InlineData("80 ww+bbl|70 bbl", null)]
    [InlineData("70 bbl|80 ww+bbl|20 inkoop", null)]
    [InlineData("70 bbl|80 ww+bbl|20.5 inkoop", 2)]
    [InlineData("60 bbl|50 ww|20 ww+bbl", 1)]
    // Across each other: the block in common may fill both.
    [InlineData("70 ww+bbl|70 bbl+inkoop", null)]
    [InlineData("70 ww+bbl|70 bbl+inkoop|30.01 inkoop", 2)]
    public void Read_FloorsTogether_AreRefusedOverTheWhole(string floors, int? refused)
    {
        string[] expected = refused is null ? [] : [$"floors[{refused}] {ScheduleErrorCode.FloorsOverWhole}"];

        ReadWith(null, floors).Errors.Select(error => $"{error.Field} {error.Code}").ShouldBe(expected);
    }

    [Theory]
    // A cap of 30% over both blocks of work.
    [InlineData("30 ww", null)]
    [InlineData("30.01 ww", 0)]
    [InlineData("20 ww|10 bbl", null)]
    [InlineData("20 ww|10.01 bbl", 1)]
    [InlineData("40 ww+inkoop", null)]
    [InlineData("70 inkoop|30 ww+bbl", null)]
    public void Read_FloorsUnderACap_AreRefusedWhenItLeavesTooLittle(string floors, int? refused)
    {
        string[] expected = refused is null ? [] : [$"floors[{refused}] {ScheduleErrorCode.FloorOverCap}"];

        ReadWith(30, floors).Errors.Select(error => $"{error.Field} {error.Code}").ShouldBe(expected);
    }

    [Fact]
    public void Read_MoreFloorsThanAnybodyNeeds_AreRefused()
    {
        var error = ReadWith(null, string.Join('|', Enumerable.Repeat("1 ww", 21))).Errors.ShouldHaveSingleItem();

        (error.Field, error.Code, error.Detail).ShouldBe(("floors", ScheduleErrorCode.TooManyFloors, "20"));
        ReadWith(null, string.Join('|', Enumerable.Repeat("1 ww", 20))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Compare_FloorsThatDiffer_AreNamed()
    {
        var before = TariffScheduleReader.Read(Valid).Schedule!;
        var after = before with { Floors = [before.Floors[0] with { Percentage = 40 }, before.Floors[2]] };

        var rows = TariffComparison.Compare(before, after).Rows;

        rows.Select(row => (row.Part.Name, row.Code, row.Change)).ShouldBe([("floors", "werk", RowChange.Changed), ("floors", "sw", RowChange.Removed)]);
        rows[0].Fields.Select(field => (field.Field.Name, field.Before, field.After)).ShouldBe([("percentage", "50", "40")]);
    }

    [Theory]
    [InlineData(20_000, 50, null, 10_000)]
    [InlineData(20_000, null, 12_000, 12_000)]
    [InlineData(20_000, 50, 12_000, 12_000)]
    [InlineData(8_000, 50, 12_000, 8_000)] // never more than the obligation
    [InlineData(-500, 50, 12_000, 0)]
    public void AmountOf_IsTheHigherWithinTheObligation(long obligation, int? percentage, int? amount, long expected) =>
        new Floor
        {
            Code = "werk",
            Name = "Werk",
            Percentage = percentage,
            Amount = amount is { } euros ? Euro.FromWhole(euros) : null,
        }
            .AmountOf(Euro.FromWhole(obligation))
            .ShouldBe(Euro.FromWhole(expected));

    /// <param name="cap">The percentage of a cap over both blocks of work; null without one.</param>
    /// <param name="floors">"50 ww+bbl|30 inkoop": percentages with their blocks.</param>
    private static TariffScheduleReading ReadWith(decimal? cap, string floors)
    {
        var schedule = TariffScheduleReader.Read(Valid).Schedule! with
        {
            Caps = cap is { } percentage ? [WorkCap with { Percentage = percentage }] : [],
            Floors =
            [
                .. floors
                    .Split('|')
                    .Select(
                        (floor, index) =>
                            new Floor
                            {
                                Code = $"f{index}",
                                Name = $"F{index}",
                                Percentage = decimal.Parse(floor.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture),
                                Blocks = [.. floor.Split(' ')[1].Split('+')],
                            }
                    ),
            ],
        };
        return TariffScheduleReader.Read(TariffScheduleWriter.Write(schedule));
    }
}
