using System.Globalization;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class DutchDateTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    [Theory]
    [InlineData("3-4-2026")]
    [InlineData("03-04-2026")]
    [InlineData("3/4/2026")]
    [InlineData("03/04/2026")]
    [InlineData("3.4.2026")]
    [InlineData("3 4 2026")]
    [InlineData("3 - 4 - 2026")]
    [InlineData("  3-4-2026  ")]
    [InlineData("3\u20114\u20132026")]
    [InlineData("3\u00a0april\u00a02026")]
    [InlineData("3\u200b-4-2026")]
    [InlineData("3 april 2026")]
    [InlineData("03 APRIL 2026")]
    [InlineData("  3   April 2026 ")]
    [InlineData("3 apr 2026")]
    [InlineData("3 apr. 2026")]
    [InlineData("3-apr-2026")]
    [InlineData("3 april, 2026")]
    [InlineData("3e april 2026")]
    [InlineData("2026-04-03")]
    [InlineData("2026-4-3")]
    [InlineData("2026/04/03")]
    public void Read_AsPeopleWriteIt_IsTheDate(string text) => DutchDate.Read(text).ShouldBe(new(DateFault.None, new DateOnly(2026, 4, 3)));

    [Theory]
    [InlineData("1 jan 2026", 1)]
    [InlineData("1 febr. 2026", 2)]
    [InlineData("1 feb 2026", 2)]
    [InlineData("1 mrt 2026", 3)]
    [InlineData("1 maart 2026", 3)]
    [InlineData("1 mei 2026", 5)]
    [InlineData("1 jun. 2026", 6)]
    [InlineData("1 jul 2026", 7)]
    [InlineData("1 aug 2026", 8)]
    [InlineData("1 sept. 2026", 9)]
    [InlineData("1 sep 2026", 9)]
    [InlineData("1 okt 2026", 10)]
    [InlineData("1 nov 2026", 11)]
    [InlineData("1 dec. 2026", 12)]
    public void Read_AbbreviatedMonth_IsThatMonth(string text, int month) => DutchDate.Read(text).Date.ShouldBe(new DateOnly(2026, month, 1));

    [Theory]
    [InlineData("")]
    [InlineData("morgen")]
    [InlineData("2026")]
    [InlineData("april 2026")]
    [InlineData("3 foo 2026")]
    [InlineData("24,5")]
    [InlineData("03042026")]
    [InlineData("3-4-2026 10:00")]
    [InlineData("2026-04-03T00:00:00")]
    [InlineData("vanaf 3-4-2026")]
    [InlineData("-3-4-2026")]
    [InlineData("3--4-2026")]
    [InlineData("\u0663-\u0664-\u0662\u0660\u0662\u0666")]
    public void Read_NoDate_SaysSo(string text) => DutchDate.Read(text).ShouldBe(new(DateFault.NoDate));

    /// <summary>Decided: no century is guessed. Of a birth date and of a contract the same figures are a hundred years apart.</summary>
    [Theory]
    [InlineData("3-4-26")]
    [InlineData("3 april '26")]
    [InlineData("3-4-87")]
    [InlineData("3-4-026")]
    [InlineData("3-4-20266")]
    [InlineData("3-4")]
    [InlineData("3 april")]
    public void Read_YearNotInFourFigures_AsksForIt(string text) => DutchDate.Read(text).ShouldBe(new(DateFault.YearNotInFull));

    [Theory]
    [InlineData("31-2-2026")]
    [InlineData("31 februari 2026")]
    [InlineData("29-2-2027")]
    [InlineData("31-4-2026")]
    [InlineData("4-13-2026")]
    [InlineData("0-4-2026")]
    [InlineData("3-0-2026")]
    [InlineData("2026-13-04")]
    public void Read_DayThatNeverComes_SaysSo(string text) => DutchDate.Read(text).ShouldBe(new(DateFault.NoSuchDay));

    [Theory]
    [InlineData("29-2-2028")]
    [InlineData("29 februari 2028")]
    public void Read_LeapDay_IsADay(string text) => DutchDate.Read(text).Date.ShouldBe(new DateOnly(2028, 2, 29));

    [Theory]
    [InlineData("3-4-1026")]
    [InlineData("3-4-0026")]
    [InlineData("3-4-9999")]
    public void Read_SlipInTheYear_SaysSo(string text) => DutchDate.Read(text).ShouldBe(new(DateFault.OddYear));

    [Fact]
    public void ToTyped_Date_HasNoNoughtsInFront() => new DateOnly(2026, 4, 3).ToTyped().ShouldBe("3-4-2026");

    /// <summary>Every day there is, in every notation the portal shows or takes, is read as itself: day and month never change places.</summary>
    [Fact]
    public void Read_WhatWasWritten_IsTheSameDay()
    {
        for (var day = new DateOnly(1900, 1, 1); day.Year < 2200; day = day.AddDays(1))
        {
            DutchDate.Read(day.ToTyped()).Date.ShouldBe(day);
            DutchDate.Read(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Date.ShouldBe(day);
            DutchDate.Read(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)).Date.ShouldBe(day);
            DutchDate.Read(day.ToFullDate()).Date.ShouldBe(day);
            DutchDate.Read(day.ToString("d MMM yyyy", Dutch)).Date.ShouldBe(day);
        }
    }

    [Property]
    public void Read_AnyText_IsADateOrAFaultAndNeverFalls(string? text)
    {
        var read = DutchDate.Read(text ?? "");

        (read.Date is null).ShouldBe(read.Fault != DateFault.None);
    }
}
