using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Progress;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

public sealed class MailBarPartsTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 100, "-:0-86 -:86-100")]
    [InlineData(50, 25, 25, 0, 100, "Gerealiseerd:0-43 Ingediend:43-65 Afgesproken:65-86 -:86-100")]
    [InlineData(100, 0, 0, 0, 100, "Gerealiseerd:0-86 -:86-100")]
    [InlineData(110, 0, 0, 0, 100, "Gerealiseerd:0-86 Gerealiseerd:86-95 -:95-100")]
    [InlineData(900, 0, 0, 50, 100, "Gerealiseerd:0-86 Gerealiseerd:86-100")]
    [InlineData(0, 0, 80, 40, 100, "Afgesproken:0-69 Voorgesteld:69-86 Voorgesteld:86-100")]
    [InlineData(10, 0, 0, 0, 0, "Gerealiseerd:0-86 Gerealiseerd:86-100")]
    [InlineData(0, 0, 0, 0, 0, "-:0-86 -:86-100")]
    public void Cells_Amounts_FillTheBarUpToAndPastTheEndMark(long realised, long claimed, long agreed, long proposed, long obligation, string expected)
    {
        var progress = new ProgressAmounts
        {
            Realised = Euro.FromWhole(realised),
            Claimed = Euro.FromWhole(claimed),
            Agreed = Euro.FromWhole(agreed),
            Proposed = Euro.FromWhole(proposed),
            Counted = Euro.FromWhole(realised),
            CountableClaimed = Euro.FromWhole(claimed),
            CountableAgreed = Euro.FromWhole(agreed),
        };

        var cells = MailBarParts.Cells(new MailBar(progress, Euro.FromWhole(obligation)));

        Written(cells).ShouldBe(expected);
    }

    [Fact]
    public void Cells_PartOverACap_IsNotInTheBar()
    {
        var progress = new ProgressAmounts
        {
            Realised = Euro.FromWhole(50),
            Claimed = Euro.FromWhole(50),
            Counted = Euro.FromWhole(50),
            CountableClaimed = Euro.FromWhole(25),
        };

        var cells = MailBarParts.Cells(new MailBar(progress, Euro.FromWhole(100)));

        Written(cells).ShouldBe("Gerealiseerd:0-43 Ingediend:43-65 -:65-86 -:86-100");
    }

    [Theory]
    [InlineData(1, 1_000_000_000_000_000)]
    [InlineData(1_000_000_000_000_000, 1)]
    [InlineData(1_000_000_000_000_000, 1_000_000_000_000_000)]
    [InlineData(0, 1_000_000_000_000_000)]
    public void Cells_FarAmounts_AddUpToTheWidth(long obligation, long realised)
    {
        var progress = new ProgressAmounts
        {
            Counted = new Euro(realised),
            CountableClaimed = new Euro(realised),
            Proposed = new Euro(realised),
        };

        var cells = MailBarParts.Cells(new MailBar(progress, new Euro(obligation)));

        cells.Count.ShouldBeLessThanOrEqualTo(6);
        cells.Sum(cell => cell.To - cell.From).ShouldBe(100);
    }

    private static string Written(IEnumerable<(MailBarPart? Part, int From, int To)> cells) =>
        string.Join(' ', cells.Select(cell => $"{cell.Part?.Name ?? "-"}:{cell.From}-{cell.To}"));
}
