using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using Xunit;
using static SocialReturn.Valuation.Tests.Valuation.Facts;

namespace SocialReturn.Valuation.Tests.Valuation;

/// <summary>Conditions that combine: one of several facts, all of them, an age, and what another bonus asks.</summary>
public sealed class BonusConditionTests
{
    private const string Json = """
        {
          "code": "combinaties", "name": "Combinaties", "region": "proef", "version": 1, "normHoursPerWeek": 36, "verified": false, "source": "Bedacht.",
          "blocks": [{ "code": "werk", "kind": "participation", "name": "Werk", "unit": "fullTimeYear", "amount": 12000 }],
          "bonuses": [
            { "code": "ouder", "name": "50-plus", "amount": 1000, "frequency": "perYear", "condition": { "ageFrom": 50 } },
            { "code": "nieuwkomer", "name": "Nieuwkomer", "amount": 200, "frequency": "once", "condition": { "allOf": ["statusHolder", "languageGap"] } },
            { "code": "vast-50", "name": "Een vast contract voor 50-plus", "amount": 30, "frequency": "once", "condition": { "bonuses": ["ouder"], "anyOf": ["permanentContract"] } },
            { "code": "alles", "name": "Alles samen", "amount": 4, "frequency": "once", "condition": { "bonuses": ["vast-50", "nieuwkomer"] } }
          ]
        }
        """;

    private static readonly TariffSchedule Schedule = TariffScheduleReader.Read(Json).Schedule!;

    private static readonly TenderTerm Term = new(Day("2025-12-01"), Day("2026-01-01"), Day("2026-12-31"));

    private static readonly ParticipantFacts Known = new(1990)
    {
        StatusHolder = false,
        LanguageGap = false,
        WorkDisability = false,
    };

    /// <summary>A year full-time is 12.000; each digit after it is one bonus.</summary>
    [Theory]
    [InlineData(1990, false, false, false, 12_000)]
    [InlineData(1970, false, false, false, 13_000)] // 50-plus: 1.000
    [InlineData(1990, true, false, false, 12_000)] // one of two facts is not enough
    [InlineData(1990, false, true, false, 12_000)]
    [InlineData(1990, true, true, false, 12_200)] // both: 200
    [InlineData(1990, false, false, true, 12_000)] // a permanent contract, not 50-plus
    [InlineData(1970, false, false, true, 13_030)] // both: 1.000 + 30
    [InlineData(1970, true, true, true, 13_234)] // everything: 1.000 + 200 + 30 + 4
    [InlineData(1970, true, true, false, 13_200)] // 50-plus and newcomer, no permanent contract
    public void Value_ConditionsThatCombine_AskForEveryPart(int born, bool statusHolder, bool languageGap, bool permanent, decimal expected) =>
        Value(Known with { BirthYear = born, StatusHolder = statusHolder, LanguageGap = languageGap }, permanent).Value.Amount.ShouldBe(expected);

    [Fact]
    public void Value_OnePartUnknown_IsNotCountedAndSaysSo()
    {
        var result = Value(Known with { BirthYear = 1970, StatusHolder = true, LanguageGap = null }, permanent: true);

        result.Value.Amount.ShouldBe(13_030);
        Hints(result).ShouldBe(["BonusOnceUnknown Nieuwkomer", "BonusOnceUnknown Alles samen"]);
    }

    [Fact]
    public void Value_OnePartNotMetAndAnotherUnknown_IsNotMet() => Hints(Value(Known with { StatusHolder = false, LanguageGap = null })).ShouldBeEmpty();

    [Fact]
    public void Value_AgeUnknown_IsUnknownInWhatBuildsOnIt() =>
        Hints(Value(Known with { BirthYear = null }, permanent: true))
            .ShouldBe(["BonusPerYearUnknown 50-plus", "BonusOnceUnknown Een vast contract voor 50-plus"]);

    [Fact]
    public void Value_WithoutPermanentContract_HintsAtItOnlyWhereItIsAllThatLacks()
    {
        Hints(Value(Known with { BirthYear = 1970 })).ShouldBe(["BonusOncePossible Een vast contract voor 50-plus"]);
        Hints(Value(Known)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"bonuses\": [\"ouder\"]", "\"bonuses\": [\"vast-50\"]", 7, "bonuses[2].condition.bonuses", ScheduleErrorCode.CircularCondition)]
    [InlineData("\"bonuses\": [\"ouder\"]", "\"bonuses\": [\"oud\"]", 7, "bonuses[2].condition.bonuses", ScheduleErrorCode.UnknownCode)]
    [InlineData("\"bonuses\": [\"ouder\"]", "\"bonuses\": \"ouder\"", 7, "bonuses[2].condition.bonuses", ScheduleErrorCode.WrongType)]
    [InlineData("[\"statusHolder\", \"languageGap\"]", "[\"statusHolder\", \"talen\"]", 6, "bonuses[1].condition.allOf[1]", ScheduleErrorCode.UnknownValue)]
    [InlineData("{ \"ageFrom\": 50 }", "{ \"bonuses\": [] }", 5, "bonuses[0].condition", ScheduleErrorCode.EmptyCondition)]
    [InlineData("\"condition\": { \"ageFrom\": 50 }", "\"blocks\": []", 5, "bonuses[0].condition", ScheduleErrorCode.Missing)]
    public void Read_AConditionThatCannotBeJudged_IsRefusedWithLineAndField(string find, string replace, int line, string field, ScheduleErrorCode code)
    {
        Json.ShouldContain(find);

        var error = TariffScheduleReader.Read(Json.Replace(find, replace, StringComparison.Ordinal)).Errors.ShouldHaveSingleItem();

        (error.Line, error.Field, error.Code).ShouldBe((line, field, code));
    }

    /// <summary>Each of the three leans on the next; nobody could say whether one of them is met.</summary>
    [Fact]
    public void Read_ACircleOfThree_IsRefusedAtEachOfThem()
    {
        var circle = Json.Replace("{ \"ageFrom\": 50 }", "{ \"ageFrom\": 50,\n \"bonuses\": [\"alles\"] }", StringComparison.Ordinal);

        var reading = TariffScheduleReader.Read(circle);

        reading.Schedule.ShouldBeNull();
        reading.Errors.ShouldAllBe(error => error.Code == ScheduleErrorCode.CircularCondition);
        reading
            .Errors.Select(error => $"{error.Line} {error.Field} {error.Detail}")
            .ShouldBe(["6 bonuses[0].condition.bonuses ouder", "8 bonuses[2].condition.bonuses vast-50", "9 bonuses[3].condition.bonuses alles"]);
    }

    [Fact]
    public void Write_Conditions_ReadBackUnchanged()
    {
        var written = TariffScheduleWriter.Write(Schedule);

        written.ShouldContain("\"allOf\"");
        TariffScheduleWriter.Write(TariffScheduleReader.Read(written).Schedule!).ShouldBe(written);
    }

    private static ValuationResult Value(ParticipantFacts participant, bool permanent = false) =>
        Valuator.Value(Schedule, Term, Weekly("werk", "2026-01-01", "2026-12-31", 36, participant, permanent));

    private static IEnumerable<string> Hints(ValuationResult result) => result.Hints.Select(hint => $"{hint.Code} {hint.Name}");
}
