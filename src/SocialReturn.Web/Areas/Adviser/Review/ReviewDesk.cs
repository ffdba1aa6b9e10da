using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Web.Areas.Adviser.WorkList;

namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>The button that was pressed: for which version, and with the amount it named.</summary>
public sealed record Approval(Guid Version, Guid? DeliveryId, long Cents);

/// <param name="Done">What was done, in words; empty when it was not.</param>
/// <param name="NextHref">The entry that opens by itself.</param>
public sealed record DeskAnswer(Outcome<Guid> Outcome, string Done, string NextHref);

/// <summary>Takes a decision to the service that it belongs to, and finds what comes next before the decided entry is gone.</summary>
public sealed class ReviewDesk(PortalDbContext db, ReviewService review, WorkListReader queue)
{
    public Task<DeskAnswer> ApproveAsync(Guid id, Approval approval, CancellationToken cancellationToken)
    {
        var amount = new Euro(approval.Cents);
        return DecideAsync(
            id,
            approval.DeliveryId,
            string.Format(ReviewTexts.DoneApproved, amount),
            () =>
                approval.DeliveryId is { } deliveryId
                    ? review.VerifyAsync(deliveryId, approval.Version, amount, cancellationToken)
                    : review.AgreeAsync(id, approval.Version, amount, cancellationToken),
            cancellationToken
        );
    }

    public Task<DeskAnswer> SendBackAsync(Guid id, ReasonForm form, CancellationToken cancellationToken)
    {
        var done = form.Act == ReviewAct.Reject ? ReviewTexts.DoneRejected : ReviewTexts.DoneChanges;
        return DecideAsync(
            id,
            form.DeliveryId,
            done,
            () =>
                (form.Act, form.DeliveryId) switch
                {
                    (ReviewAct.Reject, { } deliveryId) => review.RejectClaimAsync(deliveryId, form.Version, form.Text, cancellationToken),
                    (ReviewAct.Reject, null) => review.RejectAsync(id, form.Version, form.Text, cancellationToken),
                    (_, { } deliveryId) => review.RequestClaimChangesAsync(deliveryId, form.Version, form.Text, cancellationToken),
                    _ => review.RequestChangesAsync(id, form.Version, form.Text, cancellationToken),
                },
            cancellationToken
        );
    }

    private async Task<DeskAnswer> DecideAsync(Guid id, Guid? deliveryId, string done, Func<Task<Outcome<Guid>>> decide, CancellationToken cancellationToken)
    {
        var entry = await db
            .Fulfilments.AsNoTracking()
            .Where(row => row.Id == id && (deliveryId == null || db.Deliveries.Any(delivery => delivery.Id == deliveryId && delivery.FulfilmentId == id)))
            .Join(
                db.Contractors,
                row => row.ContractorId,
                contractor => contractor.Id,
                (row, contractor) =>
                    new
                    {
                        row.Title,
                        row.ProposedAt,
                        Contractor = contractor.Name,
                    }
            )
            .SingleOrDefaultAsync(cancellationToken);
        if (entry is null)
        {
            return new DeskAnswer(Outcome.NotFound<Guid>(), "", PortalLinks.WorkList);
        }

        var since = deliveryId is null
            ? entry.ProposedAt
            : await db.Deliveries.Where(row => row.Id == deliveryId).Select(row => row.ClaimedAt).SingleAsync(cancellationToken);
        var next = await queue.NextAsync(new WorkCursor(since ?? DateTime.MinValue, deliveryId ?? id), cancellationToken);
        var outcome = await decide();
        return new DeskAnswer(outcome, string.Format(ReviewTexts.DoneFor, done, entry.Title, entry.Contractor), next?.Href ?? PortalLinks.WorkList);
    }
}
