using System.Text;
using FsCheck.Xunit;
using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class DutchCsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("=1+cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("-2-3")]
    [InlineData("@1")]
    [InlineData("@SUM(1)")]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+31 6 12345678")]
    [InlineData("-5 uur")]
    [InlineData("- eerste punt")]
    [InlineData("-1,")]
    [InlineData("-1,5,5")]
    [InlineData("  =1+1")]
    [InlineData("\u00a0=1+1")]
    [InlineData("'=1+1")]
    [InlineData("\uff1d1+1")]
    [InlineData("\uff0b1+1")]
    [InlineData("\uff0d1+1")]
    [InlineData("\uff20A1")]
    [InlineData("\u200b=1+1")]
    [InlineData("\ufeff=1+1")]
    [InlineData("\u202e=1+1")]
    public void Write_TextThatASpreadsheetWouldRun_IsMadeText(string text) => Cell(text).ShouldBe("'" + text);

    [Theory]
    [InlineData("\t1")]
    [InlineData("\r1")]
    [InlineData("\n1")]
    [InlineData("\t=1+1")]
    [InlineData("\"=1+1")]
    [InlineData("\" =1;2")]
    public void Write_SuchATextThatNeedsQuotes_IsMadeTextInsideThem(string text) =>
        Cell(text).ShouldBe("\"'" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");

    [Theory]
    [InlineData("-5")]
    [InlineData("-1234,56")]
    [InlineData("+5")]
    [InlineData("0,00")]
    [InlineData("")]
    [InlineData("D-16")]
    [InlineData("2026-04-01")]
    [InlineData("a=b")]
    [InlineData("Bouw & Zn. (fase 2)")]
    public void Write_NumberOrPlainText_StaysAsItIs(string text) => Cell(text).ShouldBe(text);

    [Fact]
    public void Write_SeparatorsAndQuotes_StayInOneCell() => Cell("a;b \"c\"").ShouldBe("\"a;b \"\"c\"\"\"");

    [Property]
    public bool Write_AnyText_NeverStartsAFormula(string? text)
    {
        var cell = Cell((text ?? "").Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)).TrimStart('"');
        return cell.Length == 0
            || cell[0] is not ('=' or '@' or '\t')
                && (cell[0] is not ('+' or '-') || cell[1..].All(character => char.IsAsciiDigit(character) || character == ','));
    }

    private static string Cell(string text)
    {
        var file = Encoding.UTF8.GetString(
            DutchCsv
                .Write(
                    "kop",
                    [
                        [text],
                    ]
                )
                .AsSpan(3)
        );
        return file["kop\r\n".Length..^2];
    }
}
