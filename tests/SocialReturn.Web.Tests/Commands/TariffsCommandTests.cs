using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Commands;
using Xunit;

namespace SocialReturn.Web.Tests.Commands;

public sealed class TariffsCommandTests(PortalFactory portal) : IClassFixture<PortalFactory>, IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task Check_ASoundFile_SaysInDutchThatItIs_AndWhatIsUnusual()
    {
        var (code, output) = await RunAsync(TariffSchedules.PresetJson("haaglanden-2023"), "check", path);

        code.ShouldBe(ExitCode.Done, output);
        Lines(output)
            .ShouldBe([
                "haaglanden-2023, versie 1: geen fouten in 15 bouwblokken.",
                "Regel 1, examples: er staan geen voorbeelden in. Met een voorbeeld rekent het portaal na of de tabel klopt.",
                "1 ding is ongewoon. Klopt het?",
            ]);
    }

    [Fact]
    public async Task Check_WhatIsUnusual_StandsAtItsLine_AndFailsNothing()
    {
        var file = TariffSchedules.PresetJson("haaglanden-2023").Replace("\"amount\": 50000", "\"amount\": 500000", StringComparison.Ordinal);
        var line = file.Split('\n').Index().First(each => each.Item.Contains("500000", StringComparison.Ordinal)).Index + 1;

        var (code, output) = await RunAsync(file, "check", path);

        code.ShouldBe(ExitCode.Done, output);
        Lines(output)
            .ShouldContain(
                $"Regel {line}, blocks[3].amount: “Banenafspraak, Wajong of Wsw” is € 500.000,00 waard. "
                    + "Bouwblokken van deze soort zijn rond € 20.000,00 waard. Staat er een nul te veel?"
            );
        Lines(output)[^1].ShouldBe("2 dingen zijn ongewoon. Kloppen ze?");
    }

    [Theory]
    [InlineData("-36", "false", "1 fout.")]
    [InlineData("-36", "\"nee\"", "2 fouten.")]
    public async Task Check_Faults_PrintsLineAndFieldInDutchAndFails(string norm, string verified, string total)
    {
        var file = TariffSchedules
            .PresetJson("haaglanden-2023")
            .Replace("\"normHoursPerWeek\": 36", $"\"normHoursPerWeek\": {norm}", StringComparison.Ordinal)
            .Replace("\"verified\": true", $"\"verified\": {verified}", StringComparison.Ordinal);

        var (code, output) = await RunAsync(file, "check", path);

        code.ShouldBe(ExitCode.Failed);
        Lines(output)[0].ShouldStartWith("Regel 7, normHoursPerWeek: de waarde klopt niet");
        Lines(output)[^1].ShouldBe(total);
    }

    [Theory]
    [InlineData(ExitCode.Done, "Het voorbeeld komt uit.", new[] { 40_000d })]
    [InlineData(ExitCode.Failed, "Het voorbeeld komt niet uit.", new[] { 1234.56 })]
    [InlineData(ExitCode.Done, "2 van de 2 voorbeelden komen uit.", new[] { 40_000d, 40_000 })]
    [InlineData(ExitCode.Failed, "1 van de 3 voorbeelden komt uit.", new[] { 40_000, 1234.56, 1 })]
    [InlineData(ExitCode.Failed, "0 van de 2 voorbeelden komen uit.", new[] { 1234.56, 1 })]
    public async Task Check_Examples_CountsThoseThatComeOut(int code, string total, double[] values)
    {
        var (result, output) = await RunAsync(WithExamples([.. values.Select(value => ((double?)36, value))]), "check", path);

        result.ShouldBe(code, output);
        Lines(output)[^1].ShouldBe(total);
    }

    [Fact]
    public async Task Check_AWrongExample_SaysBothAmountsAsThePortalWritesThem()
    {
        var (code, output) = await RunAsync(WithExamples([(36, 1234.56), (null, 1)]), "check", path);

        code.ShouldBe(ExitCode.Failed);
        Lines(output).ShouldContain("Regel 5, voorbeeld “Een jaar 1”. Komt niet uit: de tabel geeft € 40.000,00, u verwacht € 1.234,56.");
        Lines(output)
            .ShouldContain(text => text.StartsWith("Regel 6, voorbeeld “Een jaar 2”. Kan niet worden berekend. Uren per week:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_NoFile_SaysSo()
    {
        await using var output = new StringWriter();

        await PortalCommands.RunAsync(portal.Services, ["tariffs", "check", "/nergens/x.json"], output, CancellationToken.None);

        output.ToString().ShouldStartWith("Er is geen bestand “/nergens/x.json”.");
    }

    [Fact]
    public async Task Import_ASoundFile_IsADraftOfItsRegion()
    {
        var world = await portal.WorldAsync();

        var (code, output) = await RunAsync(File2027("av-regio-2020"), "import", path);

        code.ShouldBe(ExitCode.Done, output);
        var draft = await portal.ReadAsync(db => db.TariffSchedules.SingleAsync(row => row.Status == TariffStatus.Draft && row.Code == "av-regio-2020"));
        draft.RegionId.ShouldBe(world.Av.Id);
        output.ShouldContain($"/advies/tarieven/{draft.Id}");
        (await portal.ReadAsync(db => db.AuditEvents.SingleAsync(row => row.SubjectId == draft.Id))).ActorName.ShouldBe("tariffs");
    }

    [Theory]
    [InlineData("\"region\": \"av-regio\"", "\"region\": \"elders\"", "There is no region 'elders': nothing was imported.")]
    [InlineData("2027-01-01", "2020-01-01", "Regel 6, validFrom: deze data overlappen")]
    [InlineData("\"kind\": \"participation\"", "\"kind\": \"picknick\"", "blocks[0].kind")]
    public async Task Import_AFileWithAFault_ImportsNothing(string from, string to, string message)
    {
        await portal.WorldAsync();
        var before = await portal.ReadAsync(db => db.TariffSchedules.CountAsync());

        var (code, output) = await RunAsync(File2027("av-regio-2020").Replace(from, to, StringComparison.Ordinal), "import", path);

        code.ShouldBe(ExitCode.Failed);
        output.ShouldContain(message);
        (await portal.ReadAsync(db => db.TariffSchedules.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Export_ACode_WritesTheFile()
    {
        var world = await portal.WorldAsync();

        var (code, output) = await RunAsync("", "export", "haaglanden-2023", path);

        code.ShouldBe(ExitCode.Done, output);
        (await File.ReadAllTextAsync(path)).ShouldBe(world.HaaglandenTable.Document);
    }

    [Fact]
    public async Task Export_AnUnknownCode_Fails()
    {
        await portal.WorldAsync();

        var (code, output) = await RunAsync("", "export", "nergens", path);

        code.ShouldBe(ExitCode.Failed);
        output.ShouldContain("There is no schedule 'nergens'.");
    }

    [Theory]
    [InlineData("tariffs")]
    [InlineData("tariffs", "eat", "x.json")]
    [InlineData("tariffs", "check")]
    [InlineData("tariffs", "check", "/nergens/x.json")]
    [InlineData("tariffs", "export", "av-regio-2020")]
    [InlineData("tariffs", "export", "av-regio-2020", "x.json", "--version", "twee")]
    public async Task Command_WrongArguments_Exits2(params string[] args) =>
        (await PortalCommands.RunAsync(portal.Services, args, TextWriter.Null, CancellationToken.None)).ShouldBe(ExitCode.Usage);

    [Fact]
    public async Task Import_AFileThatCannotBeRead_TellsItsFaultsAsCheckDoes()
    {
        var file = File2027("av-regio-2020").Replace("\"kind\": \"participation\"", "\"kind\": \"picknick\"", StringComparison.Ordinal);
        var (_, check) = await RunAsync(file, "check", path);

        var (_, import) = await RunAsync(file, "import", path);

        Lines(import).ShouldBe([.. Lines(check), "Nothing was imported."]);
    }

    private static string[] Lines(string output) => output.Replace('\u00a0', ' ').Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A table of one block, € 40.000 a year, with an example on each line from the fifth on.</summary>
    private static string WithExamples(params (double? Hours, double Value)[] examples) =>
        string.Join(
            '\n',
            [
                """{ "code": "proef", "name": "Proef", "region": "av-regio", "version": 1, "normHoursPerWeek": 36, "verified": true, "source": "Bedacht.",""",
                """  "blocks": [""",
                """    { "code": "pw", "kind": "participation", "name": "Participatiewet", "unit": "fullTimeYear", "amount": 40000 }""",
                """  ], "examples": [""",
                string.Join(",\n", examples.Select((example, index) => ExampleOf(index + 1, example.Hours, example.Value))),
                "] }",
            ]
        );

    private static string ExampleOf(int number, double? hours, double value) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ "code": "jaar-{{number}}", "name": "Een jaar {{number}}", "block": "pw", "from": "2026-01-01", "to": "2026-12-31", """
        )
        + (hours is { } week ? string.Create(CultureInfo.InvariantCulture, $"\"hoursPerWeek\": {week}, ") : "")
        + string.Create(CultureInfo.InvariantCulture, $"\"value\": {value} }}");

    private static string File2027(string preset) => TariffSchedules.PresetJson(preset).Replace("2020-01-01", "2027-01-01", StringComparison.Ordinal);

    private async Task<(int? Code, string Output)> RunAsync(string file, params string[] args)
    {
        await File.WriteAllTextAsync(path, file);
        await using var output = new StringWriter();
        var code = await PortalCommands.RunAsync(portal.Services, ["tariffs", .. args], output, CancellationToken.None);
        return (code, output.ToString());
    }
}
