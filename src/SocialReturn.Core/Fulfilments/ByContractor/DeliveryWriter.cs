using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>What a delivery is to become, within the save that is being prepared.</summary>
internal sealed record DeliveryChange(Fulfilment Fulfilment, Delivery Delivery, DeliveryInput Input)
{
    /// <summary>Whether it is sent in; otherwise it is kept as it is filled in.</summary>
    public required bool IsClaim { get; init; }

    /// <summary>The state that it comes to; null when somebody else was first, or the act is not there in this state.</summary>
    public required DeliveryStatus? Next { get; init; }

    /// <summary>The proof that comes with it from elsewhere.</summary>
    public IReadOnlyList<EvidenceFile> Coming { get; init; } = [];
}

/// <summary>
/// Prepares what a contractor delivers, sends in and takes back, without saving it: a form saves one such change, moving a delivery saves
/// one on either tender.
/// </summary>
public sealed class DeliveryWriter(PortalDbContext db, ActTools acts, FulfilmentTools tools)
{
    public static void Fill(Delivery delivery, DeliveryNeeds needs, DeliveryInput input)
    {
        delivery.Take(input, needs);
        delivery.InvoiceNumber = input.InvoiceNumber?.Trim();
        delivery.IsLast = input.IsLast;
    }

    /// <returns>Invalid with what is wrong with it, or a conflict: then nothing of it may be saved.</returns>
    internal async Task<Outcome<Delivery>> PrepareAsync(DeliveryChange change, CancellationToken cancellationToken)
    {
        var (fulfilment, delivery, input) = change;
        var booked = delivery.Status == DeliveryStatus.ChangesRequested ? delivery.Value : Euro.Zero;
        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var needs = await tools.Valuation.NeedsAsync(tender, fulfilment, cancellationToken);
        Fill(delivery, needs, input);
        var errors = DeliveryRules.Check(input, fulfilment, needs, tender.ContractSum, change.IsClaim);
        if (errors.Count == 0)
        {
            errors.AddRange(await ValueAsync(tender, change, cancellationToken));
        }

        if (errors.Count > 0)
        {
            return Outcome.Invalid<Delivery>(errors);
        }

        if (change.Next is not { } next)
        {
            return Outcome.Conflict<Delivery>();
        }

        delivery.Status = next;
        if (change.IsClaim)
        {
            await ClaimAsync(fulfilment, delivery, booked, cancellationToken);
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
        var act = change.IsClaim ? DeliveryActs.Claimed : DeliveryActs.Saved;
        await acts.Chronicle.TellAsync(new DeliveryHappening(act, tender, fulfilment, delivery), cancellationToken);
        return Outcome.Done(delivery);
    }

    /// <summary>Nothing of it stands any more; what it carried for the others goes to the first of them.</summary>
    internal async Task WithdrawAsync(Fulfilment fulfilment, Delivery delivery, DeliveryAct act, CancellationToken cancellationToken)
    {
        var next = FulfilmentRules.Next(delivery.Status, act) ?? throw new InvalidOperationException($"A delivery that is {delivery.Status} has no {act}.");
        var tender = await db.Tenders.SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        if (await tools.Ledger.WithdrawAsync(fulfilment, delivery, next, cancellationToken) is { } round)
        {
            await tools.Standing.WithoutAsync(tender, fulfilment, delivery, round, cancellationToken);
        }

        // What is of another tender is not delivered here any more; what is taken back may be.
        if (act == DeliveryAct.Move && DeliveryRules.IsComplete(fulfilment, await OwnAsync(fulfilment, cancellationToken)))
        {
            fulfilment.Status = FulfilmentRules.Next(fulfilment.Status, FulfilmentAct.Complete) ?? fulfilment.Status;
        }

        await tools.Progress.UpdateAsync(tender, cancellationToken);
        var told = act == DeliveryAct.Move ? DeliveryActs.Moved : DeliveryActs.Withdrawn;
        await acts.Chronicle.TellAsync(new DeliveryHappening(told, tender, fulfilment, delivery), cancellationToken);
    }

    private Task<List<Delivery>> OwnAsync(Fulfilment fulfilment, CancellationToken cancellationToken) =>
        db.Deliveries.Where(row => row.FulfilmentId == fulfilment.Id).ToListAsync(cancellationToken);

    private async Task<List<FieldError>> ValueAsync(Tender tender, DeliveryChange change, CancellationToken cancellationToken)
    {
        var (fulfilment, delivery, _) = change;
        // What was sent in before has the value it was sent in with, until it is sent in again.
        if (!change.IsClaim && !delivery.IsDraft)
        {
            return [];
        }

        delivery.TariffScheduleId = tender.TariffScheduleId;
        var valued = await tools.Valuation.ValueAsync(tender, fulfilment, delivery, cancellationToken);
        delivery.Value = valued.Value;
        delivery.RecognitionCode = valued.Recognition;
        if (!change.IsClaim)
        {
            return [];
        }

        var missing = await tools.Evidence.MissingAsync(fulfilment, delivery, change.Coming, cancellationToken);
        return
        [
            .. valued.Errors,
            .. missing.Select(item => new FieldError(DeliveryRules.EvidenceField, string.Format(FulfilmentTexts.EvidenceMissing, item.Name))),
        ];
    }

    /// <param name="booked">What stands for it already: it was asked back.</param>
    private async Task ClaimAsync(Fulfilment fulfilment, Delivery delivery, Euro booked, CancellationToken cancellationToken)
    {
        var round = await tools.Ledger.OpenAsync(fulfilment, delivery, cancellationToken);
        tools.Ledger.Book(fulfilment, delivery.Id, round, AmountState.Claimed, delivery.Value - booked);
        delivery.ClaimedAt = round.SubmittedAt;
        delivery.ClaimedById = round.SubmittedById;
        delivery.AnswerDueOn = round.DueOn;
        delivery.DecisionReason = null;
        await tools.Evidence.AssignAsync(fulfilment, delivery, cancellationToken);
    }
}
