using System.Buffers.Binary;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>Reads how many pixels an image says it has, from its header, without decoding anything.</summary>
internal static class ImagePixels
{
    private const int HeicHeader = 64 * 1024;

    /// <summary>Null when the header is damaged.</summary>
    public static async Task<long?> CountAsync(Stream image, FileType type, CancellationToken cancellationToken)
    {
        image.Position = 0;
        if (type == FileType.Jpeg)
        {
            return await JpegAsync(image, cancellationToken);
        }

        var head = new byte[type == FileType.Png ? FileHeads.Length : HeicHeader];
        var length = await image.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var pixels = type == FileType.Png ? FileHeads.PngPixels(head.AsSpan(0, length)) : Heic(head.AsSpan(0, length));
        return pixels > 0 ? pixels : null;
    }

    /// <summary>Walks the segments to the first start of frame: two bytes of height, two of width.</summary>
    private static async Task<long?> JpegAsync(Stream image, CancellationToken cancellationToken)
    {
        var segment = new byte[9];
        image.Position = 2;
        while (await image.ReadAtLeastAsync(segment, segment.Length, throwOnEndOfStream: false, cancellationToken) == segment.Length)
        {
            if (segment[0] != 0xFF)
            {
                return null;
            }

            if (segment[1] == 0xFF)
            {
                // A fill byte before the marker.
                image.Position -= segment.Length - 1;
                continue;
            }

            if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var pixels = (long)BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(5)) * BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(7));
                return pixels > 0 ? pixels : null;
            }

            image.Position += BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2)) + 2 - segment.Length;
        }

        return null;
    }

    /// <summary>The largest "ispe" property (width and height of an item) in the metadata at the start.</summary>
    private static long Heic(ReadOnlySpan<byte> head)
    {
        long largest = 0;
        for (var at = head.IndexOf("ispe"u8); at >= 0 && head.Length >= at + 16; at = head.IndexOf("ispe"u8))
        {
            largest = Math.Max(largest, (long)BinaryPrimitives.ReadUInt32BigEndian(head[(at + 8)..]) * BinaryPrimitives.ReadUInt32BigEndian(head[(at + 12)..]));
            head = head[(at + 4)..];
        }

        return largest;
    }
}
