using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace SocialReturn.Core.Evidence;

/// <summary>The text of docx, xlsx, odt and ods files: paragraphs and cells, each on a line of its own.</summary>
internal static class OfficeText
{
    private const int PieceLength = 32 * 1024;

    public static async IAsyncEnumerable<TextPart> ReadAsync(Stream file, EvidenceOptions limits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        file.Position = 0;
        await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        var sheet = 0;
        foreach (var entry in zip.Entries.Where(HoldsText))
        {
            var where = entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
                ? string.Format(CultureInfo.CurrentCulture, EvidenceTexts.InSheet, ++sheet)
                : EvidenceTexts.InDocument;
            await using var unpacked = await entry.OpenAsync(cancellationToken);
            using var xml = XmlReader.Create(new LimitedStream(unpacked, limits.MaxUnpackedBytes), new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit });
            await foreach (var text in LinesAsync(xml, cancellationToken))
            {
                yield return new TextPart(text, _ => where);
            }
        }
    }

    private static bool HoldsText(ZipArchiveEntry entry) =>
        entry.FullName is "content.xml" or "styles.xml" or "xl/sharedStrings.xml"
        || (entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
            && (entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
                || entry.FullName.StartsWith("xl/comments", StringComparison.Ordinal)
                || (entry.FullName.StartsWith("word/", StringComparison.Ordinal) && entry.FullName.Count(c => c == '/') == 1)));

    private static async IAsyncEnumerable<string> LinesAsync(XmlReader xml, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var isReference = false;
        while (await xml.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "c":
                    // A cell of type "s" holds the number of a shared string, which is read by itself.
                    isReference = xml.GetAttribute("t") == "s";
                    break;
                case XmlNodeType.Element when xml.LocalName is "tab" or "s" or "br":
                    text.Append(' ');
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when !isReference:
                    text.Append(await xml.GetValueAsync());
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "p" or "h" or "si" or "c":
                    text.Append('\n');
                    isReference = false;
                    break;
            }

            if (text.Length >= PieceLength)
            {
                yield return text.ToString();
                text.Clear();
            }
        }

        yield return text.ToString();
    }
}
