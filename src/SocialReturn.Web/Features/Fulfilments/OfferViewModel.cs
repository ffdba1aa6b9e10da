using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>What the adviser offers instead of what was proposed; only what differs.</summary>
public sealed record OfferViewModel(Euro Value, string By, string Reason, string Since, ImmutableArray<OfferRow> Rows)
{
    public static OfferViewModel Of(Round offer, Fulfilment fulfilment, TariffSchedule? schedule)
    {
        var (asked, offered) = (Terms.Of(fulfilment), Terms.Read(offer.Facts!));
        string? Block(Terms terms) => schedule?.BlockOf(fulfilment.Kind, terms.BlockCode)?.Name;
        OfferRow[] rows =
        [
            new(FulfilmentScreenTexts.OfferBlock, Block(asked), Block(offered)),
            new(FulfilmentScreenTexts.FromLabel, asked.From?.ToFullDate(), offered.From?.ToFullDate()),
            new(FulfilmentScreenTexts.ToLabel, asked.To?.ToFullDate(), offered.To?.ToFullDate()),
            .. MeasureWords.Of(asked.Measures).Zip(MeasureWords.Of(offered.Measures), (left, right) => new OfferRow(left.Label, left.Value, right.Value)),
        ];
        return new OfferViewModel(
            offer.Value,
            offer.SubmittedByName,
            offer.Grounds ?? "",
            DutchTime.DutchDate(offer.SubmittedAt).ToFullDate(),
            [.. rows.Where(row => row.Asked != row.Offered)]
        );
    }
}

public sealed record OfferRow(string Label, string? Asked, string? Offered);
