using Shouldly;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Areas.Adviser.Tariffs;
using Xunit;

namespace SocialReturn.Web.Tests.Tariffs;

public sealed class TariffWordsTests
{
    /// <summary>Shown with two decimals, a third was lost by saving a page on which nothing was changed.</summary>
    [Theory]
    [InlineData(ScheduleFieldType.Amount)]
    [InlineData(ScheduleFieldType.Number)]
    public void FromTyped_WhatAFieldShows_IsWhatTheFileHeld(ScheduleFieldType type)
    {
        var field = new ScheduleField("amount", type);
        foreach (var text in (string[])["12.02", "33.333", "0.0625", "40000", "1234567.8", "0", "-5.5"])
        {
            TariffWords.FromTyped(field, TariffWords.ToTyped(field, text)).ShouldBe(text);
        }
    }

    [Theory]
    [InlineData("€ 40.000,-", "40000")]
    [InlineData("40.000", "40000")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("veel", "veel")]
    public void FromTyped_Amount_IsTheNotationOfTheFile(string typed, string text) =>
        TariffWords.FromTyped(new ScheduleField("amount", ScheduleFieldType.Amount), typed).ShouldBe(text);
}
