using System.Buffers.Binary;

namespace SocialReturn.Core.Evidence.Photos;

/// <summary>Which way is up: the one thing in camera data that a picture needs to be shown.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const int EntryLength = 12;

    private static ReadOnlySpan<byte> Signature => "Exif\0\0"u8;

    /// <summary>1 to 8; null when it is not there.</summary>
    public static int? Of(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith(Signature) || segment.Length < Signature.Length + 8)
        {
            return null;
        }

        var data = segment[Signature.Length..];
        var isLittle = data.StartsWith("II"u8);
        var entries = Number(data[4..], isLittle, 4);
        if (entries < 8 || entries + 2 > data.Length)
        {
            return null;
        }

        var count = Number(data[(int)entries..], isLittle, 2);
        for (var i = 0; i < count; i++)
        {
            var at = (int)entries + 2 + (i * EntryLength);
            if (at + EntryLength > data.Length)
            {
                return null;
            }

            if (Number(data[at..], isLittle, 2) == Tag)
            {
                return Number(data[(at + 8)..], isLittle, 2) is var value and >= 1 and <= 8 ? (int)value : null;
            }
        }

        return null;
    }

    /// <summary>A segment with nothing else in it.</summary>
    public static byte[] Write(int orientation) =>
        [.. Signature, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, (byte)(Tag >> 8), Tag & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static long Number(ReadOnlySpan<byte> bytes, bool isLittle, int length) =>
        (length, isLittle) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };
}
