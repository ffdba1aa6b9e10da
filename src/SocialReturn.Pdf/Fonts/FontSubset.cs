using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace SocialReturn.Pdf.Fonts;

/// <summary>Writes a TrueType file with only the glyphs asked for, renumbered in that order after the missing glyph.</summary>
internal sealed class FontSubset
{
    private const int WordArguments = 0x0001;
    private const int Scale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;

    private static readonly string[] HintingTables = ["cvt ", "fpgm", "prep"];

    private readonly TrueTypeFont font;
    private readonly List<ushort> glyphs = [0];
    private readonly Dictionary<ushort, ushort> componentNumbers = [];

    private FontSubset(TrueTypeFont font, IEnumerable<ushort> wanted)
    {
        this.font = font;
        glyphs.AddRange(wanted);
    }

    public static byte[] Write(TrueTypeFont font, IEnumerable<ushort> wanted) => new FontSubset(font, wanted).Write();

    private byte[] Write()
    {
        var outlines = new MemoryStream();
        var offsets = new List<int>();
        // Parts of composed letters are appended while we go, so the list grows under the loop.
        for (var index = 0; index < glyphs.Count; index++)
        {
            offsets.Add((int)outlines.Length);
            outlines.Write(Renumbered(font.Outline(glyphs[index])));
            outlines.Write(new byte[(4 - outlines.Length % 4) % 4]);
        }

        offsets.Add((int)outlines.Length);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = Head(),
            ["hhea"] = WithCount(font.Table("hhea"), 34),
            ["hmtx"] = Metrics(),
            ["loca"] = Offsets(offsets),
            ["maxp"] = WithCount(font.Table("maxp"), 4),
        };
        foreach (var tag in HintingTables.Where(font.Has))
        {
            tables[tag] = font.Table(tag).ToArray();
        }

        return Assemble(tables);
    }

    private byte[] Renumbered(ReadOnlySpan<byte> outline)
    {
        var copy = outline.ToArray();
        if (copy.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(copy) >= 0)
        {
            return copy;
        }

        var position = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(position));
            var component = copy.AsSpan(position + 2);
            BinaryPrimitives.WriteUInt16BigEndian(component, ComponentNumber(BinaryPrimitives.ReadUInt16BigEndian(component)));
            position += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + TransformSize(flags);
        } while ((flags & MoreComponents) != 0);

        return copy;
    }

    private static int TransformSize(int flags) =>
        (flags & Matrix) != 0 ? 8
        : (flags & TwoScales) != 0 ? 4
        : (flags & Scale) != 0 ? 2
        : 0;

    private ushort ComponentNumber(ushort glyph)
    {
        if (!componentNumbers.TryGetValue(glyph, out var number))
        {
            number = (ushort)glyphs.Count;
            glyphs.Add(glyph);
            componentNumbers.Add(glyph, number);
        }

        return number;
    }

    private byte[] Head()
    {
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private byte[] WithCount(ReadOnlySpan<byte> table, int offset)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)glyphs.Count);
        return copy;
    }

    private byte[] Metrics()
    {
        var source = font.Table("hmtx");
        var longMetrics = BinaryPrimitives.ReadUInt16BigEndian(font.Table("hhea")[34..]);
        var metrics = new byte[4 * glyphs.Count];
        for (var index = 0; index < glyphs.Count; index++)
        {
            var glyph = glyphs[index];
            var advance = source.Slice(4 * Math.Min(glyph, longMetrics - 1), 2);
            var bearing = glyph < longMetrics ? source.Slice(4 * glyph + 2, 2) : source.Slice(4 * longMetrics + 2 * (glyph - longMetrics), 2);
            advance.CopyTo(metrics.AsSpan(4 * index));
            bearing.CopyTo(metrics.AsSpan(4 * index + 2));
        }

        return metrics;
    }

    private static byte[] Offsets(List<int> offsets)
    {
        var table = new byte[4 * offsets.Count];
        for (var index = 0; index < offsets.Count; index++)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * index), offsets[index]);
        }

        return table;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var directory = 12 + 16 * tables.Count;
        var file = new byte[directory + tables.Values.Sum(table => Padded(table.Length))];
        var largestPower = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << largestPower));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)largestPower);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * tables.Count - (16 << largestPower)));
        var (record, position) = (12, directory);
        var headAt = 0;
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, position);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(record));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(record + 4), Checksum(file.AsSpan(position, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 8), position);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(record + 12), table.Length);
            headAt = tag == "head" ? position : headAt;
            record += 16;
            position += Padded(table.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(0xB1B0AFBA - Checksum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var index = 0; index < bytes.Length; index += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[index..]));
        }

        return sum;
    }
}
