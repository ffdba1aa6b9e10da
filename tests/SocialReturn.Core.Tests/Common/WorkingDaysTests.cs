using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-03-12", 0, "2026-03-12")] // Thursday, nothing to add
    [InlineData("2026-03-12", 1, "2026-03-13")] // Friday
    [InlineData("2026-03-12", 2, "2026-03-16")] // over the weekend
    [InlineData("2026-03-12", 5, "2026-03-19")]
    [InlineData("2026-04-02", 1, "2026-04-07")] // Good Friday 3 April and Easter Monday 6 April 2026
    [InlineData("2026-04-24", 1, "2026-04-28")] // King's Day, Monday 27 April 2026
    [InlineData("2026-05-13", 1, "2026-05-15")] // Ascension Day 14 May 2026
    [InlineData("2026-05-22", 1, "2026-05-26")] // Whit Monday 25 May 2026
    [InlineData("2026-12-24", 1, "2026-12-28")] // both Christmas days
    [InlineData("2025-12-31", 1, "2026-01-02")] // New Year's Day
    [InlineData("2025-05-02", 1, "2025-05-06")] // Liberation Day counts as a holiday in 2025
    [InlineData("2026-05-04", 1, "2026-05-05")] // but not in 2026
    [InlineData("2025-04-25", 1, "2025-04-28")] // King's Day moves to Saturday 26 April in 2025
    public void Add_SkipsWeekendsAndHolidays(string day, int count, string expected) =>
        WorkingDays.Add(DateOnly.Parse(day), count).ShouldBe(DateOnly.Parse(expected));

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")] // the latest date Easter can have
    public void IsWorkingDay_EasterMonday_IsNot(string easter) => WorkingDays.IsWorkingDay(DateOnly.Parse(easter).AddDays(1)).ShouldBeFalse();

    [Fact]
    public void Add_Negative_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => WorkingDays.Add(new DateOnly(2026, 3, 12), -1));
}
