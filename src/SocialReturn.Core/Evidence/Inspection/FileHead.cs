using System.Buffers.Binary;
using System.Text;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>What the first bytes of a file say it is.</summary>
internal enum FileHead
{
    Unknown,
    Pdf,
    Jpeg,
    Png,
    Heic,
    Zip,
}

internal static class FileHeads
{
    public const int Length = 1024;

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    public static FileHead Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileHead.Jpeg;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileHead.Png;
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return FileHead.Zip;
        }

        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && HeicBrands.Contains(Encoding.ASCII.GetString(head[8..12])))
        {
            return FileHead.Heic;
        }

        // Readers accept the header of a pdf anywhere in its first kilobyte, and some programs put bytes before it.
        return head.IndexOf("%PDF-"u8) >= 0 ? FileHead.Pdf : FileHead.Unknown;
    }

    /// <summary>Compound files: doc, xls, embedded objects, macros.</summary>
    public static bool IsOldOffice(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    public static FileType? TypeOf(FileHead head) =>
        head switch
        {
            FileHead.Pdf => FileType.Pdf,
            FileHead.Jpeg => FileType.Jpeg,
            FileHead.Png => FileType.Png,
            FileHead.Heic => FileType.Heic,
            _ => null,
        };

    /// <summary>The pixels of a png, which stand right behind its signature.</summary>
    public static long PngPixels(ReadOnlySpan<byte> head) =>
        head.Length < 24 ? 0 : (long)BinaryPrimitives.ReadUInt32BigEndian(head[16..]) * BinaryPrimitives.ReadUInt32BigEndian(head[20..]);
}
