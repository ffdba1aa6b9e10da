using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Sources;
using SocialReturn.Valuation.Tests.Support;
using SocialReturn.Valuation.Tests.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Schema;

/// <summary>The JSON Schema that people write schedules by agrees with the reader that decides.</summary>
public sealed class ScheduleSchemaTests
{
    private const string Valid = """
        {
          "code": "proef-2026", "name": "Proef", "region": "proef", "version": 1, "validFrom": "2026-01-01",
          "normHoursPerWeek": 36, "verified": true, "source": "De website van de regio.",
          "blocks": [
            { "code": "ww", "kind": "participation", "name": "WW", "unit": "fullTimeYear", "amount": 20000, "hourlyRate": 12.02, "limits": { "months": 12 } },
            { "code": "gastles", "kind": "socialActivity", "name": "Gastles", "unit": "hour", "amount": 100, "alternatives": ["agreed"] },
            { "code": "loon", "kind": "socialActivity", "name": "Loonkosten", "unit": "wageCost", "percentage": 130 },
            { "code": "inkoop", "kind": "socialPurchase", "name": "Inkoop", "unit": "invoice", "materialDeducted": true }
          ],
          "bonuses": [
            { "code": "ouder", "name": "50-plus", "amount": 5000, "frequency": "perYear", "condition": { "ageFrom": 50 } },
            { "code": "taal", "name": "Taal", "percentage": 100, "max": 2000, "frequency": "perCost", "condition": { "anyOf": ["languageTraining"] }, "kinds": ["socialActivity"] }
          ],
          "caps": [{ "code": "inkoop", "name": "Inkoop", "percentage": 50, "kinds": ["socialPurchase"] }],
          "floors": [{ "code": "werk", "name": "Werk", "percentage": 40, "amount": 7500, "kinds": ["participation"] }],
          "recognitions": [{ "code": "psoStep1", "name": "PSO-trede 1", "percentage": 10 }],
          "contractorDiscounts": [{ "code": "psoStep3", "name": "PSO-trede 3", "percentage": 50 }]
        }
        """;

    /// <summary>What to change in a file that is right, to make one mistake.</summary>
    private static readonly (string Find, string Replace)[] Mistakes =
    [
        ("\"version\": 1", "\"version\": 1, \"korting\": 10"),
        ("\"version\": 1", "\"version\": 0"),
        ("\"version\": 1", "\"version\": 1.5"),
        ("\"version\": 1", "\"version\": \"1\""),
        ("\"name\": \"Proef\", ", ""),
        ("\"name\": \"Proef\"", "\"name\": \" \""),
        ("\"source\": \"De website van de regio.\"", "\"source\": null"),
        ("\"2026-01-01\"", "\"1-1-2026\""),
        ("\"2026-01-01\"", "\"2026-13-01\""),
        ("\"normHoursPerWeek\": 36", "\"normHoursPerWeek\": 61"),
        ("\"verified\": true", "\"verified\": \"ja\""),
        ("\"amount\": 20000", "\"amount\": -1"),
        ("\"amount\": 20000", "\"amount\": \"20.000\""),
        ("\"amount\": 20000, ", ""),
        ("\"hourlyRate\": 12.02", "\"bedrag\": 12.02"),
        ("\"hourlyRate\": 12.02", "\"hourlyRate\": -12.02"),
        ("\"hourlyRate\": 12.02", "\"materialDeducted\": true"),
        ("\"hourlyRate\": 12.02", "\"alternatives\": [\"agreed\"]"),
        ("\"hourlyRate\": 12.02", "\"percentage\": 130"),
        ("\"unit\": \"fullTimeYear\"", "\"unit\": \"day\""),
        ("\"unit\": \"fullTimeYear\"", "\"unit\": \"jaar\""),
        ("\"kind\": \"participation\"", "\"kind\": \"Participation\""),
        ("{ \"months\": 12 }", "12"),
        ("{ \"months\": 12 }", "{ \"maanden\": 12 }"),
        ("{ \"months\": 12 }", "{ \"months\": 0 }"),
        ("{ \"months\": 12 }", "{ \"hoursPerEvent\": 2 }"),
        ("{ \"months\": 12 }", "{ \"minWeeks\": 0 }"),
        ("{ \"months\": 12 }", "{ \"minWeeks\": \"acht\" }"),
        ("{ \"months\": 12 }", "{ \"hours\": 100 }"),
        ("{ \"months\": 12 }", "{ \"most\": -1 }"),
        ("{ \"months\": 12 }", "{ \"most\": true }"),
        ("{ \"months\": 12 }", "{ \"mostPerParticipant\": \"5.000\" }"),
        ("{ \"months\": 12 }", "{ \"mostPerUnit\": 1000 }"),
        ("{ \"months\": 12 }", "{ \"mostUnit\": \"day\" }"),
        ("{ \"months\": 12 }", "{ \"mostPerUnit\": 1000, \"mostUnit\": \"invoice\" }"),
        ("{ \"months\": 12 }", "{ \"mostPerUnit\": 1000, \"mostUnit\": \"dag\" }"),
        ("{ \"months\": 12 }", "{ \"youngBelow\": 25 }"),
        ("{ \"months\": 12 }", "{ \"youngBenefitMonthsFrom\": 6 }"),
        ("{ \"months\": 12 }", "{ \"youngBelow\": 0, \"youngBenefitMonthsFrom\": 6 }"),
        ("{ \"months\": 12 }", "{ \"youngBelow\": 25, \"youngBenefitMonthsFrom\": -6 }"),
        ("\"hourlyRate\": 12.02", "\"multiplied\": \"staff\""),
        ("\"hourlyRate\": 12.02", "\"excludes\": \"inkoop\""),
        ("\"alternatives\": [\"agreed\"]", "\"multiplied\": \"iedereen\""),
        ("\"alternatives\": [\"agreed\"]", "\"excludes\": [\"ww\"]"),
        ("\"alternatives\": [\"agreed\"]", "\"limits\": { \"mostPerParticipant\": 500 }"),
        ("\"alternatives\": [\"agreed\"]", "\"limits\": { \"minWeeks\": 8 }"),
        ("\"alternatives\": [\"agreed\"]", "\"limits\": { \"youngBelow\": 25, \"youngBenefitMonthsFrom\": 6 }"),
        ("\"alternatives\": [\"agreed\"]", "\"family\": \"lessen\""),
        ("\"percentage\": 130", "\"limits\": { \"hours\": 10 }"),
        ("\"percentage\": 130", "\"multiplied\": \"staff\""),
        ("\"code\": \"gastles\"", "\"code\": \"gast les\""),
        ("\"code\": \"gastles\"", "\"code\": \"gast:les\""),
        ("\"alternatives\": [\"agreed\"]", "\"limits\": { \"months\": 12 }"),
        ("\"alternatives\": [\"agreed\"]", "\"hourlyRate\": 12"),
        ("\"alternatives\": [\"agreed\"]", "\"alternatives\": [\"hour\"]"),
        ("\"percentage\": 130", "\"amount\": 130"),
        ("\"percentage\": 130", "\"limits\": { \"hoursPerEvent\": 2 }"),
        ("\"materialDeducted\": true", "\"alternatives\": [\"invoice\"]"),
        ("\"frequency\": \"perYear\"", "\"frequency\": \"perYear\", \"proRata\": \"none\""),
        ("\"frequency\": \"perYear\"", "\"frequency\": \"once\", \"proRata\": \"months\""),
        ("\"frequency\": \"perYear\"", "\"frequency\": \"perYear\", \"hourlyRate\": 2.40"),
        ("\"frequency\": \"perYear\"", "\"frequency\": \"perYear\", \"max\": 2000"),
        ("\"frequency\": \"perYear\"", "\"frequency\": \"perYear\", \"percentage\": 10"),
        ("\"frequency\": \"perYear\"", "\"frequency\": \"perYear\", \"kinds\": [\"development\"]"),
        ("{ \"ageFrom\": 50 }", "{}"),
        ("{ \"ageFrom\": 50 }", "{ \"anyOf\": [\"rijbewijs\"] }"),
        ("{ \"ageFrom\": 50 }", "{ \"leeftijd\": 50 }"),
        (", \"condition\": { \"ageFrom\": 50 }", ""),
        (", \"condition\": { \"ageFrom\": 50 }", ", \"blocks\": []"),
        ("\"percentage\": 100, \"max\": 2000", "\"amount\": 2000"),
        (", \"kinds\": [\"socialActivity\"]", ""),
        (", \"kinds\": [\"socialPurchase\"]", ""),
        ("\"percentage\": 50, \"kinds\"", "\"percentage\": 101, \"kinds\""),
        ("\"percentage\": 50, \"kinds\"", "\"percentage\": 50, \"minimum\": -1, \"kinds\""),
        (", \"kinds\": [\"participation\"]", ""),
        ("\"percentage\": 40, \"amount\": 7500, ", ""),
        ("\"percentage\": 40, \"amount\": 7500, ", "\"amount\": 0, "),
        ("\"percentage\": 40", "\"percentage\": 0"),
        ("\"percentage\": 40", "\"percentage\": 100.5"),
        ("\"amount\": 7500", "\"amount\": -1"),
        ("\"amount\": 7500", "\"minimum\": 7500"),
        ("\"percentage\": 10 }", "\"percentage\": 10, \"amount\": 1 }"),
        ("\"percentage\": 50 }]", "\"percentage\": -50 }]"),
    ];

    [Fact]
    public async Task Presets_AsShippedAndAsWritten_ObeyTheSchema()
    {
        var presets = TariffSchedules.Presets;

        await ShouldObeyAsync([.. presets.Select(preset => TariffSchedules.PresetJson(preset.Code)), .. presets.Select(TariffScheduleWriter.Write)]);
    }

    [Fact]
    public async Task Examples_InTheDocumentation_ObeyTheSchema()
    {
        var examples = TariffScheduleDocumentationTests.Examples();

        examples.Count.ShouldBe(2);
        await ShouldObeyAsync(examples);
    }

    [Fact]
    public async Task RandomSchedules_AsWritten_ObeyTheSchema() =>
        await ShouldObeyAsync([.. RandomSchedules.Any.Sample(50, 300).Select(TariffScheduleWriter.Write)]);

    [Fact]
    public async Task OneMistake_IsRefusedByTheSchemaAndByTheReader()
    {
        Mistakes.ShouldAllBe(mistake => Valid.Contains(mistake.Find, StringComparison.Ordinal));
        string[] wrong = [.. Mistakes.Select(mistake => Valid.Replace(mistake.Find, mistake.Replace, StringComparison.Ordinal))];

        var answers = await ScheduleSchema.CheckAsync([Valid, .. wrong]);

        answers[0].ShouldBeEmpty();
        TariffScheduleReader.Read(Valid).Errors.ShouldBeEmpty();
        Mistakes.Zip(answers.Skip(1)).Where(pair => pair.Second.Length == 0).Select(pair => pair.First.Replace).ShouldBeEmpty("the schema");
        Mistakes
            .Zip(wrong)
            .Where(pair => TariffScheduleReader.Read(pair.Second).Schedule is not null)
            .Select(pair => pair.First.Replace)
            .ShouldBeEmpty("the reader");
    }

    /// <summary>With SOCIALRETURN_WRITE_DOCS=1 it writes them anew.</summary>
    [Fact]
    public async Task RulesOfABlock_InTheSchema_AreThoseOfTheMatrix()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "tariff-schedule.schema.json");
        var text = await File.ReadAllTextAsync(file);
        var (before, written, after) = Split(text);
        var rules = "[\n" + string.Join(",\n", BlockRules.All().Select(rule => "        " + OneLine(rule!))) + "\n      ]";
        if (Environment.GetEnvironmentVariable("SOCIALRETURN_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, before + rules + after);
            return;
        }

        written.ShouldBe(rules);
    }

    private static string OneLine(JsonNode rule) =>
        rule.ToJsonString().Replace(":", ": ", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal);

    /// <summary>The text before, in and after the list of rules of a block.</summary>
    private static (string Before, string Rules, string After) Split(string text)
    {
        var start = text.IndexOf("\"allOf\": [", text.IndexOf("\"block\": {", StringComparison.Ordinal), StringComparison.Ordinal) + "\"allOf\": ".Length;
        var end = text.IndexOf("    \"limits\": {", start, StringComparison.Ordinal);
        end = text.LastIndexOf(']', end) + 1;
        return (text[..start], text[start..end], text[end..]);
    }

    private static async Task ShouldObeyAsync(IReadOnlyList<string> documents)
    {
        var answers = await ScheduleSchema.CheckAsync(documents);

        answers.Length.ShouldBe(documents.Count);
        documents.Zip(answers).Where(pair => pair.Second.Length > 0).Select(pair => pair.Second + "\n" + pair.First).ShouldBeEmpty();
    }
}
