using FsCheck;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

public sealed class TariffScheduleReaderTests
{
    private const string Valid = """
        {
          "code": "proef-2026",
          "name": "Proef 2026",
          "region": "proef",
          "version": 3,
          "validFrom": "2026-01-01",
          "validTo": "2026-12-31", "selectedBy": "start",
          "normHoursPerWeek": 32.5,
          "verified": true,
          "source": "De website van de regio.",
          "referenceDay": "awardDate",
          "blocks": [
            {
              "code": "ww", "kind": "participation", "name": "WW", "unit": "fullTimeYear",
              "amount": 20000.50, "hourlyRate": 12.02, "family": "werkloos",
              "limits": { "months": 12, "whileWageCostSubsidy": true, "startMonthsBefore": 6 }
            },
            { "code": "inkoop", "kind": "socialPurchase", "name": "Inkoop", "unit": "invoice", "materialDeducted": true }
          ],
          "bonuses": [
            {
              "code": "ouder", "name": "50 tot en met 54", "amount": 5000, "frequency": "perYear", "proRata": "monthsAndHours",
              "condition": { "ageFrom": 50, "ageTo": 54, "anyOf": ["statusHolder", "languageGap"] },
              "blocks": ["ww"]
            }
          ],
          "caps": [{ "code": "inkoop", "name": "Inkoop", "percentage": 50, "kinds": ["socialPurchase"], "minimum": 10000 }],
          "recognitions": [{ "code": "psoStep1", "name": "PSO-trede 1", "percentage": 12.5 }],
          "contractorDiscounts": [{ "code": "psoStep1", "name": "PSO-trede 1", "percentage": 10 }]
        }
        """;

    [Fact]
    public void Read_ValidFile_HasEveryField()
    {
        var schedule = Read(Valid);

        schedule.Code.ShouldBe("proef-2026");
        schedule.Region.ShouldBe("proef");
        schedule.Version.ShouldBe(3);
        schedule.ValidFrom.ShouldBe(new DateOnly(2026, 1, 1));
        schedule.ValidTo.ShouldBe(new DateOnly(2026, 12, 31));
        schedule.NormHoursPerWeek.ShouldBe(32.5m);
        schedule.NormHoursPerYear.ShouldBe(1_690m);
        schedule.Verified.ShouldBeTrue();
        schedule.SelectedBy.ShouldBe(SelectingDay.Start);
        schedule.ReferenceDay.ShouldBe(ReferenceDay.AwardDate);
        schedule.FindRecognition("psoStep1")!.Percentage.ShouldBe(12.5m);
        schedule.FindContractorDiscount("psoStep1")!.Percentage.ShouldBe(10m);
    }

    [Fact]
    public void Read_ValidFile_HasTheBlocksWithTheirLimits()
    {
        var schedule = Read(Valid);

        var block = schedule.FindBlock("ww")!;
        block.Unit.ShouldBe(BlockUnit.FullTimeYear);
        block.Amount!.Value.Cents.ShouldBe(2_000_050);
        block.HourlyRate!.Value.Cents.ShouldBe(1_202);
        block.Family.ShouldBe("werkloos");
        block.Limits.ShouldBe(
            new BlockLimits
            {
                Months = 12,
                WhileWageCostSubsidy = true,
                StartMonthsBefore = 6,
            }
        );
        schedule.FindBlock("inkoop")!.MaterialDeducted.ShouldBeTrue();
        schedule.FindBlock("inkoop")!.Family.ShouldBe("inkoop");
        schedule.FindBlock("WW").ShouldBeNull();
    }

    [Fact]
    public void Read_ValidFile_HasTheBonusWithItsCondition()
    {
        var bonus = Read(Valid).Bonuses.ShouldHaveSingleItem();

        bonus.ProRata.ShouldBe(ProRata.MonthsAndHours);
        bonus.Condition.AgeFrom.ShouldBe(50);
        bonus.Condition.AgeTo.ShouldBe(54);
        bonus.Condition.AnyOf.ShouldBe([ConditionFact.StatusHolder, ConditionFact.LanguageGap]);
        bonus.Kinds.ShouldBe([FulfilmentKind.Participation]);
        bonus.Blocks.ShouldBe(["ww"]);
    }

    [Theory]
    [InlineData("\"version\": 3", "\"version\": 3, \"korting\": 1", 5, "korting", ScheduleErrorCode.UnknownField)]
    [InlineData("\"unit\": \"fullTimeYear\"", "\"unit\": \"fullTimeYear\", \"bedrag\": 1", 14, "blocks[0].bedrag", ScheduleErrorCode.UnknownField)]
    [InlineData("\"months\": 12", "\"months\": 12, \"jaren\": 1", 16, "blocks[0].limits.jaren", ScheduleErrorCode.UnknownField)]
    [InlineData("\"ageFrom\": 50", "\"ageFrom\": 50, \"leeftijd\": 1", 23, "bonuses[0].condition.leeftijd", ScheduleErrorCode.UnknownField)]
    [InlineData("\"version\": 3", "\"version\": 3, \"code\": \"dubbel\"", 5, "code", ScheduleErrorCode.DuplicateField)]
    [InlineData("\"name\": \"Proef 2026\",", "", 1, "name", ScheduleErrorCode.Missing)]
    [InlineData("\"normHoursPerWeek\": 32.5,", "", 1, "normHoursPerWeek", ScheduleErrorCode.Missing)]
    [InlineData("\"verified\": true,", "", 1, "verified", ScheduleErrorCode.Missing)]
    [InlineData("\"source\": \"De website van de regio.\",", "\"source\": null,", 10, "source", ScheduleErrorCode.Missing)]
    [InlineData("\"amount\": 20000.50, ", "", 13, "blocks[0].amount", ScheduleErrorCode.Missing)]
    [InlineData("\"amount\": 20000.50", "\"amount\": \"20000\"", 15, "blocks[0].amount", ScheduleErrorCode.WrongType)]
    [InlineData("\"verified\": true", "\"verified\": \"ja\"", 9, "verified", ScheduleErrorCode.WrongType)]
    [InlineData("\"2026-01-01\"", "\"01-01-2026\"", 6, "validFrom", ScheduleErrorCode.WrongType)]
    [InlineData("\"2026-01-01\"", "\"2026-02-30\"", 6, "validFrom", ScheduleErrorCode.WrongType)]
    [InlineData("{ \"months\": 12, \"whileWageCostSubsidy\": true, \"startMonthsBefore\": 6 }", "12", 16, "blocks[0].limits", ScheduleErrorCode.WrongType)]
    [InlineData("[\"ww\"]", "\"ww\"", 24, "bonuses[0].blocks", ScheduleErrorCode.WrongType)]
    [InlineData("[\"ww\"]", "[7]", 24, "bonuses[0].blocks[0]", ScheduleErrorCode.WrongType)]
    [InlineData("\"amount\": 20000.50", "\"amount\": -1", 15, "blocks[0].amount", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"amount\": 20000.50", "\"amount\": 1e15", 15, "blocks[0].amount", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"amount\": 20000.50", "\"amount\": 1e999", 15, "blocks[0].amount", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"hourlyRate\": 12.02", "\"hourlyRate\": 12.021", 15, "blocks[0].hourlyRate", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"normHoursPerWeek\": 32.5", "\"normHoursPerWeek\": 0", 8, "normHoursPerWeek", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"months\": 12", "\"months\": 0", 16, "blocks[0].limits.months", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"months\": 12", "\"months\": 1.5", 16, "blocks[0].limits.months", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"percentage\": 12.5", "\"percentage\": 101", 28, "recognitions[0].percentage", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"percentage\": 10 ", "\"percentage\": -10 ", 29, "contractorDiscounts[0].percentage", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"name\": \"Proef 2026\"", "\"name\": \" \"", 3, "name", ScheduleErrorCode.OutOfRange)]
    [InlineData("\"unit\": \"fullTimeYear\"", "\"unit\": \"perYear\"", 14, "blocks[0].unit", ScheduleErrorCode.UnknownValue)]
    [InlineData("\"unit\": \"fullTimeYear\"", "\"unit\": \"0\"", 14, "blocks[0].unit", ScheduleErrorCode.UnknownValue)]
    [InlineData("\"kind\": \"participation\"", "\"kind\": \"Participation\"", 14, "blocks[0].kind", ScheduleErrorCode.UnknownValue)]
    [InlineData("\"selectedBy\": \"start\"", "\"selectedBy\": \"gunning\"", 7, "selectedBy", ScheduleErrorCode.UnknownValue)]
    [InlineData("\"selectedBy\": \"start\"", "\"selectedBy\": 2", 7, "selectedBy", ScheduleErrorCode.WrongType)]
    [InlineData("\"languageGap\"", "\"rijbewijs\"", 23, "bonuses[0].condition.anyOf[1]", ScheduleErrorCode.UnknownValue)]
    [InlineData("\"code\": \"inkoop\"", "\"code\": \"ww\"", 18, "blocks[1].code", ScheduleErrorCode.DuplicateCode)]
    [InlineData("[\"ww\"]", "[\"ww\", \"wajong\"]", 24, "bonuses[0].blocks", ScheduleErrorCode.UnknownCode)]
    [InlineData("\"2026-12-31\"", "\"2025-12-31\"", 7, "validTo", ScheduleErrorCode.DatesReversed)]
    [InlineData("\"materialDeducted\": true", "\"amount\": 100", 18, "blocks[1].amount", ScheduleErrorCode.MeansNothing)]
    [InlineData("\"materialDeducted\": true", "\"hourlyRate\": 100", 18, "blocks[1].hourlyRate", ScheduleErrorCode.MeansNothing)]
    [InlineData("\"materialDeducted\": true", "\"limits\": { \"months\": 1 }", 18, "blocks[1].limits.months", ScheduleErrorCode.MeansNothing)]
    [InlineData("\"family\": \"werkloos\"", "\"materialDeducted\": true", 15, "blocks[0].materialDeducted", ScheduleErrorCode.MeansNothing)]
    [InlineData("\"kind\": \"socialPurchase\"", "\"kind\": \"participation\"", 18, "blocks[1].unit", ScheduleErrorCode.MeansNothing)]
    [InlineData("\"frequency\": \"perYear\"", "\"frequency\": \"once\"", 22, "bonuses[0].proRata", ScheduleErrorCode.NotForThisUnit)]
    [InlineData("\"proRata\": \"monthsAndHours\"", "\"proRata\": \"none\"", 22, "bonuses[0].proRata", ScheduleErrorCode.NotForThisUnit)]
    [InlineData(
        "{ \"ageFrom\": 50, \"ageTo\": 54, \"anyOf\": [\"statusHolder\", \"languageGap\"] }",
        "{}",
        23,
        "bonuses[0].condition",
        ScheduleErrorCode.EmptyCondition
    )]
    [InlineData("\"family\": \"werkloos\"", "\"alternatives\": [\"agreed\"]", 15, "blocks[0].alternatives", ScheduleErrorCode.MeansNothing)]
    [InlineData("\"hourlyRate\": 12.02", "\"percentage\": 130", 15, "blocks[0].percentage", ScheduleErrorCode.MeansNothing)]
    [InlineData("\"startMonthsBefore\": 6", "\"hoursPerEvent\": 2", 16, "blocks[0].limits.hoursPerEvent", ScheduleErrorCode.MeansNothing)]
    [InlineData(
        "\"startMonthsBefore\": 6",
        "\"benefitMonthsFrom\": 12, \"benefitMonthsBelow\": 12",
        16,
        "blocks[0].limits.benefitMonthsBelow",
        ScheduleErrorCode.BandReversed
    )]
    [InlineData("\"unit\": \"fullTimeYear\"", "\"unit\": \"day\"", 15, "blocks[0].hourlyRate", ScheduleErrorCode.MeansNothing)]
    [InlineData("\"unit\": \"invoice\", \"materialDeducted\": true", "\"unit\": \"hour\"", 18, "blocks[1].amount", ScheduleErrorCode.Missing)]
    [InlineData("\"amount\": 5000, ", "", 21, "bonuses[0].amount", ScheduleErrorCode.Missing)]
    [InlineData("\"amount\": 5000", "\"amount\": 5000, \"percentage\": 10", 22, "bonuses[0].percentage", ScheduleErrorCode.NotForThisUnit)]
    [InlineData("\"amount\": 5000", "\"amount\": 5000, \"max\": 2000", 22, "bonuses[0].max", ScheduleErrorCode.NotForThisUnit)]
    [InlineData("\"blocks\": [\"ww\"]", "\"kinds\": [\"development\"]", 24, "bonuses[0].kinds", ScheduleErrorCode.NotForThisUnit)]
    [InlineData("\"kinds\": [\"socialPurchase\"]", "\"blocks\": [\"stage\"]", 27, "caps[0].blocks", ScheduleErrorCode.UnknownCode)]
    [InlineData("\"kinds\": [\"socialPurchase\"]", "\"kinds\": [\"jobToJob\"]", 27, "caps[0]", ScheduleErrorCode.CapOfNothing)]
    [InlineData(
        "\"minimum\": 10000 }",
        "\"minimum\": 10000 }, { \"code\": \"tweede\", \"name\": \"Tweede\", \"percentage\": 5, \"blocks\": [\"ww\"] }, { \"code\": \"derde\", \"name\": \"Derde\", \"percentage\": 5, \"blocks\": [\"ww\"], \"kinds\": [\"socialPurchase\"], \"recognitions\": [\"psoStep9\"] }",
        27,
        "caps[2].recognitions",
        ScheduleErrorCode.UnknownCode
    )]
    [InlineData("\"minimum\": 10000 }", "\"minimum\": -1 }", 27, "caps[0].minimum", ScheduleErrorCode.OutOfRange)]
    [InlineData(
        "\"condition\": { \"ageFrom\": 50, \"ageTo\": 54, \"anyOf\": [\"statusHolder\", \"languageGap\"] },\n      \"blocks\": [\"ww\"]",
        "\"note\": \"Voor wie?\"",
        21,
        "bonuses[0].condition",
        ScheduleErrorCode.Missing
    )]
    [InlineData("\"ageTo\": 54", "\"ageTo\": 49", 23, "bonuses[0].condition.ageTo", ScheduleErrorCode.BandReversed)]
    public void Read_OneMistake_IsRefusedWithLineAndField(string find, string replace, int line, string field, ScheduleErrorCode code)
    {
        Valid.ShouldContain(find);

        var reading = TariffScheduleReader.Read(Valid.Replace(find, replace, StringComparison.Ordinal));

        reading.Schedule.ShouldBeNull();
        var error = reading.Errors.ShouldHaveSingleItem();
        (error.Line, error.Field, error.Code).ShouldBe((line, field, code));
        error.Message.ShouldStartWith($"Regel {line}, {field}: ");
    }

    [Fact]
    public void Read_CapsThatOverlapInPart_AreRefused()
    {
        var second = """{ "code": "alles", "name": "Alles", "percentage": 5, "blocks": ["ww", "inkoop"] }, """;
        var third = """{ "code": "deel", "name": "Deel", "percentage": 5, "blocks": ["ww", "los"] }, """;
        var block = """{ "code": "los", "kind": "socialActivity", "name": "Los", "unit": "agreed" }, """;
        var json = Valid
            .Replace("\"caps\": [", "\"caps\": [" + second + third, StringComparison.Ordinal)
            .Replace("{ \"code\": \"inkoop\", \"kind\"", block + "{ \"code\": \"inkoop\", \"kind\"", StringComparison.Ordinal);

        var error = TariffScheduleReader.Read(json).Errors.ShouldHaveSingleItem();

        (error.Line, error.Field, error.Code, error.Detail).ShouldBe((27, "caps[1]", ScheduleErrorCode.CapsOverlap, "deel"));
    }

    [Theory]
    [InlineData("\"caps\": [", "\"caps\": [WIDER, ")]
    [InlineData("\"minimum\": 10000 }", "\"minimum\": 10000 }, WIDER")]
    public void Read_CapsWithinEachOther_AreAllowedInAnyOrder(string find, string replace)
    {
        var wider = """{ "code": "alles", "name": "Alles", "percentage": 60, "blocks": ["ww", "inkoop"] }""";

        Read(Valid.Replace(find, replace.Replace("WIDER", wider, StringComparison.Ordinal), StringComparison.Ordinal)).Caps.Length.ShouldBe(2);
    }

    [Fact]
    public void ErrorTexts_EveryCode_HasOne()
    {
        foreach (var code in Enum.GetValues<ScheduleErrorCode>())
        {
            new ScheduleError(1, "veld", code).Message.ShouldStartWith("Regel 1, veld: ");
        }
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("geen json", 1)]
    [InlineData("{ \"code\": \"x\",\n }", 2)]
    [InlineData("{}\n{}", 2)]
    [InlineData("{ // uitleg\n }", 1)]
    [InlineData("{ \"code\": \"\\ud800\" }", 1)]
    public void Read_NotJson_IsRefusedWithTheLine(string json, int line)
    {
        var error = TariffScheduleReader.Read(json).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(ScheduleErrorCode.NotJson);
        error.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("{}")]
    [InlineData("{\"blocks\":[[]]}")]
    public void Read_AnotherShape_IsRefused(string json)
    {
        var reading = TariffScheduleReader.Read(json);

        reading.Schedule.ShouldBeNull();
        reading.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_DeeplyNested_IsRefused() =>
        TariffScheduleReader.Read(new string('[', 100_000)).Errors.ShouldHaveSingleItem().Code.ShouldBe(ScheduleErrorCode.NotJson);

    [Fact]
    public void Read_SeveralMistakes_NamesThemAllInOrderOfLine()
    {
        var json = Valid
            .Replace("\"version\": 3", "\"version\": 0", StringComparison.Ordinal)
            .Replace("\"percentage\": 10 ", "\"percentage\": 110 ", StringComparison.Ordinal)
            .Replace("\"kind\": \"participation\"", "\"kind\": \"onbekend\"", StringComparison.Ordinal);

        TariffScheduleReader.Read(json).Errors.Select(error => error.Field).ShouldBe(["version", "blocks[0].kind", "contractorDiscounts[0].percentage"]);
    }

    [Fact]
    public void Read_FileWithByteOrderMark_IsRead() => Read("\uFEFF" + Valid).Code.ShouldBe("proef-2026");

    [Property]
    public void Read_AnyText_NeverThrows(string? text) => TariffScheduleReader.Read(text ?? "").Schedule.ShouldBeNull();

    [Property(MaxTest = 500)]
    public void Read_DamagedFile_GivesAScheduleOrErrors(NonNegativeInt at, char inserted, PositiveInt removed)
    {
        var start = at.Get % Valid.Length;
        var damaged = Valid.Remove(start, Math.Min(removed.Get % 20, Valid.Length - start)).Insert(start, inserted.ToString());

        var reading = TariffScheduleReader.Read(damaged);

        (reading.Schedule is null).ShouldBe(!reading.Errors.IsEmpty);
    }

    private static TariffSchedule Read(string json)
    {
        var reading = TariffScheduleReader.Read(json);
        reading.Errors.ShouldBeEmpty();
        return reading.Schedule.ShouldNotBeNull();
    }
}
