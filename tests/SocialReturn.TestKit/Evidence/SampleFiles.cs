using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SocialReturn.TestKit.Evidence;

/// <summary>Small files of every type that evidence may have, and some that only pretend.</summary>
public static class SampleFiles
{
    private const string DocxMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string XlsxMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /// <summary>A pdf that opens, with a page for each text.</summary>
    public static byte[] Pdf(params string[] pages) => Pdf(pages, title: null);

    public static byte[] PdfTitled(string title) => Pdf(["Contract"], title);

    private static byte[] Pdf(string[] pages, string? title)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        void Object(string body)
        {
            offsets.Add(pdf.Length);
            pdf.Append(offsets.Count).Append(" 0 obj\n").Append(body).Append("\nendobj\n");
        }

        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Concat(pages.Select((_, i) => $"{4 + (i * 2)} 0 R "))}] >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (var text in pages)
        {
            var drawing = $"BT /F1 12 Tf 72 720 Td ({text}) Tj ET";
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {offsets.Count + 2} 0 R >>");
            Object($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream");
        }

        var information = "";
        if (title is not null)
        {
            Object($"<< /Title ({title}) >>");
            information = $" /Info {offsets.Count} 0 R";
        }

        var table = pdf.Length;
        pdf.Append("xref\n0 ").Append(offsets.Count + 1).Append("\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(offset.ToString("D10", System.Globalization.CultureInfo.InvariantCulture)).Append(" 00000 n \n"));
        pdf.Append($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R{information} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    /// <summary>A png that says it is so large; with no pixels in it.</summary>
    public static byte[] Png(int width = 8, int height = 8)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. PngChunk("IHDR", head), .. PngChunk("IEND", [])];
    }

    /// <summary>With an empty check sum, which nobody looks at here.</summary>
    public static byte[] PngChunk(string name, byte[] content) => [.. BigEndian(content.Length), .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];

    /// <summary>A jpg with camera data before its frame header.</summary>
    public static byte[] Jpeg(ushort width = 8, ushort height = 8)
    {
        var camera = new byte[3000];
        (camera[0], camera[1]) = (0xFF, 0xE1);
        BinaryPrimitives.WriteUInt16BigEndian(camera.AsSpan(2), (ushort)(camera.Length - 2));
        byte[] frame = [0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, .. new byte[10], 0xFF, 0xD9];
        return [0xFF, 0xD8, .. camera, .. frame];
    }

    /// <param name="exif">Camera data; stands behind everything else.</param>
    public static byte[] Heic(int width = 8, int height = 8, byte[]? exif = null)
    {
        byte[] start = [.. BigEndian(24), .. "ftypheic\0\0\0\0mif1heic"u8];
        byte[] size = HeicBox("iprp", HeicBox("ipco", HeicBox("ispe", [0, 0, 0, 0, .. BigEndian(width), .. BigEndian(height)])));
        byte[] names = HeicBox("iinf", [0, 0, 0, 0, 0, 1, .. HeicBox("infe", [2, 0, 0, 0, 0, 7, 0, 0, .. "Exif\0"u8])]);
        byte[] Places(int at) => HeicBox("iloc", [0, 0, 0, 0, 0x44, 0, 0, 1, 0, 7, 0, 0, 0, 1, .. BigEndian(at), .. BigEndian(exif?.Length ?? 0)]);
        byte[] Meta(int at) => HeicBox("meta", [0, 0, 0, 0, .. size, .. names, .. Places(at)]);
        return [.. start, .. Meta(start.Length + Meta(0).Length + 8), .. HeicBox("mdat", exif ?? [])];
    }

    private static byte[] HeicBox(string name, byte[] content) => [.. BigEndian(content.Length + 8), .. Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    /// <param name="types">More lines of the list of types.</param>
    public static byte[] Docx(string text = "Arbeidscontract", string mainType = DocxMain, string types = "", params (string Name, string Content)[] more) =>
        Zip([
            ("[Content_Types].xml", $"<Types><Override PartName=\"/word/document.xml\" ContentType=\"{mainType}\"/>{types}</Types>"),
            ("word/document.xml", $"<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"),
            .. more,
        ]);

    public static byte[] Xlsx(string cell = "160", string shared = "uren") =>
        Zip(
            ("[Content_Types].xml", $"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"{XlsxMain}\"/></Types>"),
            ("xl/sharedStrings.xml", $"<sst><si><t>{shared}</t></si></sst>"),
            (
                "xl/worksheets/sheet1.xml",
                $"<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>{cell}</v></c></row></sheetData></worksheet>"
            )
        );

    public static byte[] Odt(string text = "Overeenkomst") =>
        Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", $"<d xmlns:text=\"t\"><text:p>{text}</text:p></d>"));

    /// <summary>A workbook with these rows, each the XML of its cells.</summary>
    /// <param name="shared">The texts that cells of type "s" point at.</param>
    public static byte[] Workbook(string[] rows, params string[] shared) =>
        Zip(
            ("[Content_Types].xml", $"<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"{XlsxMain}\"/></Types>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{string.Concat(rows.Select(row => $"<row>{row}</row>"))}</sheetData></worksheet>"),
            ("xl/sharedStrings.xml", $"<sst>{string.Concat(shared.Select(text => $"<si><t>{text}</t></si>"))}</sst>")
        );

    public static byte[] Ods(string content) =>
        Zip(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", $"<d xmlns:text=\"t\" xmlns:table=\"b\" xmlns:office=\"o\"><table:table>{content}</table:table></d>")
        );

    /// <summary>The package with more parts.</summary>
    public static byte[] With(byte[] package, params ReadOnlySpan<(string Name, byte[] Content)> parts)
    {
        var file = new MemoryStream();
        file.Write(package);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                zip.GetEntry(name)?.Delete();
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    public static byte[] Zip(params ReadOnlySpan<(string Name, string Content)> entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    /// <summary>A docx of a few hundred kilobytes that unpacks to more than 200 megabytes.</summary>
    public static byte[] ZipBomb()
    {
        var file = new MemoryStream(Docx());
        using (var growing = new MemoryStream())
        {
            file.CopyTo(growing);
            using (var zip = new ZipArchive(growing, ZipArchiveMode.Update, leaveOpen: true))
            {
                using var entry = zip.CreateEntry("word/media/image1.bin", CompressionLevel.Fastest).Open();
                var zeros = new byte[1024 * 1024];
                for (var i = 0; i < 201; i++)
                {
                    entry.Write(zeros);
                }
            }

            return growing.ToArray();
        }
    }
}
