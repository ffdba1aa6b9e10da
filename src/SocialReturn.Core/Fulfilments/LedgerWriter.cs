using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// Opens and decides rounds and books amounts, within the save that is being prepared. No amount of a fulfilment changes otherwise:
/// its columns are a cache of the lines that are written here.
/// </summary>
public sealed class LedgerWriter(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    /// <summary>A proposal or an offer, with the terms of the fulfilment as they are now.</summary>
    public Task<Round> OpenAsync(Fulfilment fulfilment, RoundSubject subject, string? grounds, CancellationToken cancellationToken) =>
        OpenAsync(
            fulfilment,
            new Opening(subject, fulfilment.Id, Terms.Of(fulfilment), fulfilment.Value, fulfilment.TariffScheduleId) { Grounds = grounds },
            cancellationToken
        );

    /// <summary>A claim of a delivery.</summary>
    public Task<Round> OpenAsync(Fulfilment fulfilment, Delivery delivery, CancellationToken cancellationToken) =>
        OpenAsync(fulfilment, new Opening(RoundSubject.Claim, delivery.Id, Terms.Of(delivery), delivery.Value, delivery.TariffScheduleId), cancellationToken);

    /// <summary>What the desk valued anew by itself: sent in and decided at once.</summary>
    public async Task<Round> RevalueAsync(Fulfilment fulfilment, string reason, CancellationToken cancellationToken)
    {
        var round = await OpenAsync(fulfilment, RoundSubject.Revaluation, null, cancellationToken);
        round.Decide(RoundOutcome.Approved, clock.UtcNow(), scope.Actor, reason);
        return round;
    }

    internal async Task<Round> OpenAsync(Fulfilment fulfilment, Opening opening, CancellationToken cancellationToken)
    {
        var last = await db.Rounds.Where(round => round.SubjectId == opening.SubjectId).MaxAsync(round => (int?)round.Number, cancellationToken) ?? 0;
        var pending = db.ChangeTracker.Entries<Round>().Where(entry => entry.Entity.SubjectId == opening.SubjectId).Max(entry => (int?)entry.Entity.Number)
            ?? 0;
        var days = await db.Regions.Where(region => region.Id == fulfilment.RegionId).Select(region => region.AnswerWorkingDays).SingleAsync(cancellationToken);
        var round = new Round(fulfilment.RegionId, fulfilment.ContractorId, opening.Subject, opening.SubjectId, Math.Max(last, pending) + 1)
        {
            TenderId = fulfilment.TenderId,
            FulfilmentId = fulfilment.Id,
            By =
                scope.Required.Kind == AccessScopeKind.Contractor || opening.Subject is RoundSubject.Proposal or RoundSubject.Claim
                    ? CaseSide.Contractor
                    : CaseSide.Desk,
            SubmittedAt = clock.UtcNow(),
            SubmittedById = scope.Actor.UserId,
            SubmittedByName = scope.Actor.Name,
            Facts = opening.Terms?.Write(),
            Value = opening.Value,
            TariffScheduleId = opening.ScheduleId,
            Grounds = opening.Grounds,
            DueOn = WorkingDays.Add(clock.DutchToday(), days),
        };
        db.Rounds.Add(round);
        return round;
    }

    /// <summary>Ends the open round of a subject.</summary>
    public async Task<Round> DecideAsync(Guid subjectId, RoundOutcome outcome, string? reason, CancellationToken cancellationToken)
    {
        var round = await db.Rounds.SingleAsync(row => row.SubjectId == subjectId && row.DecidedAt == null, cancellationToken);
        round.Decide(outcome, clock.UtcNow(), scope.Actor, reason);
        return round;
    }

    /// <summary>The last round of a subject, open or not; null of what was never sent in.</summary>
    public Task<Round?> LastAsync(Guid subjectId, CancellationToken cancellationToken) =>
        db.Rounds.Where(round => round.SubjectId == subjectId).OrderByDescending(round => round.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Books a plus or minus; nothing is no line.</summary>
    public void Book(Fulfilment fulfilment, Guid? deliveryId, Round round, AmountState state, Euro amount)
    {
        fulfilment.Add(state, amount);
        Record(fulfilment, deliveryId, round, state, amount);
    }

    /// <summary>The line of what <see cref="Fulfilment.Add"/> did before, to show its effect.</summary>
    internal void Record(Fulfilment fulfilment, Guid? deliveryId, Round round, AmountState state, Euro amount)
    {
        if (!amount.IsZero)
        {
            db.AmountLines.Add(new AmountLine(fulfilment, deliveryId, round.Id, state, amount, clock.UtcNow()));
        }
    }

    /// <param name="SubjectId">Of the fulfilment or the delivery.</param>
    internal sealed record Opening(RoundSubject Subject, Guid SubjectId, Terms? Terms, Euro Value, Guid? ScheduleId)
    {
        public string? Grounds { get; init; }
    }
}
