using System.Buffers.Binary;

namespace SocialReturn.Core.Evidence.Photos;

/// <summary>Reads in the "meta" box of a heic which items are metadata (iinf) and where they stand (iloc), by ISO/IEC 14496-12.</summary>
internal static class HeicItems
{
    /// <param name="meta">The content of the box, its version first.</param>
    /// <param name="start">Where that content begins in the file.</param>
    public static List<(long From, long Count)> ExtentsOfMetadata(byte[] meta, long start)
    {
        var reader = new BoxReader(meta, 4);
        HashSet<uint> items = [];
        (int At, int End)? places = null;
        var data = -1;
        while (reader.TryNext(out var name, out var at, out var end))
        {
            if (name == "iinf")
            {
                items = MetadataItems(meta, at, end);
            }
            else if (name == "iloc")
            {
                places = (at, end);
            }
            else if (name == "idat")
            {
                data = at;
            }
            else if (name is not ("hdlr" or "pitm" or "iprp" or "iref" or "dinf" or "ipro" or "grpl" or "free"))
            {
                throw new InvalidDataException("A box that does not belong here.");
            }
        }

        return items.Count == 0 ? []
            : places is not { } found ? throw new InvalidDataException("Nothing says where it stands.")
            : Extents(meta, found.At, items, start, data);
    }

    private static HashSet<uint> MetadataItems(byte[] meta, int at, int end)
    {
        var isLong = meta[at] != 0;
        var entries = new BoxReader(meta, at + (isLong ? 8 : 6), end);
        var items = new HashSet<uint>();
        while (entries.TryNext(out var name, out var entry, out _))
        {
            // Versions 2 and 3 name the type of the item; older ones only know mime types.
            var version = meta[entry];
            var id = version == 3 ? BinaryPrimitives.ReadUInt32BigEndian(meta.AsSpan(entry + 4)) : BinaryPrimitives.ReadUInt16BigEndian(meta.AsSpan(entry + 4));
            var type = version < 2 ? "mime" : System.Text.Encoding.ASCII.GetString(meta, entry + (version == 3 ? 10 : 8), 4);
            if (name == "infe" && type is "Exif" or "mime" or "uri ")
            {
                items.Add(id);
            }
        }

        return items;
    }

    private static List<(long From, long Count)> Extents(byte[] meta, int at, HashSet<uint> items, long start, int data)
    {
        var version = meta[at];
        var sizes = (Offset: meta[at + 4] >> 4, Length: meta[at + 4] & 15, Base: meta[at + 5] >> 4, Index: version == 0 ? 0 : meta[at + 5] & 15);
        var reader = new NumberReader(meta, at + 6);
        var count = reader.Read(version < 2 ? 2 : 4);
        var extents = new List<(long, long)>();
        for (long i = 0; i < count; i++)
        {
            var id = (uint)reader.Read(version < 2 ? 2 : 4);
            var method = version == 0 ? 0 : reader.Read(2) & 15;
            _ = reader.Read(2);
            var origin = reader.Read(sizes.Base);
            for (var left = reader.Read(2); left > 0; left--)
            {
                _ = reader.Read(sizes.Index);
                var offset = origin + reader.Read(sizes.Offset);
                var length = reader.Read(sizes.Length);
                if (items.Contains(id))
                {
                    extents.Add(
                        (
                            method switch
                            {
                                0 => offset,
                                1 when data >= 0 => start + data + offset,
                                _ => throw new InvalidDataException("It stands in another item."),
                            },
                            length
                        )
                    );
                }
            }
        }

        return extents;
    }

    private sealed class BoxReader(byte[] bytes, int at, int end = -1)
    {
        private readonly int end = end < 0 ? bytes.Length : end;
        private int at = at;

        public bool TryNext(out string name, out int content, out int boxEnd)
        {
            (name, content, boxEnd) = ("", at + 8, at);
            if (at + 8 > end)
            {
                return false;
            }

            var size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (size < 8 || size > (uint)(end - at))
            {
                throw new InvalidDataException("A box that ends behind its parent.");
            }

            name = System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4);
            boxEnd = at += (int)size;
            return true;
        }
    }

    private sealed class NumberReader(byte[] bytes, int at)
    {
        private int at = at;

        public long Read(int length)
        {
            long number = 0;
            for (var i = 0; i < length; i++)
            {
                number = (number << 8) | (at < bytes.Length ? bytes[at++] : throw new InvalidDataException("It ends in the middle."));
            }

            return number;
        }
    }
}
