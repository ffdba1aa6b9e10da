using System.Globalization;
using SocialReturn.Pdf.Blocks;

namespace SocialReturn.Pdf.Writing;

/// <summary>Writes the headings as bookmarks.</summary>
internal static class OutlineWriter
{
    public static int? Write(PdfFile file, IReadOnlyList<OutlineEntry> entries, int[] pageNumbers)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        var root = new Node(null, file.Reserve());
        var path = new Stack<(int Level, Node Node)>([(0, root)]);
        foreach (var entry in entries)
        {
            while (path.Peek().Level >= entry.Level)
            {
                path.Pop();
            }

            var node = new Node(entry, file.Reserve());
            path.Peek().Node.Children.Add(node);
            path.Push((entry.Level, node));
        }

        file.Write(root.Number, $"<</Type /Outlines{Children(root)}>>");
        WriteChildren(file, root, pageNumbers);
        return root.Number;
    }

    private static void WriteChildren(PdfFile file, Node parent, int[] pageNumbers)
    {
        for (var index = 0; index < parent.Children.Count; index++)
        {
            var node = parent.Children[index];
            var entry = node.Entry!;
            var siblings =
                (index > 0 ? $" /Prev {parent.Children[index - 1].Number} 0 R" : string.Empty)
                + (index < parent.Children.Count - 1 ? $" /Next {parent.Children[index + 1].Number} 0 R" : string.Empty);
            file.Write(
                node.Number,
                $"<</Title {PdfSyntax.Text(entry.Title)} /Parent {parent.Number} 0 R{siblings}{Children(node)} "
                    + $"/Dest [{pageNumbers[entry.Page]} 0 R /XYZ null {PdfSyntax.Number(entry.Top)} null]>>"
            );
            WriteChildren(file, node, pageNumbers);
        }
    }

    private static string Children(Node node) =>
        node.Children.Count == 0
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $" /First {node.Children[0].Number} 0 R /Last {node.Children[^1].Number} 0 R /Count {node.Descendants}"
            );

    private sealed record Node(OutlineEntry? Entry, int Number)
    {
        public List<Node> Children { get; } = [];

        public int Descendants => Children.Sum(child => 1 + child.Descendants);
    }
}
