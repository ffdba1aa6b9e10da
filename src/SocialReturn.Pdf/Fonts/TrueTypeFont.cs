using System.Buffers.Binary;
using System.Text;

namespace SocialReturn.Pdf.Fonts;

/// <summary>Reads what a PDF needs from a TrueType file: measures, character map, outlines and kerning.</summary>
internal sealed class TrueTypeFont
{
    private const ushort MissingGlyph = 0;

    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ushort> characterMap;
    private readonly int[] advances;
    private readonly bool longOffsets;
    private readonly PairKerning kerning;

    public TrueTypeFont(byte[] data)
    {
        this.data = data;
        ReadDirectory();
        var head = Table("head");
        UnitsPerEm = UInt16(head, 18);
        BoundingBox = [Scaled(Int16(head, 36)), Scaled(Int16(head, 38)), Scaled(Int16(head, 40)), Scaled(Int16(head, 42))];
        longOffsets = Int16(head, 50) == 1;
        var horizontal = Table("hhea");
        Ascent = Scaled(Int16(horizontal, 4));
        Descent = Scaled(Int16(horizontal, 6));
        GlyphCount = UInt16(Table("maxp"), 4);
        advances = ReadAdvances(Table("hmtx"), UInt16(horizontal, 34));
        CapHeight = Scaled(Int16(Table("OS/2"), 88));
        WeightClass = UInt16(Table("OS/2"), 4);
        PostScriptName = ReadPostScriptName(Table("name"));
        characterMap = CharacterMap.Read(Table("cmap"));
        kerning = PairKerning.Read(data.AsMemory(tables["GPOS"].Offset, tables["GPOS"].Length));
    }

    public int UnitsPerEm { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }
    public int WeightClass { get; }
    public int GlyphCount { get; }
    public int[] BoundingBox { get; }
    public string PostScriptName { get; }

    /// <summary>The glyph of a character, or null when the font has no drawing for it.</summary>
    public ushort? GlyphOf(int codePoint) => characterMap.TryGetValue(codePoint, out var glyph) && glyph != MissingGlyph ? glyph : null;

    /// <summary>Width in thousandths of the type size.</summary>
    public int AdvanceOf(ushort glyph) => advances[glyph];

    /// <summary>The correction between two neighbours in thousandths of the type size.</summary>
    public int KerningOf(ushort left, ushort right) => Scaled(kerning.Between(left, right));

    public bool Has(string tag) => tables.ContainsKey(tag);

    public ReadOnlySpan<byte> Table(string tag) => data.AsSpan(tables[tag].Offset, tables[tag].Length);

    public ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var start = OutlineOffset(glyph);
        return Table("glyf")[start..OutlineOffset(glyph + 1)];
    }

    private int OutlineOffset(int glyph)
    {
        var offsets = Table("loca");
        return longOffsets ? (int)BinaryPrimitives.ReadUInt32BigEndian(offsets[(4 * glyph)..]) : 2 * UInt16(offsets, 2 * glyph);
    }

    private int[] ReadAdvances(ReadOnlySpan<byte> metrics, int longMetrics)
    {
        var widths = new int[GlyphCount];
        for (var glyph = 0; glyph < widths.Length; glyph++)
        {
            // Glyphs past the long metrics share the last width.
            widths[glyph] = Scaled(UInt16(metrics, 4 * Math.Min(glyph, longMetrics - 1)));
        }

        return widths;
    }

    private int Scaled(int units) => units * 1000 / UnitsPerEm;

    private void ReadDirectory()
    {
        ReadOnlySpan<byte> file = data;
        for (var entry = 0; entry < UInt16(file, 4); entry++)
        {
            var record = file.Slice(12 + 16 * entry, 16);
            tables[Encoding.ASCII.GetString(record[..4])] = (
                BinaryPrimitives.ReadInt32BigEndian(record[8..]),
                BinaryPrimitives.ReadInt32BigEndian(record[12..])
            );
        }
    }

    private static string ReadPostScriptName(ReadOnlySpan<byte> names)
    {
        const int postScriptNameId = 6;
        const int windows = 3;
        var storage = UInt16(names, 4);
        for (var entry = 0; entry < UInt16(names, 2); entry++)
        {
            var record = names.Slice(6 + 12 * entry, 12);
            if (UInt16(record, 0) == windows && UInt16(record, 6) == postScriptNameId)
            {
                return Encoding.BigEndianUnicode.GetString(names.Slice(storage + UInt16(record, 10), UInt16(record, 8)));
            }
        }

        throw new InvalidDataException("The font has no PostScript name.");
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);

    private static short Int16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt16BigEndian(bytes[offset..]);
}
