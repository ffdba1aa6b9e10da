using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SocialReturn.Pdf.Writing;

/// <summary>
/// The file itself: numbered objects, most of them packed together and compressed, and the table that says where each one is.
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsPerPack = 200;

    private readonly ArrayBufferWriter<byte> output = new();
    private readonly List<Location> locations = [default];
    private readonly List<(int Number, string Body)> waiting = [];

    // The comment of four high bytes tells mail and transfer programs that this is no text.
    public PdfFile() => Ascii("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    public int Reserve()
    {
        locations.Add(default);
        return locations.Count - 1;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    public void Write(int number, string body)
    {
        waiting.Add((number, body));
        if (waiting.Count == ObjectsPerPack)
        {
            Pack();
        }
    }

    public int AddStream(string entries, ReadOnlySpan<byte> content, bool compress = true)
    {
        var number = Reserve();
        WriteStream(number, entries, content, compress);
        return number;
    }

    public void WriteStream(int number, string entries, ReadOnlySpan<byte> content, bool compress = true)
    {
        var bytes = compress ? Compressed(content) : content;
        locations[number] = new Location(1, output.WrittenCount, 0);
        Ascii($"{number} 0 obj\n<<{entries}{(compress ? " /Filter /FlateDecode" : string.Empty)} /Length {bytes.Length}>>\nstream\n");
        output.Write(bytes);
        Ascii("\nendstream\nendobj\n");
    }

    /// <summary>Ends the file. Its identity follows from its content, so equal documents are equal files.</summary>
    public byte[] Finish(int catalog, int information)
    {
        Pack();
        var identity = Convert.ToHexString(SHA256.HashData(output.WrittenSpan).AsSpan(0, 16));
        var start = output.WrittenCount;
        var number = Reserve();
        locations[number] = new Location(1, start, 0);
        WriteStream(
            number,
            $"/Type /XRef /Size {locations.Count} /W [1 4 2] /Root {catalog} 0 R /Info {information} 0 R /ID [<{identity}> <{identity}>]",
            CrossReferences()
        );
        Ascii($"startxref\n{start}\n%%EOF\n");
        return output.WrittenSpan.ToArray();
    }

    private void Pack()
    {
        if (waiting.Count == 0)
        {
            return;
        }

        var pack = Reserve();
        var index = new StringBuilder();
        var bodies = new StringBuilder();
        for (var position = 0; position < waiting.Count; position++)
        {
            var (number, body) = waiting[position];
            locations[number] = new Location(2, pack, (ushort)position);
            index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(body).Append('\n');
        }

        var entries = string.Create(CultureInfo.InvariantCulture, $"/Type /ObjStm /N {waiting.Count} /First {index.Length}");
        waiting.Clear();
        WriteStream(pack, entries, Encoding.Latin1.GetBytes(index.Append(bodies).ToString()));
    }

    private byte[] CrossReferences()
    {
        var table = new byte[7 * locations.Count];
        for (var number = 0; number < locations.Count; number++)
        {
            var entry = table.AsSpan(7 * number, 7);
            var location = locations[number];
            entry[0] = location.Kind;
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], location.Place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], number == 0 ? ushort.MaxValue : location.Index);
        }

        return table;
    }

    private static byte[] Compressed(ReadOnlySpan<byte> content)
    {
        using var target = new MemoryStream();
        using (var compressor = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            compressor.Write(content);
        }

        return target.ToArray();
    }

    private void Ascii(string text) => output.Write(Encoding.Latin1.GetBytes(text));

    private readonly record struct Location(byte Kind, int Place, ushort Index);
}
