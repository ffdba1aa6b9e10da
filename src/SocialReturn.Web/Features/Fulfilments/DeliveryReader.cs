using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Evidence;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A fulfilment with its deliveries and, when it exists already, the one that is worked on.</summary>
/// <param name="Needs">What a delivery of it has to say.</param>
public sealed record KnownDelivery(Tender Tender, Fulfilment Fulfilment, DeliveryNeeds Needs, IReadOnlyList<Delivery> Deliveries, Delivery? Delivery)
{
    public bool MayDeliver => DeliveryRules.MayDeliver(Fulfilment, Deliveries);

    public bool MayRemove => Delivery is not null && FulfilmentRules.IsRemovable(Delivery.Status);

    public bool MayWithdraw => Delivery is not null && FulfilmentRules.Next(Delivery.Status, DeliveryAct.Withdraw) is not null;

    public bool MayMove => Delivery is not null && FulfilmentRules.Next(Delivery.Status, DeliveryAct.Move) is not null;

    public bool MayEdit => FulfilmentRules.IsDeliverable(Fulfilment.Status) && Delivery is not null && FulfilmentRules.IsEditable(Delivery.Status);
}

/// <summary>Reads what stands around the fields of a delivery.</summary>
public sealed class DeliveryReader(PortalDbContext db, DeliveryService deliveries, FulfilmentValuation valuation, EvidenceParts evidence, ValuePanels panels)
{
    /// <returns>Null when there is no such fulfilment, or no such delivery of it, in scope.</returns>
    public async Task<KnownDelivery?> FindAsync(Guid fulfilmentId, Guid? deliveryId, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == fulfilmentId, cancellationToken) is not { } fulfilment)
        {
            return null;
        }

        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var all = await db.Deliveries.AsNoTracking().Where(row => row.FulfilmentId == fulfilmentId).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var delivery = all.Find(row => row.Id == deliveryId);
        return deliveryId is not null && delivery is null
            ? null
            : new KnownDelivery(tender, fulfilment, await valuation.NeedsAsync(tender, fulfilment, cancellationToken), all, delivery);
    }

    public async Task<DeliveryContext> ContextAsync(KnownDelivery known, DeliveryForm form, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == known.Tender.RegionId, cancellationToken);
        var participantId = known.Fulfilment.ParticipantId;
        var reference = await db
            .Participants.AsNoTracking()
            .Where(row => row.Id == participantId)
            .Select(row => row.Reference)
            .SingleOrDefaultAsync(cancellationToken);
        return new DeliveryContext
        {
            FulfilmentId = known.Fulfilment.Id,
            DeliveryId = known.Delivery?.Id,
            Title = FulfilmentDescriptions.Title(known.Fulfilment, reference),
            Sub = string.Format(FulfilmentScreenTexts.AgreedFor, known.Tender.Title, known.Fulfilment.AgreedValue),
            RegionSlug = region.Slug,
            Days = Days(known),
            Needs = known.Needs,
            Reason = known.Delivery?.DecisionReason,
            RemoveHref = known.MayRemove ? PortalLinks.RemoveDelivery(known.Fulfilment.Id, known.Delivery!.Id) : null,
            WithdrawHref = known.MayWithdraw ? PortalLinks.WithdrawDelivery(known.Fulfilment.Id, known.Delivery!.Id) : null,
            MoveHref = known.MayMove ? PortalLinks.MoveDelivery(known.Fulfilment.Id, known.Delivery!.Id) : null,
            Evidence = await EvidenceAsync(known, cancellationToken),
            Value = await PanelAsync(known, form, cancellationToken),
        };
    }

    private static string? Days(KnownDelivery known)
    {
        if (known.Needs.DeliveredBy == DeliveredBy.Invoice)
        {
            return null;
        }

        var missing = known is { Needs.DeliveredBy: DeliveredBy.Period, Delivery: null } ? NextPeriod.Of(known.Fulfilment, known.Deliveries) : null;
        return missing is { IsGap: true }
            ? string.Format(FulfilmentScreenTexts.PeriodMissing, FulfilmentDescriptions.Period(missing.From, missing.To))
            : string.Format(FulfilmentScreenTexts.PeriodWithin, FulfilmentDescriptions.Period(known.Fulfilment.From, known.Fulfilment.To));
    }

    /// <summary>Proof may come before the delivery is saved: it goes with the delivery that is claimed next.</summary>
    private async Task<EvidencePart> EvidenceAsync(KnownDelivery known, CancellationToken cancellationToken)
    {
        var page = PortalLinks.Fulfilment(known.Fulfilment.Id);
        var address = known.Delivery is { } delivery ? $"{page}/leveringen/{delivery.Id}" : $"{page}/leveren";
        var part = await evidence.ForAsync(known.Fulfilment.Id, known.Delivery?.Id, address, cancellationToken);
        return part! with { IsOfDelivery = true };
    }

    /// <summary>The value of the delivery, and how the tender stands when it is verified.</summary>
    public async Task<ValuePanel> PanelAsync(KnownDelivery known, DeliveryForm form, CancellationToken cancellationToken)
    {
        var valued = await deliveries.PreviewAsync(known.Fulfilment.Id, known.Delivery?.Id, form.ToInput(), cancellationToken);
        return await panels.OfDeliveryAsync(known, valued!, cancellationToken);
    }
}
