using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What the rows of an hours specification ask, by the blocks that take rows.</summary>
/// <param name="At">The blocks that do.</param>
/// <param name="Each">What is counted of each; null where every row states its value.</param>
/// <param name="Value">Whether a row may state its value.</param>
/// <param name="Events">Whether the number of times is asked.</param>
public sealed record RowFields(AskedField At, string? Each, bool Value, bool Events)
{
    /// <summary>Every row states its value, and counts what the most in euro is for.</summary>
    public bool CountsForMost { get; private init; }

    public static IReadOnlyList<SelectListItem> Counted => [.. CountedParties.InOrder.Select(code => new SelectListItem(CountedParties.NameOf(code), code))];

    /// <returns>Null where no block takes rows.</returns>
    public static RowFields? Of(IReadOnlyCollection<EffortNeeds> needs, AskedField at)
    {
        string[] counted = [.. needs.Where(need => need.RowUnit is not null).Select(CountedBy).Distinct()];
        var each = counted switch
        {
            [] => null,
            [var only] => only,
            _ => FulfilmentScreenTexts.EachOfBlock,
        };
        return needs.Any(need => need.Rows)
            ? new RowFields(at, each, needs.Any(need => need.RowValue), needs.Any(need => need.RowEvents))
            {
                CountsForMost = needs.Any(need => need.RowCountsForMost),
            }
            : null;
    }

    /// <summary>Of one block.</summary>
    public static RowFields? Of(EffortNeeds? needs) => needs is null ? null : Of([needs], new AskedField(new([]), HasChoice: false, Optional: false));

    /// <summary>What is counted for a most is of the row as a whole.</summary>
    public static string CountedBy(EffortNeeds needs) =>
        (needs.RowCountsForMost, needs.RowUnit) switch
        {
            (true, BlockUnit.Day) => FulfilmentScreenTexts.DaysLabel,
            (true, BlockUnit.HalfDay) => FulfilmentScreenTexts.HalfDaysLabel,
            (true, _) => FulfilmentScreenTexts.EffortHoursLabel,
            (_, var unit) => EachOf(unit),
        };

    private static string EachOf(BlockUnit? unit) =>
        unit switch
        {
            BlockUnit.Day => FulfilmentScreenTexts.EachDays,
            BlockUnit.HalfDay => FulfilmentScreenTexts.EachHalfDays,
            _ => FulfilmentScreenTexts.EachHours,
        };
}
