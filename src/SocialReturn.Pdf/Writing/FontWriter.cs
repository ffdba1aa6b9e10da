using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SocialReturn.Pdf.Fonts;

namespace SocialReturn.Pdf.Writing;

/// <summary>Embeds a subset of a face with the tables that turn its glyphs back into text.</summary>
internal static class FontWriter
{
    private const int CharactersPerBlock = 100;

    public static int Write(PdfFile file, FontUse use)
    {
        var font = use.Font;
        var subset = FontSubset.Write(font, use.Characters.Select(character => character.Glyph));
        var program = file.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {subset.Length}"), subset);
        var name = $"{Tag(subset)}+{font.PostScriptName}";
        // The thickness of the stems is not in the file; this usual estimate only serves viewers without the font.
        var stem = font.WeightClass / 5;
        var descriptor = file.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox {Array(font.BoundingBox)} /ItalicAngle 0 "
                    + $"/Ascent {font.Ascent} /Descent {font.Descent} /CapHeight {font.CapHeight} /StemV {stem} /FontFile2 {program} 0 R>>"
            )
        );
        var widths = Array(use.Characters.Select(character => font.AdvanceOf(character.Glyph)));
        var descendant = file.Add(
            $"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
                + $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW {font.AdvanceOf(0)} /W [1 {widths}]>>"
        );
        var unicode = file.AddStream(string.Empty, ToUnicode(use));
        return file.Add(
            $"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R>>"
        );
    }

    /// <summary>Six capitals that set this subset apart from any other of the same face.</summary>
    private static string Tag(byte[] subset) => string.Concat(SHA256.HashData(subset).Take(6).Select(octet => (char)('A' + octet % 26)));

    private static string Array(IEnumerable<int> numbers) => $"[{string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";

    private static byte[] ToUnicode(FontUse use)
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        );
        foreach (var block in use.Characters.Select((character, index) => (Number: index + 1, character.CodePoint)).Chunk(CharactersPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (number, codePoint) in block)
            {
                var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoint)));
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{text}>\n");
            }

            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return Encoding.ASCII.GetBytes(map.ToString());
    }
}
