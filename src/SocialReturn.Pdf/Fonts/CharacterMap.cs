using System.Buffers.Binary;

namespace SocialReturn.Pdf.Fonts;

/// <summary>The cmap table: which glyph draws which character (formats 4 and 12).</summary>
internal static class CharacterMap
{
    public static Dictionary<int, ushort> Read(ReadOnlySpan<byte> table)
    {
        var map = new Dictionary<int, ushort>();
        for (var entry = 0; entry < UInt16(table, 2); entry++)
        {
            var subtable = table[BinaryPrimitives.ReadInt32BigEndian(table[(8 + 8 * entry)..])..];
            switch (UInt16(subtable, 0))
            {
                case 4:
                    ReadSegments(subtable, map);
                    break;
                case 12:
                    ReadGroups(subtable, map);
                    break;
            }
        }

        return map;
    }

    private static void ReadSegments(ReadOnlySpan<byte> subtable, Dictionary<int, ushort> map)
    {
        var doubled = UInt16(subtable, 6);
        for (var segment = 0; segment < doubled; segment += 2)
        {
            var end = UInt16(subtable, 14 + segment);
            var start = UInt16(subtable, 16 + doubled + segment);
            var delta = UInt16(subtable, 16 + 2 * doubled + segment);
            var rangeAt = 16 + 3 * doubled + segment;
            var range = UInt16(subtable, rangeAt);
            for (int codePoint = start; codePoint <= end && codePoint != 0xFFFF; codePoint++)
            {
                var glyph = range == 0 ? codePoint : UInt16(subtable, rangeAt + range + 2 * (codePoint - start));
                if (glyph != 0)
                {
                    map[codePoint] = (ushort)(glyph + delta);
                }
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> subtable, Dictionary<int, ushort> map)
    {
        var groups = BinaryPrimitives.ReadInt32BigEndian(subtable[12..]);
        for (var group = 0; group < groups; group++)
        {
            var record = subtable.Slice(16 + 12 * group, 12);
            var start = BinaryPrimitives.ReadInt32BigEndian(record);
            var end = BinaryPrimitives.ReadInt32BigEndian(record[4..]);
            var glyph = BinaryPrimitives.ReadInt32BigEndian(record[8..]);
            for (var codePoint = start; codePoint <= end; codePoint++)
            {
                map[codePoint] = (ushort)(glyph + codePoint - start);
            }
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);
}
