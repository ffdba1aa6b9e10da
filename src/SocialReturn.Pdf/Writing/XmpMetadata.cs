using System.Globalization;
using System.Security;
using System.Text;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Writing;

/// <summary>What the document says about itself, in the form archives read.</summary>
internal static class XmpMetadata
{
    public const string Producer = "SocialReturn.Pdf";

    public static byte[] Write(PdfDocument document, DateTimeOffset createdAt)
    {
        var moment = createdAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        var author = document.Author is null ? string.Empty : $"<dc:creator><rdf:Seq><rdf:li>{Escaped(document.Author)}</rdf:li></rdf:Seq></dc:creator>";
        var subject = document.Subject is null
            ? string.Empty
            : $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escaped(document.Subject)}</rdf:li></rdf:Alt></dc:description>";
        return Encoding.UTF8.GetBytes(
            $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(document.Title)}</rdf:li></rdf:Alt></dc:title>
            {author}{subject}
            <dc:language><rdf:Bag><rdf:li>{Escaped(document.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{moment}</xmp:CreateDate>
            <xmp:ModifyDate>{moment}</xmp:ModifyDate>
            <pdf:Producer>{Producer}</pdf:Producer>
            <pdfuaid:part>1</pdfuaid:part>
            <pdfaid:part>3</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            </rdf:Description>
            {AccessibilitySchema}
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """
        );
    }

    /// <summary>PDF/A wants every property outside its own list described in the file; the PDF/UA mark is one.</summary>
    private const string AccessibilitySchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """;

    private static string Escaped(string text) => SecurityElement.Escape(CleanText.SingleLine(text));
}
