using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>The contractor's side after the agreement: deliver a period or an invoice, with evidence, and claim its value.</summary>
public sealed class DeliveryService(PortalDbContext db, CurrentScope scope, ActTools acts, FulfilmentTools tools, DeliveryWriter writer)
{
    public Task<Outcome<Guid>> SubmitAsync(Guid fulfilmentId, DeliveryInput input, Submission submission, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            submission.Key,
            new
            {
                fulfilmentId,
                input,
                submission,
            },
            remember => StoreAsync(fulfilmentId, input, submission, remember, cancellationToken),
            cancellationToken
        );

    /// <summary>The value of a delivery as it is filled in now; nothing is saved. Null when there is no such fulfilment in scope.</summary>
    public async Task<Valued?> PreviewAsync(Guid fulfilmentId, Guid? deliveryId, DeliveryInput input, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == fulfilmentId, cancellationToken) is not { } fulfilment)
        {
            return null;
        }

        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var needs = await tools.Valuation.NeedsAsync(tender, fulfilment, cancellationToken);
        var stored = await db
            .Deliveries.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == deliveryId && row.FulfilmentId == fulfilmentId, cancellationToken);
        var delivery = stored ?? new Delivery(fulfilment, int.MaxValue);
        delivery.TariffScheduleId = tender.TariffScheduleId;
        DeliveryWriter.Fill(delivery, needs, input);
        return DeliveryRules.Check(input, fulfilment, needs, tender.ContractSum, true).Exists(error => error.Question is null)
            ? new Valued(null, null, [])
            : await tools.Valuation.ValueAsync(tender, fulfilment, delivery, cancellationToken);
    }

    private async Task<Outcome<Guid>> StoreAsync(
        Guid fulfilmentId,
        DeliveryInput input,
        Submission submission,
        Action<Guid> remember,
        CancellationToken cancellationToken
    )
    {
        if (await db.Fulfilments.SingleOrDefaultAsync(row => row.Id == fulfilmentId, cancellationToken) is not { } fulfilment)
        {
            return Outcome.NotFound<Guid>();
        }

        var all = await db.Deliveries.Where(row => row.FulfilmentId == fulfilmentId).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var delivery = submission.Id is { } id ? all.SingleOrDefault(row => row.Id == id) : new Delivery(fulfilment, all.Count == 0 ? 1 : all[^1].Number + 1);
        if (delivery is null)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await acts.Blocks.RefusalAsync(fulfilment.RegionId, fulfilment.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        if (submission.Id is null)
        {
            db.Deliveries.Add(delivery);
        }

        var act = submission.Submit ? DeliveryAct.Claim : DeliveryAct.Save;
        var isCurrent = FulfilmentRules.IsDeliverable(fulfilment.Status) && (submission.Id is null || submission.Version == delivery.Version);
        var change = new DeliveryChange(fulfilment, delivery, input)
        {
            IsClaim = submission.Submit,
            Next = isCurrent ? FulfilmentRules.Next(delivery.Status, act) : null,
        };
        var prepared = await writer.PrepareAsync(change, cancellationToken);
        if (!prepared.IsDone)
        {
            db.ChangeTracker.Clear();
            return Outcome.As<Guid, Delivery>(prepared);
        }

        remember(delivery.Id);
        return await db.SaveAsync(delivery.Id, cancellationToken);
    }
}
