using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>The contractor's side after the agreement: deliver a period or an invoice, with evidence, and claim its value.</summary>
public sealed class DeliveryService(PortalDbContext db, CurrentScope scope, ActTools acts, FulfilmentTools tools)
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
        Fill(delivery, needs, input);
        return DeliveryRules.Check(input, fulfilment, needs, tender.ContractSum, true).Exists(error => error.Question is null)
            ? new Valued(null, null, [])
            : await tools.Valuation.ValueAsync(tender, fulfilment, delivery, cancellationToken);
    }

    private static void Fill(Delivery delivery, DeliveryNeeds needs, DeliveryInput input)
    {
        delivery.Take(input, needs);
        delivery.InvoiceNumber = input.InvoiceNumber?.Trim();
        delivery.IsLast = input.IsLast;
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

        var booked = delivery.Status == DeliveryStatus.ChangesRequested ? delivery.Value : Euro.Zero;
        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var needs = await tools.Valuation.NeedsAsync(tender, fulfilment, cancellationToken);
        Fill(delivery, needs, input);
        var errors = DeliveryRules.Check(input, fulfilment, needs, tender.ContractSum, submission.Submit);
        if (errors.Count == 0)
        {
            await ValueAsync(tender, fulfilment, delivery, submission.Submit, errors, cancellationToken);
        }

        if (errors.Count > 0)
        {
            db.ChangeTracker.Clear();
            return Outcome.Invalid<Guid>(errors);
        }

        var act = submission.Submit ? DeliveryAct.Claim : DeliveryAct.Save;
        if (
            !FulfilmentRules.IsDeliverable(fulfilment.Status)
            || (submission.Id is not null && submission.Version != delivery.Version)
            || FulfilmentRules.Next(delivery.Status, act) is not { } next
        )
        {
            db.ChangeTracker.Clear();
            return Outcome.Conflict<Guid>();
        }

        delivery.Status = next;
        await FinishAsync(tender, fulfilment, delivery, booked, submission.Submit, cancellationToken);
        remember(delivery.Id);
        return await db.SaveAsync(delivery.Id, cancellationToken);
    }

    private async Task ValueAsync(
        Tender tender,
        Fulfilment fulfilment,
        Delivery delivery,
        bool claim,
        List<FieldError> errors,
        CancellationToken cancellationToken
    )
    {
        // What the adviser asked to change stands as it was sent in, until it is sent in again.
        if (!claim && delivery.Status == DeliveryStatus.ChangesRequested)
        {
            return;
        }

        delivery.TariffScheduleId = tender.TariffScheduleId;
        var valued = await tools.Valuation.ValueAsync(tender, fulfilment, delivery, cancellationToken);
        delivery.Value = valued.Value;
        delivery.RecognitionCode = valued.Recognition;
        if (claim)
        {
            errors.AddRange(valued.Errors);
            var missing = await tools.Evidence.MissingAsync(fulfilment, delivery, cancellationToken);
            errors.AddRange(missing.Select(item => new FieldError(DeliveryRules.EvidenceField, string.Format(FulfilmentTexts.EvidenceMissing, item.Name))));
        }
    }

    /// <param name="booked">What stands for it already: it was asked back.</param>
    private async Task FinishAsync(Tender tender, Fulfilment fulfilment, Delivery delivery, Euro booked, bool claim, CancellationToken cancellationToken)
    {
        if (claim)
        {
            var round = await tools.Ledger.OpenAsync(fulfilment, delivery, cancellationToken);
            tools.Ledger.Book(fulfilment, delivery.Id, round, AmountState.Claimed, delivery.Value - booked);
            delivery.ClaimedAt = round.SubmittedAt;
            delivery.ClaimedById = round.SubmittedById;
            delivery.AnswerDueOn = round.DueOn;
            delivery.DecisionReason = null;
            await tools.Evidence.AssignAsync(fulfilment, delivery, cancellationToken);
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
        var act = claim ? DeliveryActs.Claimed : DeliveryActs.Saved;
        await acts.Chronicle.TellAsync(new DeliveryHappening(act, tender, fulfilment, delivery), cancellationToken);
    }
}
