using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf.Blocks;

/// <summary>Lays stacks of slices next to each other, first lines on one baseline.</summary>
internal static class SideBySide
{
    /// <summary>One slice when it fits in <paramref name="limit"/>, else as few as possible.</summary>
    public static List<Slice> Combine(IReadOnlyList<IReadOnlyList<Slice>> stacks, double limit)
    {
        var deepest = stacks.Max(stack => stack.Count == 0 ? 0 : stack[0].FirstBaseline ?? 0);
        var columns = stacks.Select(stack => new Column(stack, deepest)).ToList();
        var strips = new List<Slice>();
        do
        {
            var parts = columns.ConvertAll(column => column.Take(limit));
            if (strips.Count > 0 && parts.TrueForAll(part => part.Count == 0))
            {
                throw new PdfLayoutException("A row holds something higher than a page.");
            }

            strips.Add(Strip(parts));
        } while (columns.Exists(column => !column.IsEmpty));

        return strips;
    }

    private static Slice Strip(List<List<(Slice Slice, double Top)>> parts)
    {
        var placed = parts.SelectMany(part => part).ToList();
        var height = placed.Count == 0 ? 0 : placed.Max(entry => entry.Top + entry.Slice.Height);
        var first = parts.FirstOrDefault(part => part.Count > 0)?[0];
        return new Slice(height, (page, x, y) => Draw(page, placed, x, y))
        {
            FirstBaseline = first is null ? null : first.Value.Top + first.Value.Slice.FirstBaseline,
        };
    }

    private static void Draw(PageContent page, List<(Slice Slice, double Top)> placed, double x, double y)
    {
        foreach (var (slice, top) in placed)
        {
            slice.Draw(page, x, y + top);
        }
    }

    private sealed class Column(IReadOnlyList<Slice> stack, double deepest)
    {
        private int next;

        public bool IsEmpty => next == stack.Count;

        public List<(Slice Slice, double Top)> Take(double limit)
        {
            var taken = new List<(Slice, double)>();
            var y = next == 0 && !IsEmpty && stack[0].FirstBaseline is { } own ? deepest - own : 0;
            while (!IsEmpty)
            {
                var slice = stack[next];
                var gap = taken.Count == 0 ? 0 : Math.Max(slice.SpaceBefore, stack[next - 1].SpaceAfter);
                if (y + gap + slice.Height > limit + 0.001)
                {
                    break;
                }

                taken.Add((slice, y + gap));
                y += gap + slice.Height;
                next++;
            }

            return taken;
        }
    }
}
