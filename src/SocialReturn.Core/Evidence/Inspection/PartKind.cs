namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>What a part of an office file is, judged by its first bytes.</summary>
internal enum PartKind
{
    Xml,
    Text,
    Package,
    Picture,

    /// <summary>Compound files: embedded objects, old documents, macros.</summary>
    OldOffice,

    /// <summary>Printer settings, fonts, the picture of the first page: nobody's words.</summary>
    NoText,
    Unknown,
}

internal static class PartKinds
{
    private static readonly byte[][] Pictures =
    [
        [0xFF, 0xD8, 0xFF],
        [0x89, 0x50, 0x4E, 0x47],
        [.. "GIF8"u8],
        [.. "BM"u8],
        [0x49, 0x49, 0x2A, 0],
        [0x4D, 0x4D, 0, 0x2A],
        [0xD7, 0xCD, 0xC6, 0x9A],
        [1, 0, 0, 0],
        [1, 0, 9, 0],
        [.. "RIFF"u8],
        [.. "VCLMTF"u8],
    ];

    private static readonly string[] NoWords = ["/printerSettings/", "/fonts/", "Fonts/", "docProps/thumbnail", "Thumbnails/", "layout-cache"];

    public static PartKind Of(ReadOnlySpan<byte> head, string name)
    {
        if (FileHeads.IsOldOffice(head))
        {
            return PartKind.OldOffice;
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return PartKind.Package;
        }

        if (XmlParts.IsXml(head))
        {
            return PartKind.Xml;
        }

        if (PlainText.IsText(head))
        {
            return PartKind.Text;
        }

        return NoWords.Any(part => name.Contains(part, StringComparison.Ordinal)) ? PartKind.NoText
            : IsPicture(head) ? PartKind.Picture
            : PartKind.Unknown;
    }

    private static bool IsPicture(ReadOnlySpan<byte> head)
    {
        foreach (var picture in Pictures)
        {
            if (head.StartsWith(picture))
            {
                return true;
            }
        }

        return false;
    }
}
