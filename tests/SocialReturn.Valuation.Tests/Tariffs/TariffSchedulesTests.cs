using Shouldly;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

public sealed class TariffSchedulesTests
{
    public static TheoryData<string> Codes { get; } = [.. TariffSchedules.Presets.Select(schedule => schedule.Code)];

    [Fact]
    public void Presets_Shipped_AreTheseSchedules() =>
        TariffSchedules
            .Presets.Select(schedule => schedule.Code)
            .ShouldBe([
                "amersfoort-nieuwer",
                "av-regio-2020",
                "friesland",
                "haaglanden-2023",
                "holland-rijnland-2023",
                "noordoost-brabant-2025",
                "oost-nederland-2026",
                "oost-nederland-ouder",
                "rijnmond-2024",
                "utrecht-huidig",
                "utrecht-ouder",
            ]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Preset_WrittenAndRead_IsUnchanged(string code)
    {
        var written = TariffScheduleWriter.Write(TariffSchedules.Preset(code));

        var reading = TariffScheduleReader.Read(written);

        reading.Errors.ShouldBeEmpty();
        TariffScheduleWriter.Write(reading.Schedule!).ShouldBe(written);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void PresetJson_Read_IsThePreset(string code) =>
        TariffScheduleWriter
            .Write(TariffScheduleReader.Read(TariffSchedules.PresetJson(code)).Schedule!)
            .ShouldBe(TariffScheduleWriter.Write(TariffSchedules.Preset(code)));

    [Fact]
    public void AvRegio_IsAnExampleAndSaysSo()
    {
        var schedule = TariffSchedules.Preset("av-regio-2020");

        schedule.Verified.ShouldBeFalse();
        schedule.Source.ShouldContain("Voorbeeld");
    }

    /// <summary>The others have no published first day, so an adviser pins them.</summary>
    [Fact]
    public void Presets_WithAFirstDay_AreTheseFromThen() =>
        TariffSchedules
            .Presets.Where(schedule => schedule.ValidFrom is not null)
            .Select(schedule => $"{schedule.Code} {schedule.ValidFrom:yyyy-MM-dd}")
            .ShouldBe([
                "av-regio-2020 2020-01-01",
                "haaglanden-2023 2023-07-01",
                "holland-rijnland-2023 2023-09-01",
                "noordoost-brabant-2025 2025-01-01",
                "oost-nederland-2026 2026-01-01",
                "rijnmond-2024 2024-01-01",
            ]);

    [Fact]
    public void Presets_ReadFromTheRegionsOwnPage_AreVerified() =>
        TariffSchedules
            .Presets.Where(schedule => schedule.Verified)
            .Select(schedule => schedule.Code)
            .ShouldBe(["friesland", "haaglanden-2023", "oost-nederland-ouder", "utrecht-huidig", "utrecht-ouder"]);

    [Theory]
    [InlineData("2023-06-30", false)]
    [InlineData("2023-07-01", true)]
    [InlineData("2030-01-01", true)]
    public void CoversAward_Haaglanden_FromTheFirstOfJuly(string award, bool covers) =>
        TariffSchedules.Preset("haaglanden-2023").CoversAward(DateOnly.Parse(award)).ShouldBe(covers);

    [Fact]
    public void CoversAward_ScheduleWithEnd_CoversItsLastDayAndNotTheNext()
    {
        var schedule = TariffSchedules.Preset("haaglanden-2023") with { ValidTo = new DateOnly(2025, 12, 31) };

        schedule.CoversAward(new DateOnly(2025, 12, 31)).ShouldBeTrue();
        schedule.CoversAward(new DateOnly(2026, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void CoversAward_WithoutValidFrom_IsNeverSelectedByItself() =>
        (TariffSchedules.Preset("haaglanden-2023") with { ValidFrom = null }).CoversAward(new DateOnly(2026, 1, 1)).ShouldBeFalse();
}
