using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Infrastructure.Spreadsheets;

/// <summary>Reads a spreadsheet (.xlsx) or CSV file as text, told apart by its first bytes. What is too large is refused before it is unpacked.</summary>
public static class SheetReader
{
    public const int MostBytes = 1024 * 1024;
    public const int MostRows = 2_000;

    private const int MostCells = 50;
    private const long MostUnpacked = 20L * 1024 * 1024;
    private const int MostParts = 200;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<Sheet> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > MostBytes)
        {
            return Sheet.Refused(SpreadsheetTexts.FileTooLarge);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return Read(content.ToArray());
    }

    public static Sheet Read(byte[] content)
    {
        try
        {
            var rows = content is [(byte)'P', (byte)'K', ..] ? Workbook(content) : Text(content);
            return rows is null ? Sheet.Refused(SpreadsheetTexts.FileTooLarge)
                : rows.Count > MostRows ? Sheet.Refused(string.Format(SpreadsheetTexts.TooManyRows, MostRows))
                : new Sheet([.. rows], Fault: null);
        }
        catch (Exception exception)
            when (exception is ExcelReaderException or InvalidDataException or CsvHelperException or System.Xml.XmlException or FormatException)
        {
            return Sheet.Refused(SpreadsheetTexts.NotReadable);
        }
    }

    /// <returns>Null when it unpacks to more than any list of this kind.</returns>
    private static List<SheetRow>? Workbook(byte[] content)
    {
        using (var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read))
        {
            if (archive.Entries.Count > MostParts || archive.Entries.Sum(entry => entry.Length) > MostUnpacked)
            {
                return null;
            }
        }

        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        var rows = new List<SheetRow>();
        for (var number = 1; rows.Count <= MostRows && reader.Read(); number++)
        {
            rows.Add(
                new SheetRow(
                    number,
                    [
                        .. Enumerable
                            .Range(0, Math.Min(reader.FieldCount, MostCells))
                            .Select(index => Cleaned(Convert.ToString(reader.GetValue(index), CultureInfo.InvariantCulture))),
                    ]
                )
            );
        }

        return rows;
    }

    private static List<SheetRow> Text(byte[] content)
    {
        if (content.Contains((byte)0))
        {
            throw new InvalidDataException("No text.");
        }

        var text = Decode(content);
        using var parser = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = DelimiterOf(text),
                BadDataFound = null,
                IgnoreBlankLines = false,
            }
        );
        var rows = new List<SheetRow>();
        while (rows.Count <= MostRows && parser.Read())
        {
            rows.Add(new SheetRow(parser.Row, [.. (parser.Record ?? []).Take(MostCells).Select(Cleaned)]));
        }

        return rows;
    }

    /// <summary>A cell is typed text as much as a field is.</summary>
    private static string Cleaned(string? cell) => UnseenCharacters.Without(cell) ?? "";

    /// <summary>UTF-8, or what Excel writes on a Dutch Windows.</summary>
    private static string Decode(byte[] content)
    {
        try
        {
            return Utf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    private static string DelimiterOf(string text)
    {
        var first = text.Split('\n', 2)[0];
        return first.Contains(';') ? ";"
            : first.Contains('\t') ? "\t"
            : first.Contains(',') ? ","
            : ";";
    }
}
