using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;

namespace SocialReturn.Demo.Data;

/// <summary>What happens after the agreement: periods and invoices are claimed with evidence and verified.</summary>
internal sealed class DemoDeliveries(DemoStage stage, DemoEvidence evidence, DemoCorrections corrections)
{
    public void Plan(DemoFulfilment fulfilment, DateTime agreedAt)
    {
        var planned = DemoPeriods.Of(fulfilment, stage.Calendar);
        for (var i = 0; i < planned.Count; i++)
        {
            var (delivery, isFirst, isLast) = (planned[i], i == 0, i == planned.Count - 1);
            var at = delivery.ClaimedAt > agreedAt ? delivery.ClaimedAt : agreedAt.AddMinutes(30 + i);
            stage.Timeline.Plan(at, token => DeliverAsync(fulfilment, delivery, isFirst, isLast ? fulfilment.Fate : DemoFate.Done, token));
        }
    }

    private async Task DeliverAsync(DemoFulfilment fulfilment, DemoDelivery planned, bool isFirst, DemoFate fate, CancellationToken cancellationToken)
    {
        if (fate == DemoFate.ClaimDraft)
        {
            await SubmitAsync(fulfilment, planned.Input, new Submission(null, null, false, Ids.New()), cancellationToken);
            return;
        }

        // Proof may come before its delivery: it goes with the claim.
        await evidence.AddAsync(fulfilment, planned, isFirst, cancellationToken);
        var id = await SubmitAsync(fulfilment, planned.Input, new Submission(null, null, true, Ids.New()), cancellationToken);
        if (fate == DemoFate.Claimed)
        {
            return;
        }

        var chance = fulfilment.Chance;
        if (fate is DemoFate.ClaimWithdrawn or DemoFate.ClaimMoved)
        {
            var (since, soonest) = (stage.Calendar.WaitingSince(fulfilment.Wait, chance), stage.Now.AddHours(1));
            stage.Timeline.Plan(since > soonest ? since : soonest, token => TakeBackAsync(fulfilment, id, fate, token));
            return;
        }

        var decided =
            fate == DemoFate.ClaimChanges ? stage.Calendar.WaitingSince(fulfilment.Wait, chance) : DemoCalendar.After(stage.Now, 1 + chance.Next(4), chance);
        stage.Timeline.Plan(decided, token => DecideAsync(fulfilment, id, fate, token));
    }

    /// <summary>The contractor thinks better of it before the adviser looks.</summary>
    private async Task TakeBackAsync(DemoFulfilment fulfilment, Guid id, DemoFate fate, CancellationToken cancellationToken)
    {
        var (version, _) = await CurrentAsync(fulfilment, id, cancellationToken);
        await stage.DoAsync(stage.AtContractor(fulfilment.Tender.Contractor), async services =>
        {
            var (moves, reader) = (services.GetRequiredService<DeliveryMoveService>(), services.GetRequiredService<DeliveryTargetReader>());
            var (whole, delivery) = await RowsAsync(fulfilment, id, cancellationToken);
            var targets = fate == DemoFate.ClaimMoved ? await reader.ReadAsync(whole, delivery, cancellationToken) : [];
            return targets.Count > 0
                ? await moves.MoveAsync(fulfilment.Id, id, version, new DeliveryMove(targets[0].Id, Ids.New()), cancellationToken)
                : await services.GetRequiredService<DeliveryWithdrawalService>().WithdrawAsync(fulfilment.Id, id, version, cancellationToken);
        });
    }

    private Task<(Fulfilment Whole, Delivery Delivery)> RowsAsync(DemoFulfilment fulfilment, Guid id, CancellationToken cancellationToken) =>
        stage.ReadAsync(stage.AtContractor(fulfilment.Tender.Contractor), async db =>
            (
                await db.Fulfilments.AsNoTracking().SingleAsync(row => row.Id == fulfilment.Id, cancellationToken),
                await db.Deliveries.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken)
            )
        );

    private async Task DecideAsync(DemoFulfilment fulfilment, Guid id, DemoFate fate, CancellationToken cancellationToken)
    {
        var (version, value) = await CurrentAsync(fulfilment, id, cancellationToken);
        var chance = fulfilment.Chance;
        await stage.DoAsync(stage.AtDesk(fulfilment.Tender.Slug, chance), services =>
        {
            var review = services.GetRequiredService<ReviewService>();
            return fate switch
            {
                DemoFate.ClaimChanges => review.RequestClaimChangesAsync(id, version, DemoReasons.ClaimChanges.Of(fulfilment), cancellationToken),
                DemoFate.ClaimRejected => review.RejectClaimAsync(id, version, DemoReasons.ClaimReject.Of(fulfilment), cancellationToken),
                _ => review.VerifyAsync(id, version, value, cancellationToken),
            };
        });
        corrections.Plan(fulfilment, id, fate);
    }

    private Task<Guid> SubmitAsync(DemoFulfilment fulfilment, DeliveryInput input, Submission submission, CancellationToken cancellationToken) =>
        stage.DoAsync(stage.AtContractor(fulfilment.Tender.Contractor), services =>
            services.GetRequiredService<DeliveryService>().SubmitAsync(fulfilment.Id, input, submission, cancellationToken)
        );

    private async Task<(Guid Version, Euro Value)> CurrentAsync(DemoFulfilment fulfilment, Guid id, CancellationToken cancellationToken)
    {
        var row = await stage.ReadAsync(stage.AtContractor(fulfilment.Tender.Contractor), db =>
            db.Deliveries.Where(row => row.Id == id).Select(row => new { row.Version, row.Value }).SingleAsync(cancellationToken)
        );
        return (row.Version, row.Value);
    }
}
