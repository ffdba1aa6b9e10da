using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Fonts;
using SocialReturn.Pdf.Tagging;

namespace SocialReturn.Pdf.Writing;

/// <summary>From model to file: set the blocks, deal them over pages, draw, write.</summary>
internal sealed class DocumentRenderer
{
    private readonly PdfDocument document;
    private readonly DateTimeOffset createdAt;
    private readonly FontSet fonts = new();
    private readonly StructureElement root = StructureElement.Root();
    private readonly LayoutContext context;
    private readonly PdfFile file = new();

    public DocumentRenderer(PdfDocument document, DateTimeOffset createdAt)
    {
        this.document = document;
        this.createdAt = createdAt;
        context = new LayoutContext(fonts, document.Page.Height - BodyTop - BodyBottom);
    }

    private double BodyTop => Occupied(document.Header);

    private double BodyBottom => Occupied(document.Footer);

    public byte[] Render()
    {
        var slices = document.Blocks.SelectMany(block => block.Layout(context, root, document.Page.ContentWidth)).ToList();
        var placed = Paginator.Paginate(slices, context.BodyHeight);
        var pages = placed.Select((page, index) => Draw(page, index, placed.Count)).ToList();
        return Write(pages);
    }

    private double Occupied(PageBand? band) => band is null ? document.Page.Margin : (band.EdgeMargin ?? document.Page.Margin) + band.Height + band.Clearance;

    private PageContent Draw(IReadOnlyList<PlacedSlice> slices, int index, int count)
    {
        var setup = document.Page;
        var page = new PageContent(index, setup.Width, setup.Height, fonts);
        var information = new PageInfo(index + 1, count);
        if (document.Header is { } header)
        {
            DrawBand(page, header, "Header", header.EdgeMargin ?? setup.Margin, information);
        }

        foreach (var (slice, top) in slices)
        {
            slice.Draw(page, setup.Margin, BodyTop + top);
        }

        if (document.Footer is { } footer)
        {
            DrawBand(page, footer, "Footer", setup.Height - (footer.EdgeMargin ?? setup.Margin) - footer.Height, information);
        }

        return page;
    }

    private void DrawBand(PageContent page, PageBand band, string subtype, double top, PageInfo information) =>
        page.PaginationArtifact(subtype, () => band.Draw(page.Canvas(document.Page.Margin, top, document.Page.ContentWidth, band.Height), information));

    private byte[] Write(List<PageContent> pages)
    {
        var catalog = file.Reserve();
        var pageTree = file.Reserve();
        var pageNumbers = pages.Select(_ => file.Reserve()).ToArray();
        var structure = new StructureWriter(file, pages, pageNumbers);
        var tree = structure.Write(root);
        var resources = WriteResources();
        foreach (var page in pages)
        {
            var content = file.AddStream(string.Empty, page.Buffer.Written);
            var annotations = structure.AnnotationsByPage[page.Index];
            file.Write(
                pageNumbers[page.Index],
                $"<</Type /Page /Parent {pageTree} 0 R /MediaBox [0 0 {PdfSyntax.Number(page.Width)} {PdfSyntax.Number(page.Height)}] "
                    + $"/Resources {resources} 0 R "
                    + $"/Contents {content} 0 R /StructParents {page.Index} /Tabs /S{(annotations.Count == 0 ? string.Empty : $" /Annots {PdfSyntax.References(annotations)}")}>>"
            );
        }

        file.Write(pageTree, $"<</Type /Pages /Kids {PdfSyntax.References(pageNumbers)} /Count {pages.Count}>>");
        WriteCatalog(catalog, pageTree, tree, OutlineWriter.Write(file, context.Outline, pageNumbers));
        return file.Finish(catalog, WriteInformation());
    }

    private int WriteResources()
    {
        var entries = fonts.Used.Select(font => $"/{font.ResourceName} {FontWriter.Write(file, font)} 0 R");
        return file.Add($"<</Font <<{string.Join(' ', entries)}>>>>");
    }

    private void WriteCatalog(int catalog, int pageTree, int structureTree, int? outline)
    {
        var metadata = file.AddStream("/Type /Metadata /Subtype /XML", XmpMetadata.Write(document, createdAt), compress: false);
        var profile = file.AddStream("/N 3", SrgbProfile.Bytes);
        var intent = file.Add($"<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile {profile} 0 R>>");
        var bookmarks = outline is null ? string.Empty : $" /Outlines {outline} 0 R";
        file.Write(
            catalog,
            $"<</Type /Catalog /Pages {pageTree} 0 R /Lang {PdfSyntax.Text(document.Language)} /MarkInfo <</Marked true>> /StructTreeRoot {structureTree} 0 R "
                + $"/ViewerPreferences <</DisplayDocTitle true>> /Metadata {metadata} 0 R /OutputIntents [{intent} 0 R]{bookmarks}"
                + $"{AttachmentWriter.Write(file, document.Attachments, createdAt)}>>"
        );
    }

    private int WriteInformation()
    {
        var author = document.Author is null ? string.Empty : $" /Author {PdfSyntax.Text(document.Author)}";
        var subject = document.Subject is null ? string.Empty : $" /Subject {PdfSyntax.Text(document.Subject)}";
        var date = PdfSyntax.Date(createdAt);
        return file.Add(
            $"<</Title {PdfSyntax.Text(document.Title)}{author}{subject} /Producer {PdfSyntax.Text(XmpMetadata.Producer)} "
                + $"/CreationDate {date} /ModDate {date}>>"
        );
    }
}
