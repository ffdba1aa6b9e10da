using Shouldly;
using SocialReturn.Pdf.Writing;
using Xunit;

namespace SocialReturn.Pdf.Tests.Writing;

public sealed class PdfSyntaxTests
{
    [Fact]
    public void Text_AnyLetters_IsHexadecimalUtf16() => PdfSyntax.Text("Ş€").ShouldBe("<FEFF015E20AC>");

    [Fact]
    public void Name_SpecialCharacters_AreEscaped() => PdfSyntax.Name("text/csv é").ShouldBe("/text#2Fcsv#20#C3#A9");

    [Fact]
    public void Ascii_Brackets_AreEscaped() => PdfSyntax.Ascii(@"a(b)\c").ShouldBe(@"(a\(b\)\\c)");

    [Theory]
    [InlineData(1, 0, "(D:20260301093000+01'00')")]
    [InlineData(-3, -30, "(D:20260301093000-03'30')")]
    [InlineData(0, 0, "(D:20260301093000+00'00')")]
    public void Date_WithOffset_IsWrittenWithIt(int hours, int minutes, string expected) =>
        PdfSyntax.Date(new DateTimeOffset(2026, 3, 1, 9, 30, 0, new TimeSpan(hours, minutes, 0))).ShouldBe(expected);

    [Fact]
    public void SrgbProfile_Header_SaysWhatItIs()
    {
        var profile = SrgbProfile.Bytes.ToArray();

        profile.Length.ShouldBe(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profile));
        System.Text.Encoding.ASCII.GetString(profile, 12, 12).ShouldBe("mntrRGB XYZ ");
        System.Text.Encoding.ASCII.GetString(profile, 36, 4).ShouldBe("acsp");
        (profile.Length % 4).ShouldBe(0);
    }
}
