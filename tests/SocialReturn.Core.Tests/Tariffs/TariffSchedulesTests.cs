using Shouldly;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Core.Tests.Tariffs;

public sealed class TariffSchedulesTests
{
    public static TheoryData<string> Codes { get; } = [.. TariffSchedules.Presets.Select(schedule => schedule.Code)];

    [Fact]
    public void Presets_Shipped_AreTheseSchedules() =>
        TariffSchedules.Presets.Select(schedule => schedule.Code).ShouldBe(["av-regio-2020", "haaglanden-2023"]);

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
        TariffScheduleWriter.Write(TariffScheduleReader.Read(TariffSchedules.PresetJson(code)).Schedule!)
            .ShouldBe(TariffScheduleWriter.Write(TariffSchedules.Preset(code)));

    [Fact]
    public void AvRegio_IsAnExampleAndSaysSo()
    {
        var schedule = TariffSchedules.Preset("av-regio-2020");

        schedule.Verified.ShouldBeFalse();
        schedule.Source.ShouldContain("Voorbeeld");
    }

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
