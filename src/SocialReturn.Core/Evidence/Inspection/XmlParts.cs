using System.Text;
using System.Xml;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>Opens an XML part so that nothing in it stands in memory as a whole: no long tag, no heap of names, no deep nesting.</summary>
internal static class XmlParts
{
    public const int MaxDepth = 256;

    public static XmlReader Open(Stream part, ReadOnlyMemory<byte> head) =>
        XmlReader.Create(
            new ShortTagReader(new StreamReader(part, EncodingOf(head.Span), detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true)),
            new XmlReaderSettings
            {
                Async = true,
                DtdProcessing = DtdProcessing.Prohibit,
                IgnoreComments = false,
                NameTable = new FewNames(),
            }
        );

    /// <summary>Whether the first bytes are those of XML, in any of the two encodings that office programs may write.</summary>
    public static bool IsXml(ReadOnlySpan<byte> head)
    {
        var start = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        start = start.StartsWith(Encoding.Unicode.Preamble) || start.StartsWith(Encoding.BigEndianUnicode.Preamble) ? start[2..] : start;
        start = start.TrimStart(" \t\r\n\0"u8);
        return start.Length > 0 && start[0] == '<';
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head) =>
        head switch
        {
            [(byte)'<', 0, ..] => Encoding.Unicode,
            [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };

    /// <summary>The names of elements and attributes stay in memory: no document has so many different ones.</summary>
    private sealed class FewNames : NameTable
    {
        private const int MaxNames = 20_000;

        private int names;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Count(base.Add(key));

        private string Count(string name) => ++names <= MaxNames ? name : throw new XmlException("Too many names.");
    }
}
