using System.Text;
using System.Xml;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>The part of a workbook with the texts of its cells, known by its first element.</summary>
internal static class SharedStringsPart
{
    private const int MaxKept = 200;

    public static async Task<bool> IsOneAsync(ReadOnlyMemory<byte> head)
    {
        await using var start = new MemoryStream(head.ToArray());
        using var xml = XmlParts.Open(start, head);
        try
        {
            while (await xml.ReadAsync())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    return xml.LocalName == "sst";
                }
            }
        }
        catch (XmlException)
        {
            // The start of a part is seldom whole; what is no list of texts is read as what it is.
        }

        return false;
    }

    public static async Task ReadAsync(Stream part, ReadOnlyMemory<byte> head, SharedStrings strings, CancellationToken cancellationToken)
    {
        using var xml = XmlParts.Open(part, head);
        var text = new StringBuilder();
        var chunk = new char[1024];
        while (await xml.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                int read;
                while ((read = await xml.ReadValueChunkAsync(chunk, 0, chunk.Length)) > 0)
                {
                    text.Append(chunk, 0, text.Length < MaxKept ? read : 0);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "si")
            {
                strings.Add(text.ToString());
                text.Clear();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml is { LocalName: "si", IsEmptyElement: true })
            {
                strings.Add("");
            }
        }
    }
}
