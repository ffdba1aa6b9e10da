using SocialReturn.Pdf.Blocks;

namespace SocialReturn.Pdf.Writing;

internal sealed record PlacedSlice(Slice Slice, double Top);

/// <summary>Deals slices over pages: what must stay together stays together, as long as it fits on one page.</summary>
internal sealed class Paginator(double bodyHeight)
{
    private const double Tolerance = 0.001;

    private readonly List<List<PlacedSlice>> pages =
    [
        [],
    ];
    private double y;
    private double pendingSpace;

    public static IReadOnlyList<IReadOnlyList<PlacedSlice>> Paginate(IReadOnlyList<Slice> slices, double bodyHeight)
    {
        var paginator = new Paginator(bodyHeight);
        for (var start = 0; start < slices.Count; )
        {
            var end = start;
            while (end < slices.Count - 1 && slices[end].KeepWithNext)
            {
                end++;
            }

            paginator.PlaceTogether(slices, start, end + 1);
            start = end + 1;
        }

        return paginator.pages;
    }

    private bool AtTop => pages[^1].Count == 0;

    private void PlaceTogether(IReadOnlyList<Slice> slices, int start, int end)
    {
        if (!AtTop && y + HeightOf(slices, start, end, pendingSpace) > bodyHeight + Tolerance && HeightOnNewPage(slices, start, end) <= bodyHeight + Tolerance)
        {
            StartPage();
        }

        for (var index = start; index < end; index++)
        {
            Place(slices[index]);
        }
    }

    private void Place(Slice slice)
    {
        var space = AtTop ? 0 : Math.Max(pendingSpace, slice.SpaceBefore);
        if (!AtTop && y + space + slice.Height > bodyHeight + Tolerance)
        {
            StartPage();
            space = 0;
        }

        if (AtTop && pages.Count > 1 && slice.RepeatedHead is { } head)
        {
            Put(head, 0);
        }

        if (y + space + slice.Height > bodyHeight + Tolerance)
        {
            throw new PdfLayoutException($"Something of {slice.Height:0.##} points does not fit on a page of {bodyHeight:0.##}.");
        }

        Put(slice, space);
    }

    private void Put(Slice slice, double space)
    {
        pages[^1].Add(new PlacedSlice(slice, y + space));
        y += space + slice.Height;
        pendingSpace = slice.SpaceAfter;
    }

    private void StartPage()
    {
        pages.Add([]);
        y = 0;
        pendingSpace = 0;
    }

    private static double HeightOnNewPage(IReadOnlyList<Slice> slices, int start, int end) =>
        HeightOf(slices, start, end, 0) - slices[start].SpaceBefore + (slices[start].RepeatedHead?.Height ?? 0);

    private static double HeightOf(IReadOnlyList<Slice> slices, int start, int end, double spaceAbove)
    {
        var height = 0d;
        for (var index = start; index < end; index++)
        {
            var before = index == start ? spaceAbove : slices[index - 1].SpaceAfter;
            height += Math.Max(before, slices[index].SpaceBefore) + slices[index].Height;
        }

        return height;
    }
}
