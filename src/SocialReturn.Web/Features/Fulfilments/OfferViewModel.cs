using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What the adviser offers instead of what was proposed; only what differs.</summary>
/// <param name="Valued">By the schedule that is pinned now.</param>
public sealed record OfferViewModel(Valued Valued, string By, string Reason, string Since, ImmutableArray<OfferRow> Rows)
{
    public Euro Value => Valued.Value;

    /// <summary>Another schedule was pinned since, and it has no value for these terms.</summary>
    public bool Fits => Valued.Errors.IsEmpty;

    public static OfferViewModel Of(Round offer, Valued valued, Fulfilment fulfilment, TariffSchedule? schedule)
    {
        var (asked, offered) = (Terms.Of(fulfilment), Terms.Read(offer.Facts!));
        string? Block(Terms terms) => schedule?.BlockOf(fulfilment.Kind, terms.BlockCode)?.Name;
        OfferRow[] rows =
        [
            new(FulfilmentScreenTexts.OfferBlock, Block(asked), Block(offered)),
            new(FulfilmentScreenTexts.FromLabel, asked.From?.ToFullDate(), offered.From?.ToFullDate()),
            new(FulfilmentScreenTexts.ToLabel, asked.To?.ToFullDate(), offered.To?.ToFullDate()),
            .. MeasureWords.Of(asked.Measures).Zip(MeasureWords.Of(offered.Measures), (left, right) => new OfferRow(left.Label, left.Value, right.Value)),
            .. RowWords.Between(asked.Measures.Specification, offered.Measures.Specification),
        ];
        return new OfferViewModel(
            valued,
            offer.SubmittedByName,
            offer.Grounds ?? "",
            DutchTime.DutchDate(offer.SubmittedAt).ToFullDate(),
            [.. rows.Where(row => row.Asked != row.Offered)]
        );
    }
}

public sealed record OfferRow(string Label, string? Asked, string? Offered);
