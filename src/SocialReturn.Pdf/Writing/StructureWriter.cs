using System.Globalization;
using System.Text;
using SocialReturn.Pdf.Tagging;

namespace SocialReturn.Pdf.Writing;

/// <summary>Writes the tree of elements and the table that leads from a page's content back to it.</summary>
internal sealed class StructureWriter(PdfFile file, IReadOnlyList<PageContent> pages, int[] pageNumbers)
{
    private readonly Dictionary<StructureElement, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<LinkArea, int> annotations = new(ReferenceEqualityComparer.Instance);
    private readonly int treeNumber = file.Reserve();

    /// <summary>The link areas of a page, written on the way.</summary>
    public List<int>[] AnnotationsByPage { get; } = pages.Select(_ => new List<int>()).ToArray();

    public int Write(StructureElement root)
    {
        var links = pages.SelectMany(page => page.Links).ToList();
        foreach (var (index, (_, area)) in links.Index())
        {
            WriteAnnotation(area, pages.Count + index);
        }

        Number(root);
        WriteElement(root);
        var parents = WriteParents(links);
        file.Write(treeNumber, $"<</Type /StructTreeRoot /K {numbers[root]} 0 R /ParentTree {parents} 0 R /ParentTreeNextKey {pages.Count + links.Count}>>");
        return treeNumber;
    }

    private void WriteAnnotation(LinkArea area, int parentKey)
    {
        var box = string.Join(' ', new[] { area.Left, area.Bottom, area.Right, area.Top }.Select(PdfSyntax.Number));
        var number = file.Add(
            $"<</Type /Annot /Subtype /Link /Rect [{box}] /F 4 /Border [0 0 0] /StructParent {parentKey} /P {pageNumbers[area.Page]} 0 R "
                + $"/Contents {PdfSyntax.Text(area.Description)} /A <</S /URI /URI {PdfSyntax.Ascii(area.Target.AbsoluteUri)}>>>>"
        );
        annotations.Add(area, number);
        AnnotationsByPage[area.Page].Add(number);
    }

    private void Number(StructureElement element)
    {
        numbers.Add(element, file.Reserve());
        foreach (var child in element.Kids.OfType<StructureElement>())
        {
            Number(child);
        }
    }

    private void WriteElement(StructureElement element)
    {
        var page = element.Kids.OfType<MarkedContent>().FirstOrDefault()?.Page;
        var body = new StringBuilder();
        body.Append(
            CultureInfo.InvariantCulture,
            $"<</Type /StructElem /S /{element.Type} /P {(element.Parent is null ? treeNumber : numbers[element.Parent])} 0 R"
        );
        if (page is not null)
        {
            body.Append(CultureInfo.InvariantCulture, $" /Pg {pageNumbers[page.Value]} 0 R");
        }

        if (element.AlternativeText is not null)
        {
            body.Append(" /Alt ").Append(PdfSyntax.Text(element.AlternativeText));
        }

        if (element.Attributes is not null)
        {
            body.Append(" /A ").Append(element.Attributes);
        }

        if (element.Kids.Count > 0)
        {
            body.Append(" /K [").AppendJoin(' ', element.Kids.Select(kid => Kid(kid, page))).Append(']');
        }

        file.Write(numbers[element], body.Append(">>").ToString());
        foreach (var child in element.Kids.OfType<StructureElement>())
        {
            WriteElement(child);
        }
    }

    private string Kid(object kid, int? page) =>
        kid switch
        {
            StructureElement child => PdfSyntax.Reference(numbers[child]),
            MarkedContent content when content.Page == page => content.Number.ToString(CultureInfo.InvariantCulture),
            MarkedContent content => $"<</Type /MCR /Pg {pageNumbers[content.Page]} 0 R /MCID {content.Number}>>",
            LinkArea area => $"<</Type /OBJR /Pg {pageNumbers[area.Page]} 0 R /Obj {annotations[area]} 0 R>>",
            _ => throw new InvalidOperationException($"A {kid.GetType().Name} has no place in the tree."),
        };

    private int WriteParents(List<(StructureElement Element, LinkArea Area)> links)
    {
        var entries = new StringBuilder();
        foreach (var page in pages)
        {
            var owners = file.Add(PdfSyntax.References(page.Marked.Select(element => numbers[element])));
            entries.Append(CultureInfo.InvariantCulture, $"{page.Index} {owners} 0 R ");
        }

        foreach (var (index, (element, _)) in links.Index())
        {
            entries.Append(CultureInfo.InvariantCulture, $"{pages.Count + index} {numbers[element]} 0 R ");
        }

        return file.Add($"<</Nums [{entries}]>>");
    }
}
