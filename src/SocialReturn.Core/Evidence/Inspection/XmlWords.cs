using System.Xml;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>What elements and attributes mean to a search, in Word, Excel, PowerPoint, drawings, charts, OpenDocument and properties alike.</summary>
internal static class XmlWords
{
    /// <summary>Hold text that programs show or keep; the rest are measures, ids and styles, which are full of digits.</summary>
    private static readonly HashSet<string> TextAttributes = new(StringComparer.Ordinal)
    {
        "descr",
        "title",
        "name",
        "string",
        "displayText",
        "display",
        "tooltip",
        "prompt",
        "promptTitle",
        "error",
        "errorTitle",
        "author",
        "initials",
        "alt",
        "text",
        "tag",
        "content",
        "value",
        "string-value",
        "v",
        "Target",
        "href",
        "lastValue",
        "caption",
        "formula",
    };

    /// <summary>Their attribute "val" is a text; elsewhere it is a measure or an id.</summary>
    private static readonly HashSet<string> TextValues = new(StringComparer.Ordinal)
    {
        "alias",
        "tag",
        "default",
        "docPart",
        "statusText",
        "helpText",
        "lid",
        "listEntry",
    };

    public static bool IsRow(string name) => name is "row" or "tr" or "table-row";

    public static bool IsCell(string name) => name is "c" or "tc" or "table-cell" or "covered-table-cell";

    public static bool IsTable(string name) => name is "sheetData" or "tbl" or "table";

    /// <summary>Text goes on over the elements inside: a number may be cut over runs.</summary>
    public static bool IsParagraph(string name) => name is "p" or "h" or "si" or "is";

    public static bool IsSpace(string name) => name is "tab" or "s" or "br" or "cr" or "line-break" or "ptab";

    /// <summary>Not part of what is read in the paragraph: deleted text, field codes, the reading of characters.</summary>
    public static bool IsAside(string name) => name is "delText" or "instrText" or "delInstrText" or "rPh" or "f";

    public static bool HoldsText(XmlReader xml, string element) =>
        TextAttributes.Contains(xml.LocalName) || (xml.LocalName == "val" && TextValues.Contains(element));

    /// <summary>The first element of a module, or of a list of modules, of an office program.</summary>
    public static bool IsMacro(string root, string space) =>
        root is "macrosheet" or "vbaSuppData"
        || (root is "module" or "library" or "libraries" && space.StartsWith("http://openoffice.org/", StringComparison.Ordinal));

    /// <summary>Where a part stands in words, by the element that it starts with.</summary>
    public static string Place(string root) =>
        root switch
        {
            "hdr" or "ftr" => EvidenceTexts.InHeader,
            "footnotes" or "endnotes" => EvidenceTexts.InNote,
            "comments" or "CommentList" or "cmLst" or "ThreadedComments" or "threadedComments" => EvidenceTexts.InComment,
            "chartSpace" or "chart" => EvidenceTexts.InChart,
            "wsDr" or "xml" or "drawing" => EvidenceTexts.InDrawing,
            "Properties" or "coreProperties" or "document-meta" or "people" or "personList" => EvidenceTexts.InProperties,
            "sst" or "workbook" or "pivotCacheRecords" or "pivotCacheDefinition" => EvidenceTexts.InWorkbook,
            "sld" or "notes" => EvidenceTexts.OnSlide,
            _ => EvidenceTexts.InDocument,
        };
}
