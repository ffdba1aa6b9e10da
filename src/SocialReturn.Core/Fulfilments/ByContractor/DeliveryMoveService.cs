using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>Where a delivery goes.</summary>
/// <param name="TargetId">The agreement at the other tender; null while none was chosen.</param>
/// <param name="Key">The form's idempotency key.</param>
public sealed record DeliveryMove(Guid? TargetId, Guid Key);

/// <summary>
/// The contractor brings a delivery that was entered on the wrong tender to the right one, with its proof, before it is decided on. What
/// was sent in is sent in there, by the table of that tender; a draft stays a draft.
/// </summary>
public sealed class DeliveryMoveService(
    PortalDbContext db,
    CurrentScope scope,
    ActTools acts,
    FulfilmentTools tools,
    DeliveryWriter writer,
    DeliveryTargetReader targets
)
{
    /// <summary>The place on the form where is told what is wrong with where it goes.</summary>
    public const string TargetField = "Target";

    /// <returns>The delivery at the other tender.</returns>
    public Task<Outcome<Guid>> MoveAsync(Guid fulfilmentId, Guid deliveryId, Guid? version, DeliveryMove move, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(
            move.Key,
            new
            {
                fulfilmentId,
                deliveryId,
                version,
                move,
            },
            remember => StoreAsync(fulfilmentId, deliveryId, version, move.TargetId, remember, cancellationToken),
            cancellationToken
        );

    private async Task<Outcome<Guid>> StoreAsync(
        Guid fulfilmentId,
        Guid deliveryId,
        Guid? version,
        Guid? targetId,
        Action<Guid> remember,
        CancellationToken cancellationToken
    )
    {
        if (await db.Deliveries.SingleOrDefaultAsync(row => row.Id == deliveryId && row.FulfilmentId == fulfilmentId, cancellationToken) is not { } delivery)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await acts.Blocks.RefusalAsync(delivery.RegionId, delivery.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        var fulfilment = await db.Fulfilments.SingleAsync(row => row.Id == fulfilmentId, cancellationToken);
        var found = await targets.ReadAsync(fulfilment, delivery, cancellationToken);
        if (!found.Any(row => row.Id == targetId))
        {
            return Outcome.Invalid<Guid>(TargetField, FulfilmentTexts.MoveTargetRequired);
        }

        if (delivery.Version != version || FulfilmentRules.Next(delivery.Status, DeliveryAct.Move) is null)
        {
            return Outcome.Conflict<Guid>();
        }

        var target = await db.Fulfilments.SingleAsync(row => row.Id == targetId, cancellationToken);
        var moved = await MoveAsync(fulfilment, delivery, target, cancellationToken);
        if (moved.Value is not { } there)
        {
            db.ChangeTracker.Clear();
            return Outcome.Invalid<Guid>(moved.Errors.Select(error => new FieldError(TargetField, error.Message)));
        }

        remember(there.Id);
        return await db.SaveAsync(there.Id, cancellationToken);
    }

    private async Task<Outcome<Delivery>> MoveAsync(Fulfilment fulfilment, Delivery delivery, Fulfilment target, CancellationToken cancellationToken)
    {
        var isClaim = DeliveryRules.SentIn.Contains(delivery.Status);
        var last = await db.Deliveries.Where(row => row.FulfilmentId == target.Id).MaxAsync(row => (int?)row.Number, cancellationToken);
        var moved = new Delivery(target, (last ?? 0) + 1);
        db.Deliveries.Add(moved);
        var proof = await db.EvidenceFiles.Where(file => file.DeliveryId == delivery.Id).ToListAsync(cancellationToken);
        await writer.WithdrawAsync(fulfilment, delivery, DeliveryAct.Move, cancellationToken);
        delivery.MovedToId = moved.Id;
        var change = new DeliveryChange(target, moved, await AsAnsweredAsync(delivery, target, isClaim, cancellationToken))
        {
            IsClaim = isClaim,
            Next = isClaim ? DeliveryStatus.Claimed : DeliveryStatus.Draft,
            Coming = proof,
        };
        var prepared = await writer.PrepareAsync(change, cancellationToken);
        proof.ForEach(file => file.GoWith(target.TenderId, target.Id, moved.Id));
        return prepared;
    }

    /// <summary>
    /// As it was filled in; what was unlikely and said to be right, is right at the other tender as well. That it was the last was said of the
    /// agreement here.
    /// </summary>
    private async Task<DeliveryInput> AsAnsweredAsync(Delivery delivery, Fulfilment target, bool isClaim, CancellationToken cancellationToken)
    {
        var tender = await db.Tenders.SingleAsync(row => row.Id == target.TenderId, cancellationToken);
        var needs = await tools.Valuation.NeedsAsync(tender, target, cancellationToken);
        var input = DeliveryInput.Of(delivery) with { IsLast = false };
        var asked = DeliveryRules.Check(input, target, needs, tender.ContractSum, isClaim).Select(error => error.Question).OfType<string>();
        return input with { Confirmed = new Confirmed(asked) };
    }
}
