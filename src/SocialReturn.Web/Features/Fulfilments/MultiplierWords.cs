using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What the rate of a block is multiplied by, in the words of the field that asks for it.</summary>
public static class MultiplierWords
{
    public static string LabelOf(Multiplied multiplied) =>
        multiplied switch
        {
            Multiplied.Attendees => FulfilmentScreenTexts.AttendeesLabel,
            Multiplied.Staff => FulfilmentScreenTexts.StaffLabel,
            Multiplied.Pieces => FulfilmentScreenTexts.PiecesLabel,
            _ => FulfilmentScreenTexts.PersonsLabel,
        };

    /// <summary>Of several blocks that can be chosen: the label they share.</summary>
    public static string LabelOf(IEnumerable<Multiplied> all) => all.Distinct().ToList() is [var only] ? LabelOf(only) : FulfilmentScreenTexts.PersonsLabel;

    /// <summary>Says it for each block where they differ; null where they do not.</summary>
    public static string? HintOf(IReadOnlyCollection<(BuildingBlock Block, EffortNeeds Needs)> blocks) =>
        blocks.Select(row => row.Needs.Multiplied).Distinct().Count() <= 1
            ? null
            : string.Join(
                ' ',
                blocks.Select(row => string.Format(FulfilmentScreenTexts.MultipliedBy, row.Block.Name, LowerFirst(LabelOf(row.Needs.Multiplied))))
            );

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
