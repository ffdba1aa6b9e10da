using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Reads where a delivery could go, and what it would be worth there.</summary>
public sealed class DeliveryMoveReader(PortalDbContext db, DeliveryTargetReader agreements, DeliveryService deliveries)
{
    public async Task<DeliveryMoveContext> ContextAsync(KnownDelivery known, CancellationToken cancellationToken)
    {
        var delivery = known.Delivery!;
        var targets = await agreements.ReadAsync(known.Fulfilment, delivery, cancellationToken);
        Guid[] tenderIds = [.. targets.Select(row => row.TenderId)];
        var tenders = await db.Tenders.AsNoTracking().Where(row => tenderIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var reference = await db
            .Participants.AsNoTracking()
            .Where(row => row.Id == known.Fulfilment.ParticipantId)
            .Select(row => row.Reference)
            .SingleOrDefaultAsync(cancellationToken);
        var items = new List<SelectListItem>();
        foreach (var target in targets)
        {
            var valued = await deliveries.PreviewAsync(target.Id, null, DeliveryInput.Of(delivery), cancellationToken);
            var title = FulfilmentDescriptions.Title(target, reference);
            var where = string.Format(
                FulfilmentScreenTexts.MoveTarget,
                tenders[target.TenderId].Title,
                title,
                FulfilmentDescriptions.Period(target.From, target.To),
                target.AgreedValue
            );
            items.Add(
                new SelectListItem(
                    valued is { Result: not null, Errors.IsEmpty: true } ? string.Format(FulfilmentScreenTexts.MoveTargetWorth, where, valued.Value) : where,
                    target.Id.ToString()
                )
            );
        }

        return new DeliveryMoveContext(
            known.Fulfilment.Id,
            FulfilmentDescriptions.Title(known.Fulfilment, reference),
            string.Format(FulfilmentScreenTexts.MoveSub, known.Tender.Title, FulfilmentDescriptions.Period(delivery.From, delivery.To), delivery.Value),
            DeliveryRules.SentIn.Contains(delivery.Status),
            [.. items]
        );
    }
}
