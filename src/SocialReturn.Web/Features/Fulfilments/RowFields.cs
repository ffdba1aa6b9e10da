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
    public static IReadOnlyList<SelectListItem> Counted => [.. CountedParties.InOrder.Select(code => new SelectListItem(CountedParties.NameOf(code), code))];

    /// <returns>Null where no block takes rows.</returns>
    public static RowFields? Of(IReadOnlyCollection<EffortNeeds> needs, AskedField at)
    {
        BlockUnit[] units = [.. needs.Select(need => need.RowUnit).OfType<BlockUnit>().Distinct()];
        var each = units switch
        {
            [] => null,
            [var unit] => EachOf(unit),
            _ => FulfilmentScreenTexts.EachOfBlock,
        };
        return needs.Any(need => need.Rows) ? new RowFields(at, each, needs.Any(need => need.RowValue), needs.Any(need => need.RowEvents)) : null;
    }

    /// <summary>Of one block.</summary>
    public static RowFields? Of(EffortNeeds? needs) => needs is null ? null : Of([needs], new AskedField(new([]), HasChoice: false, Optional: false));

    public static string EachOf(BlockUnit? unit) =>
        unit switch
        {
            BlockUnit.Day => FulfilmentScreenTexts.EachDays,
            BlockUnit.HalfDay => FulfilmentScreenTexts.EachHalfDays,
            _ => FulfilmentScreenTexts.EachHours,
        };
}
