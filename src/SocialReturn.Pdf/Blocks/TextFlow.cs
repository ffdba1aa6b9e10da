using SocialReturn.Pdf.Tagging;
using SocialReturn.Pdf.Typesetting;
using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf.Blocks;

/// <summary>Turns runs into slices of one line each and draws them under their element.</summary>
internal static class TextFlow
{
    public static List<Slice> Slices(
        LayoutContext context,
        StructureElement element,
        IReadOnlyList<Inline> runs,
        TextStyle style,
        TextAlign align,
        double width
    )
    {
        var lines = LineBreaker.Break(runs, style, align, width, context.Fonts);
        var slices = new List<Slice>(lines.Count);
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            slices.Add(
                new Slice(line.Height, (page, x, y) => Draw(page, element, line, x, y))
                {
                    FirstBaseline = line.Baseline,
                    // Two lines stay together at the foot and at the head of a page.
                    KeepWithNext = index < lines.Count - 1 && (index == 0 || index == lines.Count - 2),
                }
            );
        }

        return slices;
    }

    private static void Draw(PageContent page, StructureElement element, TextLine line, double x, double y)
    {
        var baseline = y + line.Baseline;
        var index = 0;
        while (index < line.Pieces.Count)
        {
            var piece = line.Pieces[index];
            switch (piece.Source)
            {
                case TextRun { Link: { } target }:
                    DrawLink(page, element, piece, x, baseline, target);
                    index++;
                    break;
                case TextRun:
                    var next = EndOfPlainText(line, index);
                    var (from, to) = (index, next);
                    page.Tagged(element, () =>
                    {
                        for (var plain = from; plain < to; plain++)
                        {
                            DrawText(page, line.Pieces[plain], x, baseline);
                        }
                    });
                    index = next;
                    break;
                case InlineDrawing drawing:
                    DrawInline(page, element, drawing, x + piece.X, baseline);
                    index++;
                    break;
                default:
                    index++;
                    break;
            }
        }
    }

    private static int EndOfPlainText(TextLine line, int index)
    {
        while (index < line.Pieces.Count && line.Pieces[index].Source is TextRun { Link: null })
        {
            index++;
        }

        return index;
    }

    private static void DrawText(PageContent page, LinePiece piece, double x, double baseline) =>
        page.Buffer.Text(page.Fonts.For(piece.Style), piece.Style, x + piece.X, page.FromBottom(baseline), piece.Text);

    private static void DrawLink(PageContent page, StructureElement element, LinePiece piece, double x, double baseline, Uri target)
    {
        var link = element.Add("Link");
        page.Tagged(link, () =>
        {
            DrawText(page, piece, x, baseline);
            var underline = new Drawing.Stroke(piece.Style.Color, piece.Style.Size / 16);
            page.Canvas(x, baseline, piece.Width, 0).Line(piece.X, piece.Style.Size / 8, piece.X + piece.Width, piece.Style.Size / 8, underline);
        });
        page.AddLink(link, x + piece.X, baseline - piece.Style.Size, piece.Width, piece.Style.Size * 1.25, target, ((TextRun)piece.Source).Text);
    }

    private static void DrawInline(PageContent page, StructureElement element, InlineDrawing drawing, double x, double baseline)
    {
        var top = baseline - drawing.Height + drawing.Drop;
        if (drawing.Description is null)
        {
            page.Artifact(() => drawing.Draw(page.Canvas(x, top, drawing.Width, drawing.Height)));
        }
        else
        {
            page.Figure(element.Add("Figure", alternativeText: drawing.Description), x, top, drawing.Width, drawing.Height, drawing.Draw);
        }
    }
}
