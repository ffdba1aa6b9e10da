using System.Globalization;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.TagHelpers;

/// <summary>Turns euros into percentages of the width. The end mark stands at 86%, always, so that bars align.</summary>
public sealed class ProgressBarScale(ProgressBarModel model)
{
    public const decimal EndMark = 86m;

    private const decimal FullWidth = 100m;

    /// <summary>More than about 16% over the obligation leaves the drawing: the bar is cut there.</summary>
    public bool IsCut => PlaceOf(model.Total) > FullWidth;

    /// <summary>No tick once the realised part passes the end: there is nothing left to be behind with.</summary>
    public bool HasTick => model.ExpectedToday is { } expected && expected >= Euro.Zero && expected <= model.Obligation && !model.IsMet;

    public decimal Tick => PlaceOf(model.ExpectedToday ?? Euro.Zero);

    /// <summary>The non-empty parts with their place, in the order of the bar.</summary>
    public IEnumerable<ProgressSegment> Segments()
    {
        var reached = Euro.Zero;
        var isFirst = true;
        foreach (var part in (ProgressPart[])[ProgressPart.Realised, ProgressPart.Claimed, ProgressPart.Agreed, ProgressPart.Proposed])
        {
            var amount = model.AmountOf(part);
            if (amount <= Euro.Zero)
                continue;
            var from = At(reached);
            reached += amount;
            if (from >= FullWidth)
                yield break;
            yield return new(part, from, At(reached) - from, isFirst, PlaceOf(reached) > FullWidth);
            isFirst = false;
        }
    }

    /// <summary>A place on the bar, never outside the drawing.</summary>
    /// <param name="amount">The amount reached there.</param>
    public decimal At(Euro amount) => Math.Clamp(PlaceOf(amount), 0, FullWidth);

    public static string Percent(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private decimal PlaceOf(Euro amount) =>
        model.Obligation <= Euro.Zero
            ? amount > Euro.Zero
                ? EndMark
                : 0
            : decimal.Round(EndMark * amount.Cents / model.Obligation.Cents, 3);
}

/// <summary>One stretch of the bar, in percentages of its width.</summary>
/// <param name="Part">Which amount.</param>
/// <param name="From">Where it starts.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="IsFirst">The first stretch closes the bar on the left.</param>
/// <param name="RunsOff">It goes on past the drawing: no right edge.</param>
public readonly record struct ProgressSegment(ProgressPart Part, decimal From, decimal Width, bool IsFirst, bool RunsOff);
