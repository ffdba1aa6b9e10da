using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Finds the correction of a delivery that waits, and says whether an act on it is for whoever asks.</summary>
public sealed class WaitingCorrectionReader(PortalDbContext db, CurrentScope scope, ActTools acts)
{
    internal IQueryable<Round> Of(Guid deliveryId) =>
        db.Rounds.Where(round => round.SubjectId == deliveryId && round.Subject == RoundSubject.Correction && round.DecidedAt == null);

    /// <returns>Null when this side may act.</returns>
    internal async Task<Outcome<T>?> RefusalAsync<T>(Delivery delivery, Guid? enteredById, CancellationToken cancellationToken)
    {
        if (scope.IsContractor)
        {
            return await acts.Blocks.RefusalAsync(delivery.RegionId, delivery.ContractorId, cancellationToken) is { } blocked
                ? Outcome.Invalid<T>("", blocked)
                : null;
        }

        return await acts.Sides.MayDecideAsync(delivery.ContractorId, enteredById, cancellationToken) ? null : Outcome.Forbidden<T>();
    }

    /// <returns>The delivery and the correction that waits, when one does; or why the act is not for whoever asks.</returns>
    internal async Task<FoundCorrection> FindAsync(Guid deliveryId, bool bySubmitter, CancellationToken cancellationToken)
    {
        if (await db.Deliveries.SingleOrDefaultAsync(row => row.Id == deliveryId, cancellationToken) is not { } delivery)
        {
            return new(null, null, Outcome.NotFound<Guid>());
        }

        var round = await Of(deliveryId).SingleOrDefaultAsync(cancellationToken);
        var enteredBy = bySubmitter ? null : round?.SubmittedById;
        if (await RefusalAsync<Guid>(delivery, enteredBy, cancellationToken) is { } refusal)
        {
            return new(null, null, refusal);
        }

        return round is not null && (round.By == acts.Sides.Side) != bySubmitter ? new(null, null, Outcome.Forbidden<Guid>()) : new(delivery, round, null);
    }

    /// <returns>Done when it waits, and this side asked it: then its proof is this side's.</returns>
    internal async Task<Outcome<Round>> FindOwnAsync(Guid roundId, CancellationToken cancellationToken)
    {
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(row => row.Id == roundId && row.Subject == RoundSubject.Correction, cancellationToken);
        if (round is null)
        {
            return Outcome.NotFound<Round>();
        }

        var delivery = await db.Deliveries.AsNoTracking().SingleAsync(row => row.Id == round.SubjectId, cancellationToken);
        return await RefusalAsync<Round>(delivery, enteredById: null, cancellationToken) is { } refusal ? refusal
            : round.By != acts.Sides.Side ? Outcome.Forbidden<Round>()
            : round.IsOpen ? Outcome.Done(round)
            : Outcome.Conflict<Round>();
    }
}

/// <summary>A delivery with the correction that waits, or why the act is not for whoever asks.</summary>
internal sealed record FoundCorrection(Delivery? Delivery, Round? Round, Outcome<Guid>? Refusal);
