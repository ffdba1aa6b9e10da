using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SocialReturn.Demo.Data;

/// <summary>A small picture of a written page, as a scanner makes it: a real PNG of grey values, another one each time.</summary>
internal static class DemoScan
{
    private const int Width = 210;
    private const int Height = 297;
    private const int Margin = 22;
    private const int LineHeight = 9;
    private const byte Paper = 250;
    private const byte Ink = 60;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    public static byte[] Of(Random chance)
    {
        using var picture = new MemoryStream();
        picture.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        header[8] = 8;
        Chunk(picture, "IHDR", header);
        Chunk(picture, "IDAT", Pixels(chance));
        Chunk(picture, "IEND", []);
        return picture.ToArray();
    }

    private static byte[] Pixels(Random chance)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var row = new byte[Width + 1];
            for (var y = 0; y < Height; y++)
            {
                // The first byte of a row is its filter: none.
                row.AsSpan(1).Fill(Paper);
                if (y is > Margin and < Height - (2 * Margin) && y % LineHeight < 3)
                {
                    Words(row, chance);
                }

                zip.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Words(byte[] row, Random chance)
    {
        for (var x = Margin; x < Width - Margin; x += 3)
        {
            var length = chance.Next(2, 14);
            row.AsSpan(x, Math.Min(length, Width - Margin - x)).Fill(Ink);
            x += length;
        }
    }

    private static void Chunk(MemoryStream picture, string type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        picture.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        picture.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        picture.Write(number);
    }

    /// <summary>CRC-32 as the PNG standard gives it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = Remainders[(sum ^ value) & 0xFF] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Remainder(int value)
    {
        var remainder = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            remainder = (remainder & 1) == 1 ? 0xEDB88320u ^ (remainder >> 1) : remainder >> 1;
        }

        return remainder;
    }
}
