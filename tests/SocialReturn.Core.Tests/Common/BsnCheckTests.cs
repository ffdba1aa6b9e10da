using FsCheck;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class BsnCheckTests
{
    [Theory]
    [InlineData("123456782")]
    [InlineData("Deelnemer 123456782 begint maandag")]
    [InlineData("123456782.")]
    [InlineData("(123456782)")]
    [InlineData("D-123456782")]
    [InlineData("contract_123456782.pdf")]
    [InlineData("Jansen;123456782;36")]
    [InlineData("Jansen,123456782,36")]
    [InlineData("Jansen\t123456782\t36")]
    [InlineData("Deelnemer 3 123456782")]
    [InlineData("123456782 en 078 6123456")]
    [InlineData("1234.56.782")]
    [InlineData("1234 56 782")]
    [InlineData("123 456 782")]
    [InlineData("123.456.782")]
    [InlineData("12.34.56.782")]
    [InlineData("1 2 3 4 5 6 7 8 2")]
    [InlineData("123\u00a0456\u00a0782")]
    [InlineData("\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff12")]
    [InlineData("012345672")]
    [InlineData("BSN 123456789")]
    [InlineData("bsn: 123456789")]
    [InlineData("BSN-nummer 123456789")]
    [InlineData("bsn123456789")]
    [InlineData("BSN\r\n123456789")]
    [InlineData("Burgerservicenummer is 123456789")]
    [InlineData("burger service nummer: 1234 56 789")]
    [InlineData("Sofinummer 12 34 56 789")]
    [InlineData("sofi-nummer (123456789)")]
    [InlineData("RSIN 123456782, BSN 123456789")]
    [InlineData("btw NL123456782B01 en 123456782")]
    [InlineData("1234\u200b56782")]
    [InlineData("\u202e123456782")]
    [InlineData("12\u00ad34\u206056\ufeff782")]
    [InlineData("1\u200c2\u200d3\u200e4\u200f5\u20616\u180e7\u034f8\ufe0f2")]
    [InlineData("B\u200bSN 123456789")]
    [InlineData("1234\u000156782")]
    [InlineData("\U0001d7cf\U0001d7d0\U0001d7d1\U0001d7d2\U0001d7d3\U0001d7d4\U0001d7d5\U0001d7d6\U0001d7d0")]
    public void Contains_Bsn_IsFound(string text) => BsnCheck.Contains(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("D-16")]
    [InlineData("123456789")]
    [InlineData("000000000")]
    [InlineData("1234567820")]
    [InlineData("12345678")]
    [InlineData("x123456782")]
    [InlineData("123456782L01")]
    [InlineData("2026-123456782")]
    [InlineData("2026/123456782")]
    [InlineData("NL123456782B01")]
    [InlineData("NL 1234.56.782.B01")]
    [InlineData("nl123456782b01")]
    [InlineData("btw-nummer: NL123456782B01")]
    [InlineData("RSIN 123456782")]
    [InlineData("RSIN: 123456782")]
    [InlineData("RSIN-nummer 1234.56.782")]
    [InlineData("btw 123456782")]
    [InlineData("Btw-id: 123456782")]
    [InlineData("btw-identificatienummer 123456782")]
    [InlineData("KvK-nummer 123456782")]
    [InlineData("KvK nr. 123456782")]
    [InlineData("NL91 ABNA 0417 1643 00")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("+31 612345610")]
    [InlineData("0031 612345610")]
    [InlineData("+31612345610")]
    [InlineData("€ 123.456.782")]
    [InlineData("€ 123.456.782,00")]
    [InlineData("123.456.782,50")]
    [InlineData("40 40 16 005")]
    [InlineData("152 160 152 36")]
    [InlineData("01-04-2026 tot en met 30-09-2026")]
    [InlineData("BSN volgt nog, dossier 12345")]
    public void Contains_NoBsn_IsLetThrough(string text) => BsnCheck.Contains(text).ShouldBeFalse();

    [Fact]
    public void Contains_NothingTyped_IsLetThrough() => BsnCheck.Contains(null).ShouldBeFalse();

    [Fact]
    public void Find_TwoInOneText_SaysWhereAndKeepsNoNumber()
    {
        var found = BsnCheck.Find("eerst 123456782, dan BSN: 1112.22.334");

        found.ShouldBe([new BsnFinding(6, 9, "82"), new BsnFinding(26, 11, "34")]);
    }

    [Fact]
    public void Find_BehindUnseenCharacters_SaysWhereItStandsWithThem() =>
        BsnCheck.Find("a\u200b 12\u200b3456782\u200b!").ShouldBe([new BsnFinding(3, 11, "82")]);

    [Theory]
    [InlineData("BSN")]
    [InlineData("Burgerservicenummer")]
    [InlineData("bsn-nummer werknemer")]
    [InlineData("BSN nr.")]
    [InlineData("Sofi-nummers")]
    [InlineData("b\u200bsn")]
    public void IsHeading_OfAColumn_IsRecognised(string cell) => BsnCheck.IsHeading(cell).ShouldBeTrue();

    [Theory]
    [InlineData("nummer")]
    [InlineData("absnt")]
    [InlineData("RSIN")]
    [InlineData("bsnx")]
    public void IsHeading_AnythingElse_IsNone(string cell) => BsnCheck.IsHeading(cell).ShouldBeFalse();

    [Theory]
    [InlineData("12345678", true)]
    [InlineData("123456789", true)]
    [InlineData("1234.56.782", true)]
    [InlineData("12345678.0", true)]
    [InlineData("1.2345678E7", true)]
    [InlineData("1.23456782E+08", true)]
    [InlineData("1234567", false)]
    [InlineData("1234567890", false)]
    [InlineData("01-04-2026", false)]
    [InlineData("2026-04-01", false)]
    [InlineData("ja", false)]
    public void IsHeadedNumber_EightOrNineDigits_AreOne(string cell, bool isOne) => BsnCheck.IsHeadedNumber(cell).ShouldBe(isOne);

    [Fact]
    public void Find_LabelledAndPassing_IsOneFinding() => BsnCheck.Find("BSN 123456782").Count.ShouldBe(1);

    [Fact]
    public void Find_AMegabyteOfDigits_Ends()
    {
        var rows = string.Concat(Enumerable.Repeat("40 36 8 12 4 0 ", 70_000));

        BsnCheck.Find(rows).ShouldBeEmpty();
    }

    [Property]
    public bool Contains_EightDigitsAndTheirCheckDigit_IsFound(uint seed)
    {
        var eight = (seed % 99_999_999 + 1).ToString("D8", System.Globalization.CultureInfo.InvariantCulture);
        var check = eight.Select((digit, i) => (digit - '0') * (9 - i)).Sum() % 11;
        return check == 10 || BsnCheck.Contains($"nr {eight}{check} ");
    }
}
