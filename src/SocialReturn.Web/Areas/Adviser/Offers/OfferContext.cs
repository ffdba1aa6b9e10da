using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Offers;

/// <summary>What stands around the fields of an offer.</summary>
/// <param name="Fields">The names of what the chosen block counts by.</param>
/// <param name="Asked">What the proposal is worth.</param>
/// <param name="Offered">What the terms on the form are worth; null until they were calculated.</param>
public sealed record OfferContext(Fulfilment Fulfilment, IReadOnlyList<SelectListItem> Blocks, IReadOnlySet<string> Fields, Euro Asked, Euro? Offered)
{
    /// <summary>What the rows of an hours specification ask; null where the chosen block takes none.</summary>
    public RowFields? Rows { get; init; }

    private static readonly string[] Numbers =
    [
        nameof(OfferForm.Persons),
        nameof(OfferForm.Hours),
        nameof(OfferForm.Days),
        nameof(OfferForm.HalfDays),
        nameof(OfferForm.Events),
        nameof(OfferForm.Stages),
    ];

    public bool ByInvoice => Fulfilment.Description.DeliveredBy == DeliveredBy.Invoice;

    /// <summary>Whether something is counted.</summary>
    public bool Counts => Array.Exists(Numbers, Has);

    public bool Has(string field) => Fields.Contains(field);
}
