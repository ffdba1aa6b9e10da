using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Mail;

/// <summary>One of the four amounts of the bar, with the pattern that carries its meaning besides its colour.</summary>
internal sealed record MailBarPart(string Name, Euro Amount, string Ground, string Border);

/// <summary>The progress bar laid out for table cells: the end mark stands at 86% of the width, always, so that rows align.</summary>
internal static class MailBarParts
{
    public const int EndMark = 86;

    private const int FullWidth = 100;

    /// <summary>What counts, in the bar's order. Brand and light stand for the region's colours.</summary>
    public static ImmutableArray<MailBarPart> Of(MailBar bar) =>
        [
            new(MailTexts.Realised, bar.Progress.Counted, "brand", "solid"),
            new(MailTexts.Claimed, bar.Progress.CountableClaimed, "paper", "double"),
            new(MailTexts.Agreed, bar.Progress.CountableAgreed, "light", "solid"),
            new(MailTexts.Proposed, bar.Progress.Proposed, "paper", "dashed"),
        ];

    /// <summary>The cells from left to right, in whole percents that add up to 100; the end mark splits the cell it falls in.</summary>
    public static IReadOnlyList<(MailBarPart? Part, int From, int To)> Cells(MailBar bar)
    {
        var cells = new List<(MailBarPart? Part, int From, int To)>();
        var position = 0;
        var sum = Euro.Zero;
        foreach (var part in Of(bar))
        {
            sum += part.Amount;
            var end = Position(sum, bar.Obligation);
            if (position < EndMark && end > EndMark)
            {
                cells.Add((part, position, EndMark));
                position = EndMark;
            }

            if (end > position)
            {
                cells.Add((part, position, end));
                position = end;
            }
        }

        if (position < EndMark)
        {
            cells.Add((null, position, EndMark));
            position = EndMark;
        }

        if (position < FullWidth)
        {
            cells.Add((null, position, FullWidth));
        }

        return cells;
    }

    private static int Position(Euro sum, Euro obligation)
    {
        if (sum <= Euro.Zero)
        {
            return 0;
        }

        return obligation <= Euro.Zero
            ? FullWidth
            : (int)Math.Min(FullWidth, decimal.Round(EndMark * (decimal)sum.Cents / obligation.Cents, MidpointRounding.AwayFromZero));
    }
}
