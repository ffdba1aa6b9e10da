using System.Globalization;
using SocialReturn.Pdf.Drawing;
using SocialReturn.Pdf.Fonts;
using SocialReturn.Pdf.Tagging;

namespace SocialReturn.Pdf.Writing;

/// <summary>One page under construction: its operators, and for every marked stretch the element it belongs to.</summary>
internal sealed class PageContent(int index, double width, double height, FontSet fonts)
{
    private readonly List<StructureElement> marked = [];
    private readonly List<(StructureElement Element, LinkArea Area)> links = [];
    private bool open;
    private bool muted;

    public int Index { get; } = index;
    public double Width { get; } = width;
    public double Height { get; } = height;
    public FontSet Fonts { get; } = fonts;
    public ContentBuffer Buffer { get; } = new();
    public IReadOnlyList<StructureElement> Marked => marked;
    public IReadOnlyList<(StructureElement Element, LinkArea Area)> Links => links;

    public double FromBottom(double y) => Height - y;

    public Canvas Canvas(double x, double y, double width, double height) => new(this, x, y, width, height);

    /// <summary>Content that means something.</summary>
    public void Tagged(StructureElement element, Action draw)
    {
        if (muted)
        {
            draw();
            return;
        }

        Open($"/{element.Type} <</MCID {marked.Count}>> BDC");
        element.Kids.Add(new MarkedContent(Index, marked.Count));
        marked.Add(element);
        draw();
        Close();
    }

    /// <summary>Lines and decoration, which a screen reader passes over.</summary>
    public void Artifact(Action draw) => Artifact("/Artifact BMC", draw);

    /// <summary>Headers, footers and repeated table heads.</summary>
    public void PaginationArtifact(string? subtype, Action draw) =>
        Artifact(subtype is null ? "/Artifact <</Type /Pagination>> BDC" : $"/Artifact <</Type /Pagination /Subtype /{subtype}>> BDC", draw);

    public void Figure(StructureElement element, double x, double y, double width, double height, Action<Canvas> draw)
    {
        element.Attributes = string.Create(
            CultureInfo.InvariantCulture,
            $"<</O /Layout /BBox [{x:0.###} {FromBottom(y + height):0.###} {x + width:0.###} {FromBottom(y):0.###}]>>"
        );
        Tagged(element, () => draw(Canvas(x, y, width, height)));
    }

    public void AddLink(StructureElement element, double x, double y, double width, double height, Uri target, string description)
    {
        var area = new LinkArea
        {
            Page = Index,
            Left = x,
            Bottom = FromBottom(y + height),
            Right = x + width,
            Top = FromBottom(y),
            Target = target,
            Description = description,
        };
        element.Kids.Add(area);
        links.Add((element, area));
    }

    /// <summary>Draws content that was tagged elsewhere already.</summary>
    public void AsArtifact(Action draw) => PaginationArtifact(null, () =>
        {
            muted = true;
            draw();
            muted = false;
        });

    private void Artifact(string operation, Action draw)
    {
        if (muted)
        {
            draw();
            return;
        }

        Open(operation);
        draw();
        Close();
    }

    private void Open(string operation)
    {
        if (open)
        {
            throw new InvalidOperationException("Marked content does not nest.");
        }

        open = true;
        Buffer.Operator(operation);
    }

    private void Close()
    {
        open = false;
        Buffer.Operator("EMC");
    }
}
