using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics;

namespace SocialReturn.Pdf.Fonts;

/// <summary>The 'kern' feature of the GPOS table: pair adjustment by glyph and by class.</summary>
internal sealed class PairKerning
{
    private const int PairAdjustment = 2;
    private const int Extension = 9;
    private const int AdvanceFlag = 0x0004;

    private readonly ReadOnlyMemory<byte> table;
    private readonly List<int> subtables = [];
    private readonly ConcurrentDictionary<(ushort Left, ushort Right), short> pairs = [];

    private PairKerning(ReadOnlyMemory<byte> table) => this.table = table;

    public static PairKerning Read(ReadOnlyMemory<byte> table)
    {
        var kerning = new PairKerning(table);
        foreach (var lookup in kerning.KernLookups())
        {
            kerning.AddSubtables(lookup);
        }

        return kerning;
    }

    /// <summary>The same letters stand beside each other all the time: a pair is searched once.</summary>
    public short Between(ushort left, ushort right) => pairs.GetOrAdd((left, right), static (pair, kerning) => kerning.Find(pair.Left, pair.Right), this);

    private short Find(ushort left, ushort right)
    {
        foreach (var subtable in subtables)
        {
            var covered = CoverageIndex(subtable + UInt16(subtable + 2), left);
            if (covered < 0)
            {
                continue;
            }

            var value = UInt16(subtable) == 1 ? ByGlyph(subtable, covered, right) : ByClass(subtable, left, right);
            if (value is not null)
            {
                return value.Value;
            }
        }

        return 0;
    }

    private SortedSet<int> KernLookups()
    {
        var lookups = new SortedSet<int>();
        int features = UInt16(6);
        int lookupList = UInt16(8);
        for (var entry = 0; entry < UInt16(features); entry++)
        {
            var record = features + 2 + 6 * entry;
            if (!table.Span.Slice(record, 4).SequenceEqual("kern"u8))
            {
                continue;
            }

            var feature = features + UInt16(record + 4);
            for (var index = 0; index < UInt16(feature + 2); index++)
            {
                lookups.Add(lookupList + UInt16(lookupList + 2 + 2 * UInt16(feature + 4 + 2 * index)));
            }
        }

        return lookups;
    }

    private void AddSubtables(int lookup)
    {
        var type = UInt16(lookup);
        for (var index = 0; index < UInt16(lookup + 4); index++)
        {
            var subtable = lookup + UInt16(lookup + 6 + 2 * index);
            if (type == Extension && UInt16(subtable + 2) == PairAdjustment)
            {
                subtables.Add(subtable + BinaryPrimitives.ReadInt32BigEndian(table.Span[(subtable + 4)..]));
            }
            else if (type == PairAdjustment)
            {
                subtables.Add(subtable);
            }
        }
    }

    private short? ByGlyph(int subtable, int covered, ushort right)
    {
        var size = 2 + ValueSize(subtable);
        var set = subtable + UInt16(subtable + 10 + 2 * covered);
        var (low, high) = (0, UInt16(set) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = set + 2 + size * middle;
            var second = UInt16(record);
            if (second == right)
            {
                return Advance(subtable, record + 2);
            }

            (low, high) = second < right ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private short? ByClass(int subtable, ushort left, ushort right)
    {
        var leftClass = ClassOf(subtable + UInt16(subtable + 8), left);
        var rightClass = ClassOf(subtable + UInt16(subtable + 10), right);
        var rightClasses = UInt16(subtable + 14);
        return Advance(subtable, subtable + 16 + ValueSize(subtable) * (leftClass * rightClasses + rightClass));
    }

    private int ValueSize(int subtable) => 2 * (BitOperations.PopCount(UInt16(subtable + 4)) + BitOperations.PopCount(UInt16(subtable + 6)));

    private short Advance(int subtable, int record)
    {
        var format = UInt16(subtable + 4);
        return (format & AdvanceFlag) == 0 ? (short)0 : (short)UInt16(record + 2 * BitOperations.PopCount(format & (uint)(AdvanceFlag - 1)));
    }

    private int CoverageIndex(int coverage, ushort glyph)
    {
        var count = UInt16(coverage + 2);
        for (var index = 0; index < count; index++)
        {
            if (UInt16(coverage) == 1)
            {
                if (UInt16(coverage + 4 + 2 * index) == glyph)
                {
                    return index;
                }
            }
            else if (glyph >= UInt16(coverage + 4 + 6 * index) && glyph <= UInt16(coverage + 6 + 6 * index))
            {
                return UInt16(coverage + 8 + 6 * index) + glyph - UInt16(coverage + 4 + 6 * index);
            }
        }

        return -1;
    }

    private int ClassOf(int definition, ushort glyph)
    {
        if (UInt16(definition) == 1)
        {
            var index = glyph - UInt16(definition + 2);
            return index >= 0 && index < UInt16(definition + 4) ? UInt16(definition + 6 + 2 * index) : 0;
        }

        for (var index = 0; index < UInt16(definition + 2); index++)
        {
            var record = definition + 4 + 6 * index;
            if (glyph >= UInt16(record) && glyph <= UInt16(record + 2))
            {
                return UInt16(record + 4);
            }
        }

        return 0;
    }

    private ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(table.Span[offset..]);
}
