using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Shared;
using Xunit;

namespace SocialReturn.Web.Tests.Mvc;

public sealed class DutchInputTests
{
    [Theory]
    [InlineData("1.234,56", 123_456)]
    [InlineData("1234,5", 123_450)]
    [InlineData("€ 12.100", 1_210_000)]
    [InlineData("€\u00a012.100,00", 1_210_000)]
    [InlineData("12100", 1_210_000)]
    [InlineData("12.100,-", 1_210_000)]
    [InlineData("12.50", 1_250)]
    [InlineData("EUR 3", 300)]
    [InlineData("-5", -500)]
    [InlineData("\u2212 5,00", -500)]
    [InlineData(" 0 ", 0)]
    [InlineData("100.000.000.000", 10_000_000_000_000)]
    public void ReadEuro_DutchNotation_IsRead(string text, long cents) => DutchInput.ReadEuro(text).ShouldBe(InputReading.Of(new Euro(cents)));

    [Theory]
    [InlineData("twaalf")]
    [InlineData("1.2345,00")]
    [InlineData("12.1000")]
    [InlineData("1,234,56")]
    [InlineData("1e9")]
    [InlineData("--5")]
    [InlineData("0x10")]
    [InlineData(",")]
    [InlineData("€")]
    public void ReadEuro_NoAmount_SaysWhatIsExpected(string text) => DutchInput.ReadEuro(text).Fault.ShouldBe(InputTexts.NotAnAmount);

    [Theory]
    [InlineData("12,5", 12.5)]
    [InlineData("12,5%", 12.5)]
    [InlineData("12,5 %", 12.5)]
    [InlineData("12,5\u00a0%", 12.5)]
    [InlineData("12,5 procent", 12.5)]
    [InlineData("5", 5)]
    public void ReadPercentage_WithOrWithoutItsSign_IsANumber(string text, double percentage) =>
        DutchInput.ReadPercentage(text).ShouldBe(InputReading.Of((decimal)percentage));

    [Theory]
    [InlineData("%")]
    [InlineData("5%%5")]
    [InlineData("% 5")]
    [InlineData("vijf")]
    public void ReadPercentage_AnythingElse_IsRefused(string text) => DutchInput.ReadPercentage(text).Fault.ShouldBe(InputTexts.NotAPercentage);

    [Theory]
    [InlineData("90%", 90, null)]
    [InlineData("90", 90, null)]
    [InlineData("90,5%", null, "Vul een heel percentage in, bijvoorbeeld 90.")]
    public void ReadWholePercentage_Fraction_IsRefused(string text, int? percentage, string? fault) =>
        DutchInput.ReadWholePercentage(text).ShouldBe(new InputReading(percentage, fault));

    [Fact]
    public void ReadEuro_ThreeDecimals_IsRefused() => DutchInput.ReadEuro("1,234").Fault.ShouldBe(InputTexts.TooManyDecimals);

    [Theory]
    [InlineData("100.000.000.000,01")]
    [InlineData("1000000000000000")]
    public void ReadEuro_TooLarge_IsRefused(string text) =>
        DutchInput.ReadEuro(text).Fault.ShouldBe(string.Format(InputTexts.AmountTooLarge, Euro.MaxInput.ToWholeString()));

    [Fact]
    public void ReadEuro_BeyondDecimal_IsRefusedWithoutFalling() => DutchInput.ReadEuro(new string('9', 60)).Fault.ShouldNotBeNull();

    [Theory]
    [InlineData("24", "24")]
    [InlineData("24,5", "24.5")]
    [InlineData("24.5", "24.5")]
    [InlineData("1.240,125", "1240.125")]
    public void ReadDecimal_DutchNotation_IsRead(string text, string expected) =>
        DutchInput.ReadDecimal(text).Value.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1.000", 1000, null)]
    [InlineData("12,0", 12, null)]
    [InlineData("12", 12, null)]
    [InlineData("12,5", null, "Vul een heel getal in, bijvoorbeeld 12.")]
    [InlineData("99.999.999.999", null, "Vul een heel getal in, bijvoorbeeld 12.")]
    public void ReadWhole_Count_IsReadOrSaysWhatIsExpected(string text, int? number, string? fault) =>
        DutchInput.ReadWhole(text).ShouldBe(new InputReading(number, fault));

    [Theory]
    [InlineData("7,5", 7.5, null)]
    [InlineData("7:30", 7.5, null)]
    [InlineData("1.000", 1000.0, null)]
    [InlineData("37,333", null, "Vul de uren in met hoogstens twee cijfers achter de komma.")]
    [InlineData("7:75", null, "Vul een aantal uren in, bijvoorbeeld 24, 7,5 of 7:30.")]
    public void ReadHours_Typed_IsReadOrSaysWhatIsExpected(string text, double? hours, string? fault) =>
        DutchInput.ReadHours(text).ShouldBe(new InputReading((decimal?)hours, fault));

    [Theory]
    [InlineData("€ 10.000", 10_000)]
    [InlineData("7:30", 7.5)]
    [InlineData("8", 8)]
    public void ReadQuantity_OfWhateverABlockCounts_IsRead(string text, double number) =>
        DutchInput.ReadQuantity(text).ShouldBe(InputReading.Of((decimal)number));

    [Fact]
    public void ReadPercentage_FiveDecimals_IsRefused() => DutchInput.ReadPercentage("5,12345").Fault.ShouldBe(InputTexts.TooManyDecimalsOfPercentage);

    [Fact]
    public void ReadDecimal_Words_SaysWhatIsExpected() => DutchInput.ReadDecimal("veel").Fault.ShouldBe(InputTexts.NotANumber);

    [Theory]
    [InlineData("3-4-2026", null)]
    [InlineData("3 april 2026", null)]
    [InlineData("2026-04-03", null)]
    [InlineData("morgen", "Vul een datum in, bijvoorbeeld 3-4-2026.")]
    [InlineData("3-4-26", "Schrijf het jaar in vier cijfers, bijvoorbeeld 3-4-2026.")]
    [InlineData("31-2-2026", "Deze dag bestaat niet. Schrijf eerst de dag en dan de maand, bijvoorbeeld 3-4-2026.")]
    [InlineData("3-4-1026", "Controleer het jaar van deze datum.")]
    public void ReadDate_Typed_IsReadOrSaysWhatIsWrong(string text, string? fault) =>
        DutchInput.ReadDate(text).ShouldBe(fault is null ? InputReading.Of(new DateOnly(2026, 4, 3)) : InputReading.Refuse(fault));
}
