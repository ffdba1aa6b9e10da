using System.Text;
using SocialReturn.TestKit.Evidence;
using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

/// <summary>Where a burgerservicenummer was hidden in a file, and what only looks like one.</summary>
public static class BsnHidingPlaces
{
    public const string Bsn = "123456782";
    private const string Eight = "12345678";
    private const string Chart = $"<c:chartSpace xmlns:c='c' xmlns:a='a'><c:title><a:p><a:r><a:t>Uren {Bsn}</a:t></a:r></a:p></c:title></c:chartSpace>";
    private const string Cached = $"<c:chartSpace xmlns:c='c'><c:ser><c:strCache><c:pt idx='0'><c:v>{Bsn}</c:v></c:pt></c:strCache></c:ser></c:chartSpace>";
    private const string Core =
        $"<cp:coreProperties xmlns:cp='p' xmlns:dc='d'><dc:title>Contract</dc:title><cp:keywords>{Bsn}</cp:keywords></cp:coreProperties>";
    private const string Custom = $"<Properties xmlns:vt='v'><property name='dossier'><vt:lpwstr>{Bsn}</vt:lpwstr></property></Properties>";
    private const string Drawing =
        $"<xdr:wsDr xmlns:xdr='x' xmlns:a='a'><xdr:sp><xdr:txBody><a:p><a:r><a:t>12345</a:t></a:r><a:r><a:t>6782</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>";
    private const string Box =
        $"x</w:t></w:r></w:p><w:p><w:r><w:pict><v:textbox xmlns:v='v'><w:txbxContent><w:p><w:r><w:t>{Bsn}</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict><w:t>";

    private static readonly UTF8Encoding NoMark = new(encoderShouldEmitUTF8Identifier: false);

    public static TheoryData<string, string, byte[], string> Hidden =>
        new()
        {
            { "text box in a document", "a.docx", SampleFiles.Docx(Box), "in het document" },
            { "text box in a workbook", "a.xlsx", Plus(SampleFiles.Xlsx(), "xl/drawings/drawing1.xml", Drawing), "in een tekening of tekstvak" },
            { "title of a chart", "a.docx", Plus(SampleFiles.Docx(), "word/charts/chart1.xml", Chart), "in een grafiek" },
            { "values kept by a chart", "a.xlsx", Plus(SampleFiles.Xlsx(), "xl/charts/chart1.xml", Cached), "in een grafiek" },
            { "properties", "a.docx", Plus(SampleFiles.Docx(), "docProps/core.xml", Core), "in de eigenschappen van het bestand" },
            { "own properties", "a.xlsx", Plus(SampleFiles.Xlsx(), "docProps/custom.xml", Custom), "in de eigenschappen van het bestand" },
            {
                "properties of OpenDocument",
                "a.odt",
                Plus(SampleFiles.Odt(), "meta.xml", $"<o:document-meta xmlns:o='o'><m>{Bsn}</m></o:document-meta>"),
                "in de eigenschappen van het bestand"
            },
            {
                "header",
                "a.docx",
                Plus(SampleFiles.Docx(), "word/kop.xml", $"<w:hdr xmlns:w='w'><w:p><w:t>{Bsn}</w:t></w:p></w:hdr>"),
                "in de kop- of voettekst"
            },
            {
                "note",
                "a.docx",
                Plus(SampleFiles.Docx(), "word/footnotes.xml", $"<w:footnotes xmlns:w='w'><w:p><w:t>{Bsn}</w:t></w:p></w:footnotes>"),
                "in een noot"
            },
            {
                "comment",
                "a.xlsx",
                Plus(SampleFiles.Xlsx(), "xl/threadedComments/t1.xml", $"<ThreadedComments><text>{Bsn}</text></ThreadedComments>"),
                "in een opmerking"
            },
            {
                "main part elsewhere",
                "a.docx",
                Plus(
                    SampleFiles.Docx(),
                    "anders/inhoud.dat",
                    $"<w:document xmlns:w='w'><w:p><w:r><w:t>12345</w:t></w:r><w:r><w:t>6782</w:t></w:r></w:p></w:document>"
                ),
                "in het document"
            },
            {
                "part in UTF-16",
                "a.docx",
                SampleFiles.With(
                    SampleFiles.Docx(),
                    ("word/document.xml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"<w:p xmlns:w='w'><w:t>{Bsn}</w:t></w:p>")])
                ),
                "in het document"
            },
            { "custom part", "a.docx", Plus(SampleFiles.Docx(), "customXml/item1.xml", $"<dossier><nr>{Bsn}</nr></dossier>"), "in het document" },
            { "words of a picture", "a.docx", SampleFiles.Docx($"x</w:t><wp:docPr xmlns:wp='wp' id='3' descr='pas van {Bsn}'/><w:t>"), "in het document" },
            {
                "name of a sheet",
                "a.xlsx",
                Plus(SampleFiles.Xlsx(), "xl/workbook.xml", $"<workbook><sheets><sheet name='{Bsn}' sheetId='1'/></sheets></workbook>"),
                "in de werkmap"
            },
            {
                "records of a pivot",
                "a.xlsx",
                Plus(SampleFiles.Xlsx(), "xl/pivotCache/r1.xml", $"<pivotCacheRecords><r><n v='{Bsn}'/></r></pivotCacheRecords>"),
                "in de werkmap"
            },
            { "text of another program", "a.docx", Plus(SampleFiles.Docx(), "word/stuk.txt", $"nr {Bsn}"), "in het document" },
            {
                "drawing that is not sound",
                "a.xlsx",
                Plus(SampleFiles.Xlsx(), "xl/drawings/vml1.vml", $"<xml><div>een<br>{Bsn}</div></xml>"),
                "in een tekening of tekstvak"
            },
            {
                "embedded workbook",
                "a.docx",
                SampleFiles.With(SampleFiles.Docx(), ("word/embeddings/x.xlsx", SampleFiles.Xlsx(cell: Bsn))),
                "in werkblad 1, cel B1 van een ingesloten bestand"
            },
            {
                "embedded slides",
                "a.docx",
                SampleFiles.With(
                    SampleFiles.Docx(),
                    (
                        "word/embeddings/x.pptx",
                        SampleFiles.Zip(
                            ("[Content_Types].xml", "<Types/>"),
                            ("ppt/slides/slide1.xml", $"<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:t>{Bsn}</a:t></a:p></p:sld>")
                        )
                    )
                ),
                "op een dia van een ingesloten bestand"
            },
            {
                "embedded twice over",
                "a.docx",
                SampleFiles.With(SampleFiles.Docx(), ("x.bin", SampleFiles.With(SampleFiles.Docx(), ("y.bin", SampleFiles.Docx(Bsn))))),
                "van een ingesloten bestand"
            },
            {
                "embedded old document",
                "a.docx",
                SampleFiles.With(
                    SampleFiles.Docx(),
                    ("word/embeddings/o.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[50], .. Encoding.Unicode.GetBytes($" {Bsn} ")])
                ),
                "in een ingesloten bestand"
            },
            { "shared text of a cell", "a.xlsx", SampleFiles.Workbook(["<c r='C7' t='s'><v>1</v></c>"], "uren", $"nr {Bsn}"), "in werkblad 1, cel C7" },
            {
                "inline text of a cell",
                "a.xlsx",
                SampleFiles.Workbook([$"<c r='A1' t='inlineStr'><is><r><t>12345</t></r><r><t>6782</t></r></is></c>"]),
                "in werkblad 1, cel A1"
            },
            {
                "cells of a row, shared and not",
                "a.xlsx",
                SampleFiles.Workbook(["<c t='s'><v>0</v></c><c><v>456</v></c><c t='inlineStr'><is><t>782</t></is></c>"], "123"),
                "in werkblad 1, cel A1"
            },
            { "nine boxes", "a.xlsx", SampleFiles.Workbook([string.Concat(Bsn.Select(digit => $"<c><v>{digit}</v></c>"))]), "in werkblad 1, cel A1" },
            {
                "eight digits below the heading",
                "a.xlsx",
                SampleFiles.Workbook(
                    ["<c t='s'><v>0</v></c><c t='s'><v>1</v></c>", "<c><v>1</v></c><c><v>7</v></c>", $"<c><v>2</v></c><c><v>{Eight}</v></c>"],
                    "nr",
                    "BSN"
                ),
                "in werkblad 1, cel B3"
            },
            {
                "kept as a broken number below the heading",
                "a.xlsx",
                SampleFiles.Workbook(["<c t='s'><v>0</v></c>", "<c><v>1.2345678E7</v></c>"], "Burgerservicenummer"),
                "in werkblad 1, cel A2"
            },
            {
                "eight digits beside the label",
                "a.xlsx",
                SampleFiles.Workbook([$"<c t='s'><v>0</v></c><c><v>{Eight}</v></c>"], "BSN-nummer:"),
                "in werkblad 1, cel B1"
            },
            {
                "value under what is shown",
                "a.ods",
                SampleFiles.Ods($"<table:table-row><table:table-cell office:value='{Bsn}'><text:p>1,23E+08</text:p></table:table-cell></table:table-row>"),
                "in het document"
            },
            {
                "row of OpenDocument",
                "a.ods",
                SampleFiles.Ods(
                    "<table:table-row><table:table-cell><text:p>123</text:p></table:table-cell><table:table-cell><text:p>456</text:p></table:table-cell><table:table-cell><text:p>782</text:p></table:table-cell></table:table-row>"
                ),
                "in het document"
            },
            {
                "column of OpenDocument",
                "a.ods",
                SampleFiles.Ods(
                    $"<table:table-row><table:table-cell table:number-columns-repeated='3'/><table:table-cell><text:p>Sofinr</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell/><table:table-cell/><table:table-cell/><table:table-cell office:value='{Eight}'><text:p>{Eight}</text:p></table:table-cell></table:table-row>"
                ),
                "in het document"
            },
            {
                "row of a table in a document",
                "a.docx",
                SampleFiles.Docx(
                    $"x</w:t></w:r></w:p><w:tbl><w:tr>{string.Concat(Bsn.Select(digit => $"<w:tc><w:p><w:r><w:t>{digit}</w:t></w:r></w:p></w:tc>"))}</w:tr></w:tbl><w:p><w:r><w:t>"
                ),
                "in het document"
            },
            {
                "column of a table in a document",
                "a.docx",
                SampleFiles.Docx(
                    $"x</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>BSN</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>{Eight}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>"
                ),
                "in het document"
            },
            { "hidden by zero width", "a.docx", SampleFiles.Docx("1234\u200b5678\u20602"), "in het document" },
            { "hidden by deleted text", "a.docx", SampleFiles.Docx("12345</w:t><w:delText>9</w:delText><w:t>6782"), "in het document" },
            { "zero width in a text", "a.txt", NoMark.GetBytes($"nr 12345{new string('\u200b', 40_000)}6782 einde"), "op regel 1" },
            { "UTF-16 with its mark", "a.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"een\nnr {Bsn}")], "op regel 2" },
            {
                "UTF-16 the other way round",
                "a.txt",
                [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes($"nr {Bsn}")],
                "op regel 1"
            },
            { "UTF-16 without a mark", "a.txt", Encoding.Unicode.GetBytes($"nr {Bsn}"), "op regel 1" },
            { "row of csv", "a.csv", "naam;a;b;c\nJansen;123;456;782\n"u8.ToArray(), "op regel 2" },
            { "row of csv in quotes", "a.csv", "\"Jansen\",\"123\",\"456\",\"782\""u8.ToArray(), "op regel 1" },
            { "column of csv", "a.csv", NoMark.GetBytes($"naam;bsn;uren\nJansen;;7\nJansen;{Eight};36\n"), "op regel 3" },
            { "column of tabs in a text", "a.txt", NoMark.GetBytes($"naam\tBSN nr.\nJansen\t{Eight}"), "op regel 2" },
        };

    public static TheoryData<string, string, byte[]> Innocent =>
        new()
        {
            {
                "hours of three months",
                "a.xlsx",
                SampleFiles.Workbook([
                    "<c><v>160</v></c><c><v>152</v></c><c><v>168</v></c>",
                    "<c><v>120</v></c><c><v>128</v></c><c><v>111</v></c>",
                    "<c><v>136</v></c><c><v>136</v></c><c><v>139</v></c>",
                    "<c><v>152</v></c><c><v>144</v></c><c><v>160</v></c>",
                ])
            },
            { "amounts of a row", "a.xlsx", SampleFiles.Workbook(["<c><v>123</v></c><c><v>456</v></c><c><v>782</v></c><c><v>1361</v></c>"]) },
            { "eight digits below another heading", "a.csv", NoMark.GetBytes($"naam;kvk\nJansen;{Eight}\n") },
            { "eight digits elsewhere than below the heading", "a.csv", NoMark.GetBytes($"bsn;kvk\n;{Eight}\n") },
            { "heading without numbers", "a.csv", "naam;BSN gezien\nJansen;ja\n"u8.ToArray() },
            { "labelled RSIN in a cell", "a.xlsx", SampleFiles.Workbook(["<c t='s'><v>0</v></c>"], $"RSIN {Bsn}") },
            { "VAT number", "a.docx", SampleFiles.Docx($"btw NL{Bsn}B01") },
            { "IBAN", "a.csv", "naam;iban\nJansen;NL91ABNA0417164300\n"u8.ToArray() },
            { "number that fails", "a.txt", "dossier 123456789"u8.ToArray() },
            {
                "ids and measures of a drawing",
                "a.docx",
                Plus(
                    SampleFiles.Docx(),
                    "word/charts/c.xml",
                    $"<c:chartSpace xmlns:c='c'><c:axId val='{Bsn}'/><c:crossAx val='{Bsn}'/><a:ext xmlns:a='a' cx='{Bsn}' cy='1'/></c:chartSpace>"
                )
            },
            { "id of a picture", "a.docx", SampleFiles.Docx($"x</w:t><wp:docPr xmlns:wp='wp' id='{Bsn}' name='Afbeelding 1'/><w:t>") },
        };

    private static byte[] Plus(byte[] package, string name, string content) => SampleFiles.With(package, (name, NoMark.GetBytes(content)));
}
