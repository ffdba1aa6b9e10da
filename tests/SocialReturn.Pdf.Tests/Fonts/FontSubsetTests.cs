using System.Buffers.Binary;
using System.Text;
using Shouldly;
using SocialReturn.Pdf.Fonts;
using SocialReturn.Pdf.Typesetting;
using Xunit;

namespace SocialReturn.Pdf.Tests.Fonts;

public sealed class FontSubsetTests
{
    private static readonly TrueTypeFont Font = FontLibrary.Face(FontWeight.Regular);

    [Fact]
    public void Write_PlainLetters_CopiesTheirOutlinesInTheOrderAskedFor()
    {
        var subset = Parsed(Subset("nx"));

        Count(subset).ShouldBe(3);
        Outline(subset, 1)[..10].ShouldBe(Font.Outline(Glyph('n'))[..10].ToArray());
        Outline(subset, 2)[..10].ShouldBe(Font.Outline(Glyph('x'))[..10].ToArray());
        Outline(subset, 0).Length.ShouldBe(Padded(Font.Outline(0).Length));
    }

    [Fact]
    public void Write_Widths_AreThoseOfTheFont()
    {
        var subset = Parsed(Subset("iW€"));

        foreach (var (index, letter) in "iW€".Index())
        {
            BinaryPrimitives.ReadUInt16BigEndian(subset["hmtx"].AsSpan(4 * (index + 1))).ShouldBe((ushort)Font.AdvanceOf(Glyph(letter)));
        }
    }

    [Fact]
    public void Write_ComposedLetter_BringsItsPartsAlongUnderTheirNewNumbers()
    {
        var subset = Parsed(Subset("Ş"));
        var outline = Outline(subset, 1);

        BinaryPrimitives.ReadInt16BigEndian(outline).ShouldBe((short)-1, "Ş is drawn as S with a cedilla");
        Count(subset).ShouldBe(4);
        BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(12)).ShouldBe((ushort)2);
        Outline(subset, 2)[..10].ShouldBe(Font.Outline(Glyph('S'))[..10].ToArray());
    }

    [Fact]
    public void Write_SamePartTwice_IsStoredOnce() =>
        Count(Parsed(Subset("éèê"))).ShouldBe(1 + 3 + 1 + 3, "missing glyph, three letters, one e and three accents");

    [Fact]
    public void Write_TableOfContents_IsSortedAndSumsUp()
    {
        var file = Subset("Gemeente Gorinchem");

        Parsed(file).Keys.ShouldBe(["glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"]);
        Checksum(file).ShouldBe(0xB1B0AFBA);
    }

    [Fact]
    public void Write_FewLetters_IsAFractionOfTheFont() => Subset("Gemeente Gorinchem € 12.345,67").Length.ShouldBeLessThan(8_000);

    private static byte[] Subset(string letters) => FontSubset.Write(Font, letters.Distinct().Select(Glyph));

    private static ushort Glyph(char letter) => Font.GlyphOf(letter)!.Value;

    private static int Count(Dictionary<string, byte[]> subset) => BinaryPrimitives.ReadUInt16BigEndian(subset["maxp"].AsSpan(4));

    private static byte[] Outline(Dictionary<string, byte[]> subset, int glyph)
    {
        var start = BinaryPrimitives.ReadInt32BigEndian(subset["loca"].AsSpan(4 * glyph));
        var end = BinaryPrimitives.ReadInt32BigEndian(subset["loca"].AsSpan(4 * glyph + 4));
        return subset["glyf"][start..end];
    }

    private static int Padded(int length) => (length + 3) / 4 * 4;

    private static Dictionary<string, byte[]> Parsed(byte[] file)
    {
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var entry = 0; entry < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); entry++)
        {
            var record = file.AsSpan(12 + 16 * entry, 16);
            var offset = BinaryPrimitives.ReadInt32BigEndian(record[8..]);
            tables.Add(Encoding.ASCII.GetString(record[..4]), file[offset..(offset + BinaryPrimitives.ReadInt32BigEndian(record[12..]))]);
        }

        return tables;
    }

    private static uint Checksum(byte[] file)
    {
        var sum = 0u;
        for (var index = 0; index < file.Length; index += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(index)));
        }

        return sum;
    }
}
