using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>Why a packed file (docx, xlsx, odt, ods) is not taken.</summary>
internal enum PackedFault
{
    None,
    Damaged,
    TooLargeUnpacked,
    Macros,
    OtherType,

    /// <summary>Others are being unpacked: there was no room in time.</summary>
    TooBusy,
}

/// <param name="Unpacked">In bytes, as its table says.</param>
internal sealed record PackedJudgement(PackedFault Fault, FileType? Type = null, long Unpacked = 0);

/// <summary>Judges office files from the table at their end and their list of content types: nothing else is unpacked.</summary>
internal static class PackedFile
{
    /// <summary>In the list of content types: a project, a sheet or a document with macros, whatever its name.</summary>
    private static readonly string[] MacroTypes = ["macroEnabled", "vbaProject", "vbaData", "macrosheet"];

    private const int EndRecordLength = 22;
    private const int MaxComment = ushort.MaxValue;
    private const int MaxDirectory = 1024 * 1024;
    private const int MaxTypeList = 256 * 1024;

    public static async Task<PackedJudgement> JudgeAsync(Stream file, EvidenceOptions limits, CancellationToken cancellationToken)
    {
        if (await CountEntriesAsync(file, cancellationToken) is not { } entries)
        {
            return new(PackedFault.Damaged);
        }

        if (entries > limits.MaxPackedEntries)
        {
            return new(PackedFault.TooLargeUnpacked);
        }

        try
        {
            file.Position = 0;
            await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            var unpacked = zip.Entries.Sum(entry => entry.Length);
            return unpacked > limits.MaxUnpackedBytes
                ? new(PackedFault.TooLargeUnpacked)
                : (await TypeAsync(zip, cancellationToken)) with
                {
                    Unpacked = unpacked,
                };
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or OverflowException)
        {
            return new(PackedFault.Damaged);
        }
    }

    /// <summary>The number in the record at the end, read before anything makes room for so many entries.</summary>
    private static async Task<int?> CountEntriesAsync(Stream file, CancellationToken cancellationToken)
    {
        var tail = new byte[Math.Min(file.Length, EndRecordLength + MaxComment)];
        file.Position = file.Length - tail.Length;
        await file.ReadExactlyAsync(tail, cancellationToken);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndRecordLength)
        {
            return null;
        }

        // 65,535 stands for "see the 64-bit record": far over every limit, and refused like it. The count may lie, so the
        // room for it is bounded too.
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var room = file.Length - tail.Length + end - directory;
        return entries < ushort.MaxValue && room is < 0 or > MaxDirectory ? null : entries;
    }

    private static async Task<PackedJudgement> TypeAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.Entries.Any(IsMacro))
        {
            return new(PackedFault.Macros);
        }

        if (zip.GetEntry("[Content_Types].xml") is not { } entry)
        {
            var openDocument = await OpenDocumentTypeAsync(zip, cancellationToken);
            return new(openDocument is null ? PackedFault.OtherType : PackedFault.None, openDocument);
        }

        var types = await XmlAsync(entry, cancellationToken);
        var type = OfficeType(types);
        return TypesOf(types).Any(name => MacroTypes.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)))
            ? new(PackedFault.Macros)
            : new(type is null ? PackedFault.OtherType : PackedFault.None, type);
    }

    /// <summary>By the names that programs give them. The content of every part is judged while it is read, so another name does not help.</summary>
    private static bool IsMacro(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static List<string> TypesOf(XDocument types) =>
        [.. types.Descendants().Select(element => (string?)element.Attribute("ContentType")).OfType<string>()];

    private static FileType? OfficeType(XDocument types)
    {
        var main = TypesOf(types);
        return main.Contains(FileType.Docx.ContentType + ".main+xml") ? FileType.Docx
            : main.Contains(FileType.Xlsx.ContentType + ".main+xml") ? FileType.Xlsx
            : null;
    }

    private static async Task<FileType?> OpenDocumentTypeAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.GetEntry("mimetype") is not { Length: < 100 } entry)
        {
            return null;
        }

        await using var unpacked = await entry.OpenAsync(cancellationToken);
        using var reader = new StreamReader(new LimitedStream(unpacked, 100));
        var name = await reader.ReadToEndAsync(cancellationToken);
        return new[] { FileType.Odt, FileType.Ods }.FirstOrDefault(type => type.ContentType == name);
    }

    private static async Task<XDocument> XmlAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        await using var unpacked = await entry.OpenAsync(cancellationToken);
        using var reader = XmlReader.Create(
            new LimitedStream(unpacked, MaxTypeList),
            new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit }
        );
        return await XDocument.LoadAsync(reader, LoadOptions.None, cancellationToken);
    }
}
