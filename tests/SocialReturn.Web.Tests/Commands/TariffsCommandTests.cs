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
    public async Task Check_ASoundFile_IsDone()
    {
        var (code, output) = await RunAsync(TariffSchedules.PresetJson("haaglanden-2023"), "check", path);

        code.ShouldBe(ExitCode.Done, output);
        output.ShouldContain("haaglanden-2023 version 1 is sound");
    }

    [Fact]
    public async Task Check_Faults_PrintsLineAndFieldAndFails()
    {
        var (code, output) = await RunAsync(
            TariffSchedules.PresetJson("haaglanden-2023").Replace("\"normHoursPerWeek\": 36", "\"normHoursPerWeek\": -36", StringComparison.Ordinal),
            "check",
            path
        );

        code.ShouldBe(ExitCode.Failed);
        output.ShouldContain("Line 7, normHoursPerWeek: the value is not right");
        output.ShouldContain("1 fault.");
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
    [InlineData("2027-01-01", "2020-01-01", "Line 6, validFrom: these dates overlap")]
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

    private static string File2027(string preset) => TariffSchedules.PresetJson(preset).Replace("2020-01-01", "2027-01-01", StringComparison.Ordinal);

    private async Task<(int? Code, string Output)> RunAsync(string file, params string[] args)
    {
        await File.WriteAllTextAsync(path, file);
        await using var output = new StringWriter();
        var code = await PortalCommands.RunAsync(portal.Services, ["tariffs", .. args], output, CancellationToken.None);
        return (code, output.ToString());
    }
}
