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
    public void Covers_Haaglanden_FromTheFirstOfJuly(string award, bool covers) =>
        TariffSchedules.Preset("haaglanden-2023").Covers(TenderDates.On(DateOnly.Parse(award))).ShouldBe(covers);

    [Fact]
    public void Covers_ScheduleWithEnd_CoversItsLastDayAndNotTheNext()
    {
        var schedule = TariffSchedules.Preset("haaglanden-2023") with { ValidTo = new DateOnly(2025, 12, 31) };

        schedule.Covers(TenderDates.On(new DateOnly(2025, 12, 31))).ShouldBeTrue();
        schedule.Covers(TenderDates.On(new DateOnly(2026, 1, 1))).ShouldBeFalse();
    }

    [Fact]
    public void Covers_WithoutValidFrom_IsNeverSelectedByItself() =>
        (TariffSchedules.Preset("haaglanden-2023") with { ValidFrom = null }).Covers(TenderDates.On(new DateOnly(2026, 1, 1))).ShouldBeFalse();

    /// <summary>Its own page: "for tenders published from 1 September 2023".</summary>
    [Theory]
    [InlineData("2023-08-31", "2023-10-16", false)]
    [InlineData("2023-09-01", "2023-10-16", true)]
    [InlineData(null, "2023-10-16", false)] // not known: not chosen
    public void Covers_HollandRijnland_ByItsPublication(string? published, string award, bool covers) =>
        TariffSchedules
            .Preset("holland-rijnland-2023")
            .Covers(new TenderDates(DateOnly.Parse(award), published is null ? null : DateOnly.Parse(published), new DateOnly(2024, 1, 1)))
            .ShouldBe(covers);

    [Theory]
    [InlineData(SelectingDay.Publication, "2026-02-01", "2026-02-28")]
    [InlineData(SelectingDay.Award, "2026-03-01", "2026-03-31")]
    [InlineData(SelectingDay.Start, "2026-04-01", "2026-04-30")]
    public void Covers_ByEachDay_LooksAtThatDayAndNoOther(SelectingDay day, string first, string last)
    {
        var schedule = TariffSchedules.Preset("haaglanden-2023") with { SelectedBy = day, ValidFrom = DateOnly.Parse(first), ValidTo = DateOnly.Parse(last) };
        var dates = new TenderDates(new DateOnly(2026, 3, 15), new DateOnly(2026, 2, 15), new DateOnly(2026, 4, 15));

        schedule.Covers(dates).ShouldBeTrue();
        Enum.GetValues<SelectingDay>().Where(other => (schedule with { SelectedBy = other }).Covers(dates)).ShouldBe([day]);
    }

    [Fact]
    public void Presets_ByAnotherDayThanTheAward_AreThese() =>
        TariffSchedules
            .Presets.Where(schedule => schedule.SelectedBy != SelectingDay.Award)
            .Select(schedule => schedule.Code)
            .ShouldBe(["holland-rijnland-2023"]);
}
