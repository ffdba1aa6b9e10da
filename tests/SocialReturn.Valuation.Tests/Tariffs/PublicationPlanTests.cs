using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Publishing;
using SocialReturn.Core.Tariffs;
using Xunit;

namespace SocialReturn.Valuation.Tests.Tariffs;

/// <summary>On one day one schedule of a region holds.</summary>
public sealed class PublicationPlanTests
{
    private static readonly TariffScheduleVersion First = Published("2020-01-01", "2022-12-31");
    private static readonly TariffScheduleVersion Running = Published("2023-01-01", null);
    private static readonly TariffScheduleVersion Later = Published("2027-01-01", null);

    [Fact]
    public void Make_AfterARunningOne_EndsItTheDayBefore()
    {
        var plan = Make("2026-04-01", null, First, Running);

        plan.Ends.ShouldBe([Running]);
        plan.LastDayOfOthers.ShouldBe(new DateOnly(2026, 3, 31));
        plan.InTheWay.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-04-01", null)]
    [InlineData("2026-04-01", "2027-01-01")]
    [InlineData("2027-01-01", null)]
    public void Make_ReachingIntoALaterOne_IsRefused(string from, string? to) => Make(from, to, First, Later).InTheWay.ShouldBe(Later);

    [Fact]
    public void Make_UntilTheDayBeforeALaterOne_IsAllowed() => Make("2026-04-01", "2026-12-31", First, Later).InTheWay.ShouldBeNull();

    [Fact]
    public void Make_OverAnEarlierOneThatEnded_LeavesItAlone() => Make("2023-01-01", null, First).Ends.ShouldBeEmpty();

    [Fact]
    public void Make_OnTheLastDayOfAnEarlierOne_ShortensIt() => Make("2022-12-31", null, First).Ends.ShouldBe([First]);

    [Fact]
    public void Make_WithoutADate_TouchesNothing()
    {
        var plan = PublicationPlan.Make(null, null, [Running, Later]);

        plan.Ends.ShouldBeEmpty();
        plan.InTheWay.ShouldBeNull();
    }

    [Fact]
    public void Make_DraftsAndWithdrawnOnes_DoNotCount()
    {
        var draft = new TariffScheduleVersion(Ids.New(), Schedule("2027-01-01", null), "{}");

        Make("2026-01-01", null, draft).InTheWay.ShouldBeNull();
    }

    /// <summary>The end of the former is a day of its own kind: of its award here, whatever the new one looks at.</summary>
    [Theory]
    [InlineData(SelectingDay.Publication, SelectingDay.Award)]
    [InlineData(SelectingDay.Award, SelectingDay.Start)]
    [InlineData(SelectingDay.Start, SelectingDay.Publication)]
    public void Make_AfterOneByAnotherDay_EndsItTheDayBeforeAllTheSame(SelectingDay former, SelectingDay later)
    {
        var running = Published("2023-01-01", null, former);
        var next = Published("2027-01-01", null, later);

        var plan = Make("2026-04-01", "2026-12-31", running, next);

        plan.Ends.ShouldBe([running]);
        plan.LastDayOfOthers.ShouldBe(new DateOnly(2026, 3, 31));
        plan.InTheWay.ShouldBeNull();
        Make("2026-04-01", null, running, next).InTheWay.ShouldBe(next);
    }

    [Fact]
    public void Withdraw_WhatEndedOneByAnotherDay_GivesItsTimeBack()
    {
        var former = Published("2023-01-01", "2026-03-31", SelectingDay.Publication);
        var withdrawn = Published("2026-04-01", null, SelectingDay.Award);

        WithdrawalPlan.Make(withdrawn, 0, [former, withdrawn]).ShouldBe(new WithdrawalPlan(0, former, null));
    }

    private static PublicationPlan Make(string from, string? to, params TariffScheduleVersion[] others) => PublicationPlan.Make(Day(from), Day(to), others);

    private static TariffScheduleVersion Published(string from, string? to, SelectingDay selectedBy = SelectingDay.Award)
    {
        var version = new TariffScheduleVersion(Ids.New(), Schedule(from, to) with { SelectedBy = selectedBy }, "{}");
        version.Publish(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        return version;
    }

    private static TariffSchedule Schedule(string from, string? to) =>
        TariffSchedules.Preset("haaglanden-2023") with
        {
            ValidFrom = Day(from),
            ValidTo = Day(to),
        };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
