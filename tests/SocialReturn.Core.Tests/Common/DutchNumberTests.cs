using System.Globalization;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class DutchNumberTests
{
    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1234,56", "1234.56")]
    [InlineData("1234.56", "1234.56")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1\u00a0234,56", "1234.56")]
    [InlineData("1\u202f234\u202f567", "1234567")]
    [InlineData("1.000", "1000")]
    [InlineData("1.000.000", "1000000")]
    [InlineData("7,5", "7.5")]
    [InlineData("7.5", "7.5")]
    [InlineData("7.50", "7.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("0,125", "0.125")]
    [InlineData("1.240,125", "1240.125")]
    [InlineData("007", "7")]
    [InlineData("-5", "-5")]
    [InlineData("\u22125,00", "-5")]
    [InlineData(" 0 ", "0")]
    [InlineData("12\u200b34", "1234")]
    public void Read_AsPeopleWriteIt_IsTheNumber(string text, string expected) => DutchNumber.Read(text).ShouldBe(Plain(expected));

    [Theory]
    [InlineData("")]
    [InlineData("veel")]
    [InlineData(",")]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("1e9")]
    [InlineData("0x10")]
    [InlineData("1.2345,00")]
    [InlineData("12.1000")]
    [InlineData("1234.567")]
    [InlineData("1,234,56")]
    [InlineData("1,234.56")]
    [InlineData("12 50")]
    [InlineData("1 2 3")]
    [InlineData("0.125.000")]
    [InlineData("7:30")]
    [InlineData("€ 5")]
    [InlineData("\u0661\u0662")]
    [InlineData("99999999999999999999999999999999999999")]
    public void Read_NoNumber_IsNull(string text) => DutchNumber.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("€ 40.000,-", "40000")]
    [InlineData("€40.000", "40000")]
    [InlineData("40.000,-", "40000")]
    [InlineData("40.000,--", "40000")]
    [InlineData("40.000,\u2013", "40000")]
    [InlineData("40.000,=", "40000")]
    [InlineData("40.000", "40000")]
    [InlineData("€\u00a01.234,56", "1234.56")]
    [InlineData("EUR 3", "3")]
    [InlineData("3 euro", "3")]
    [InlineData("3,50 €", "3.5")]
    [InlineData("-€ 5", "-5")]
    [InlineData("€ -5", "-5")]
    [InlineData("\u2212 €\u00a05,00", "-5")]
    public void ReadMoney_AsPeopleWriteIt_IsTheAmount(string text, string expected) => DutchNumber.ReadMoney(text).ShouldBe(Plain(expected));

    [Theory]
    [InlineData("€")]
    [InlineData("€ 5 €")]
    [InlineData("1€2")]
    [InlineData("5 euro 10")]
    [InlineData("12 50")]
    [InlineData("-€ -5")]
    [InlineData("5%")]
    public void ReadMoney_NoAmount_IsNull(string text) => DutchNumber.ReadMoney(text).ShouldBeNull();

    /// <summary>Decided: "1.000" is a thousand of hours as well; one hour is "1" or "1,0".</summary>
    [Theory]
    [InlineData("7,5", "7.5")]
    [InlineData("7.5", "7.5")]
    [InlineData("7:30", "7.5")]
    [InlineData("07:30", "7.5")]
    [InlineData("7 : 30", "7.5")]
    [InlineData("7u30", "7.5")]
    [InlineData("7:20", "7.33")]
    [InlineData("0:45", "0.75")]
    [InlineData("24 uur", "24")]
    [InlineData("24u", "24")]
    [InlineData("1.000", "1000")]
    [InlineData("1.000 uren", "1000")]
    [InlineData("1,000", "1")]
    [InlineData("120:15", "120.25")]
    public void ReadHours_AsPeopleWriteIt_IsTheHours(string text, string expected) => DutchNumber.ReadHours(text).ShouldBe(Plain(expected));

    [Theory]
    [InlineData("7:60")]
    [InlineData("7:5")]
    [InlineData("7:300")]
    [InlineData("7:30:00")]
    [InlineData("-7:30")]
    [InlineData("uur")]
    [InlineData("€ 7")]
    public void ReadHours_NoHours_IsNull(string text) => DutchNumber.ReadHours(text).ShouldBeNull();

    [Property]
    public void ToTyped_OfANumber_IsReadAsTheSameNumber(int units, byte decimals)
    {
        var number = units / Power(decimals % 11);

        DutchNumber.Read(number.ToTyped()).ShouldBe(number);
        DutchNumber.Read(number.ToTyped())!.Value.ToTyped().ShouldBe(number.ToTyped(), "saved twice it stays the same");
    }

    [Property]
    public void ToString_OfAnAmount_IsReadAsTheSameAmount(long cents)
    {
        var amount = new Euro(cents % Euro.MaxInput.Cents);

        Euro.Round(DutchNumber.ReadMoney(amount.ToString())!.Value).ShouldBe(amount);
        Euro.Round(DutchNumber.ReadMoney(amount.Amount.ToTyped())!.Value).ShouldBe(amount);
    }

    [Property]
    public void ToTyped_OfHours_IsReadAsTheSameHours(int hundredths)
    {
        var hours = hundredths / 100m;

        DutchNumber.ReadHours(hours.ToTyped()).ShouldBe(hours);
    }

    [Property]
    public void ReadHours_OfAnyMinute_IsStableOnceItIsSaved(ushort minutes)
    {
        var read = DutchNumber.ReadHours($"{minutes / 60}:{minutes % 60:00}")!.Value;

        DutchNumber.ReadHours(read.ToTyped()).ShouldBe(read);
        Math.Abs((read * 60) - minutes).ShouldBeLessThan(0.31m, "rounding loses less than twenty seconds");
    }

    [Property]
    public void Read_AnyText_NeverFalls(string? text)
    {
        DutchNumber.Read(text ?? "");
        DutchNumber.ReadMoney(text ?? "");
        DutchNumber.ReadHours(text ?? "");
    }

    private static decimal Plain(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Power(int decimals) => Enumerable.Repeat(10m, decimals).Aggregate(1m, (product, ten) => product * ten);
}
