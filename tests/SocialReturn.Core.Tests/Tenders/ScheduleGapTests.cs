using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using Xunit;

namespace SocialReturn.Core.Tests.Tenders;

/// <summary>Why a tender has no tariff table: the day, with what day that is.</summary>
public sealed class ScheduleGapTests
{
    private static readonly TenderDates Dates = new(new DateOnly(2024, 6, 1), new DateOnly(2024, 4, 2), new DateOnly(2024, 9, 1));

    [Theory]
    [InlineData("Er is geen tarieftabel op 1 juni 2024 (de dag van de gunning).")]
    [InlineData("Er is geen tarieftabel op 1 juni 2024 (de dag van de gunning).", SelectingDay.Award)]
    [InlineData("Er is geen tarieftabel op 2 april 2024 (de dag van de publicatie).", SelectingDay.Publication, SelectingDay.Publication)]
    [InlineData("Er is geen tarieftabel op 1 september 2024 (de eerste dag van het werk).", SelectingDay.Start)]
    [InlineData(
        "Er is geen tarieftabel op 2 april 2024 (de dag van de publicatie) of op 1 juni 2024 (de dag van de gunning).",
        SelectingDay.Award,
        SelectingDay.Publication
    )]
    public void Describe_NamesTheDaysByWhichTheRegionSelects(string sentence, params SelectingDay[] days) =>
        ScheduleGap.Describe(Dates, [.. days.Select(Later)]).ShouldBe(sentence);

    [Theory]
    [InlineData("Een tarieftabel van deze regio hoort bij de dag van publicatie. Die dag is nog niet ingevuld.", SelectingDay.Publication)]
    [InlineData(
        "Er is geen tarieftabel op 1 juni 2024 (de dag van de gunning). "
            + "Een tarieftabel van deze regio hoort bij de dag van publicatie. Die dag is nog niet ingevuld.",
        SelectingDay.Publication,
        SelectingDay.Award
    )]
    public void Describe_WithoutThePublication_AsksForIt(string sentence, params SelectingDay[] days) =>
        ScheduleGap.Describe(Dates with { Publication = null }, [.. days.Select(Later)]).ShouldBe(sentence);

    /// <summary>A table that was published after the tender was registered: it is there, and somebody has to choose it.</summary>
    [Fact]
    public void Describe_WhereATableHoldsByNow_SaysThatNoneIsChosen() =>
        ScheduleGap
            .Describe(Dates, [new SchedulePeriod(Guid.Empty, SelectingDay.Award, new DateOnly(2024, 6, 1), null)])
            .ShouldBe("Voor deze aanbesteding is nog geen tarieftabel gekozen.");

    private static SchedulePeriod Later(SelectingDay day) => new(Guid.Empty, day, new DateOnly(2025, 1, 1), null);
}
