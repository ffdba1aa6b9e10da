using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Offers;

/// <summary>Reads the proposal that an offer answers.</summary>
public sealed class OfferReader(PortalDbContext db, FulfilmentValuation valuation)
{
    /// <returns>Null when there is none in scope, or it does not wait for the desk.</returns>
    public async Task<Fulfilment?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } fulfilment
        && FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Offer) is not null
            ? fulfilment
            : null;

    /// <param name="blockCode">What is chosen on the form: the fields follow it.</param>
    /// <param name="offered">What the terms on the form are worth, when they were calculated.</param>
    public async Task<OfferContext> ContextAsync(Fulfilment fulfilment, string? blockCode, Euro? offered, CancellationToken cancellationToken)
    {
        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var schedule = await valuation.ScheduleOfAsync(tender, cancellationToken);
        return new OfferContext(
            fulfilment,
            [.. (schedule?.BlocksOf(fulfilment.Kind) ?? []).Select(block => new SelectListItem(block.Name, block.Code))],
            OfferFields.Of(fulfilment, schedule, blockCode),
            fulfilment.Value,
            offered
        )
        {
            Rows = fulfilment.Description.IsPlacement ? null : RowFields.Of(EffortNeeds.Of(schedule, fulfilment.Kind, blockCode)),
        };
    }
}
