using Shouldly;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Writing;
using Xunit;

namespace SocialReturn.Pdf.Tests.Writing;

public sealed class PaginatorTests
{
    private const double Page = 100;

    private readonly List<string> drawn = [];

    [Fact]
    public void Paginate_Nothing_IsOneEmptyPage() => Pages().ShouldBe([""]);

    [Fact]
    public void Paginate_MoreThanAPage_GoesOnOnTheNext() => Pages(Strip("a", 60), Strip("b", 40), Strip("c", 1)).ShouldBe(["a0 b60", "c0"]);

    [Fact]
    public void Paginate_WhiteBetweenNeighbours_IsTheLargerOfTheTwo() =>
        Pages(Strip("a", 10) with { SpaceAfter = 8 }, Strip("b", 10) with { SpaceBefore = 5 }).ShouldBe(["a0 b18"]);

    [Fact]
    public void Paginate_WhiteAtTheTopOfAPage_IsDropped() =>
        Pages(Strip("a", 95) with { SpaceBefore = 20, SpaceAfter = 20 }, Strip("b", 10) with { SpaceBefore = 30 }).ShouldBe(["a0", "b0"]);

    [Fact]
    public void Paginate_HeadingAtTheFoot_MovesWithWhatFollows() =>
        Pages(Strip("a", 80), Strip("kop", 10) with { KeepWithNext = true }, Strip("b", 20)).ShouldBe(["a0", "kop0 b10"]);

    [Fact]
    public void Paginate_TogetherHigherThanAPage_FillsThePagesInstead() =>
        Pages(Strip("a", 50), Strip("b", 40) with { KeepWithNext = true }, Strip("c", 70)).ShouldBe(["a0 b50", "c0"]);

    [Fact]
    public void Paginate_TogetherExactlyAPage_StaysWhole() =>
        Pages(Strip("a", 1), Strip("b", 40) with { KeepWithNext = true, SpaceBefore = 9 }, Strip("c", 60)).ShouldBe(["a0", "b0 c40"]);

    [Fact]
    public void Paginate_HeadOfATable_IsRepeatedOnEveryFollowingPage()
    {
        var head = Strip("kop", 10);
        var rows = Enumerable.Range(1, 5).Select(number => Strip($"r{number}", 40) with { RepeatedHead = head });

        Pages([head with { KeepWithNext = true }, .. rows]).ShouldBe(["kop0 r110 r250", "kop0 r310 r450", "kop0 r510"]);
    }

    [Fact]
    public void Paginate_SliceHigherThanAPage_IsRefused() =>
        Should.Throw<PdfLayoutException>(() => Pages(Strip("a", 10), Strip("b", 101))).Message.ShouldContain("101");

    private Slice Strip(string name, double height) => new(height, (_, _, y) => drawn.Add($"{name}{y:0}"));

    private List<string> Pages(params Slice[] slices) => Paginator.Paginate(slices, Page).Select(Drawn).ToList();

    private string Drawn(IReadOnlyList<PlacedSlice> page)
    {
        drawn.Clear();
        foreach (var (slice, top) in page)
        {
            slice.Draw(null!, 0, top);
        }

        return string.Join(' ', drawn);
    }
}
