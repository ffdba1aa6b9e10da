using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>Finds what an adviser reviews and values it. Drafts are the contractor's own: no desk finds them.</summary>
public sealed class ReviewCaseReader(PortalDbContext db, FulfilmentValuation valuation, CorrectionReader corrections)
{
    /// <param name="deliveryId">Null: the delivery that has waited longest, else one with a correction that waits, else the last, else the proposal.</param>
    public async Task<CaseFacts?> FindAsync(Guid fulfilmentId, Guid? deliveryId, CancellationToken cancellationToken)
    {
        var fulfilment = await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == fulfilmentId, cancellationToken);
        if (fulfilment is null)
        {
            return null;
        }

        var deliveries = await db
            .Deliveries.AsNoTracking()
            .Where(row => row.FulfilmentId == fulfilmentId)
            .OrderBy(row => row.Number)
            .ToListAsync(cancellationToken);
        var waiting = await corrections.WaitingAsync(fulfilmentId, cancellationToken);
        var delivery = deliveryId is { } id
            ? deliveries.Find(row => row.Id == id)
            : deliveries.Where(row => row.Status == DeliveryStatus.Claimed).MinBy(row => row.ClaimedAt)
                ?? deliveries.Find(row => waiting.Any(correction => correction.DeliveryId == row.Id))
                ?? deliveries.LastOrDefault();
        if (deliveryId is not null && delivery is null)
        {
            return null;
        }

        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var participant = await db
            .Participants.AsNoTracking()
            .Where(row => row.Id == fulfilment.ParticipantId)
            .Select(row => row.Reference)
            .SingleOrDefaultAsync(cancellationToken);
        var valued = delivery is null
            ? await valuation.ValueAsync(tender, fulfilment, cancellationToken)
            : await valuation.ValueAsync(tender, fulfilment, delivery, cancellationToken);
        return new CaseFacts
        {
            Tender = tender,
            Region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken),
            Contractor = await db.Contractors.AsNoTracking().SingleAsync(row => row.Id == tender.ContractorId, cancellationToken),
            Authority = await AuthorityAsync(tender, cancellationToken),
            Fulfilment = fulfilment,
            Delivery = delivery,
            Participant = participant,
            Valued = valued,
            Correction = waiting.FirstOrDefault(correction => correction.DeliveryId == delivery?.Id),
        };
    }

    private Task<string> AuthorityAsync(Tender tender, CancellationToken cancellationToken) =>
        db.ContractingAuthorities.Where(row => row.Id == tender.AuthorityId).Select(row => row.Name).SingleAsync(cancellationToken);
}
