using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// Opens and decides rounds and books amounts, within the save that is being prepared. No amount of a fulfilment changes otherwise:
/// its columns are a cache of the lines that are written here.
/// </summary>
public sealed class LedgerWriter(PortalDbContext db, RoundWriter rounds, TimeProvider clock)
{
    /// <summary>A proposal as it stands now is sent in, for the first time or again.</summary>
    /// <param name="grounds">Why it is sent in as it was, after an offer; null otherwise.</param>
    public async Task ProposeAsync(Fulfilment fulfilment, string? grounds, CancellationToken cancellationToken)
    {
        var round = await OpenAsync(fulfilment, Opening.Of(RoundSubject.Proposal, fulfilment) with { Grounds = grounds }, cancellationToken);
        Book(fulfilment, null, round, AmountState.Proposed, fulfilment.Value - fulfilment.ProposedValue);
        fulfilment.Status = FulfilmentStatus.Proposed;
        (fulfilment.ProposedAt, fulfilment.ProposedById, fulfilment.AnswerDueOn) = (round.SubmittedAt, round.SubmittedById, round.DueOn);
        fulfilment.DecisionReason = null;
    }

    /// <summary>
    /// The proposal or offer that waits becomes an agreement at this value. Of two agreements for one person at the same moment the second
    /// is a conflict, for both write the person's row: it has to see what the first used of the counting clock.
    /// </summary>
    public async Task AgreeAsync(Fulfilment fulfilment, Valued valued, CancellationToken cancellationToken)
    {
        if (fulfilment.ParticipantId is { } participantId)
        {
            db.Entry(await db.Participants.SingleAsync(row => row.Id == participantId, cancellationToken)).State = EntityState.Modified;
        }

        var round = await DecideAsync(fulfilment, RoundOutcome.Approved, FulfilmentStatus.Agreed, null, cancellationToken);
        fulfilment.SetValue(valued);
        Book(fulfilment, null, round, AmountState.Proposed, -fulfilment.ProposedValue);
        Book(fulfilment, null, round, AmountState.Agreed, valued.Value);
    }

    /// <summary>Nothing stands as proposed any more; what was never sent in has no round to end.</summary>
    public async Task WithdrawAsync(Fulfilment fulfilment, CancellationToken cancellationToken)
    {
        fulfilment.Status = FulfilmentStatus.Withdrawn;
        var own = await db.Rounds.Where(round => round.SubjectId == fulfilment.Id).OrderBy(round => round.Number).ToListAsync(cancellationToken);
        // Not always the last one: a revaluation is a round of its own, between.
        if (own.Exists(round => round.IsOpen))
        {
            await DecideAsync(fulfilment.Id, RoundOutcome.Withdrawn, null, cancellationToken);
        }

        if (own.Count > 0)
        {
            Book(fulfilment, null, own[^1], AmountState.Proposed, -fulfilment.ProposedValue);
        }
    }

    /// <summary>Nothing stands as claimed any more.</summary>
    /// <returns>The round that it takes away, decided just now or before; null when nothing was sent in.</returns>
    public async Task<Round?> WithdrawAsync(Fulfilment fulfilment, Delivery delivery, DeliveryStatus next, CancellationToken cancellationToken)
    {
        var stood = DeliveryRules.SentIn.Contains(delivery.Status);
        delivery.Status = next;
        if (!stood)
        {
            return null;
        }

        var last = await db.Rounds.Where(round => round.SubjectId == delivery.Id).OrderByDescending(round => round.Number).FirstAsync(cancellationToken);
        if (last.IsOpen)
        {
            await DecideAsync(delivery.Id, RoundOutcome.Withdrawn, null, cancellationToken);
        }

        delivery.DecidedAt = clock.UtcNow();
        delivery.DecisionReason = null;
        Book(fulfilment, delivery.Id, last, AmountState.Claimed, -delivery.Value);
        return last;
    }

    /// <summary>Ends the open round of a proposal or an offer, and brings the fulfilment where that leads.</summary>
    public async Task<Round> DecideAsync(
        Fulfilment fulfilment,
        RoundOutcome outcome,
        FulfilmentStatus next,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var round = await DecideAsync(fulfilment.Id, outcome, reason, cancellationToken);
        fulfilment.Status = next;
        (fulfilment.DecidedAt, fulfilment.DecisionReason) = (round.DecidedAt, round.Reason);
        return round;
    }

    /// <summary>A claim of a delivery.</summary>
    public Task<Round> OpenAsync(Fulfilment fulfilment, Delivery delivery, CancellationToken cancellationToken) =>
        OpenAsync(fulfilment, new Opening(RoundSubject.Claim, delivery.Id, Terms.Of(delivery), delivery.Value, delivery.TariffScheduleId), cancellationToken);

    /// <summary>What the desk valued anew by itself, all of one tender: each sent in and decided at once.</summary>
    /// <returns>In the same order.</returns>
    public Task<IReadOnlyList<Round>> RevalueAsync(IReadOnlyCollection<Fulfilment> fulfilments, string reason, CancellationToken cancellationToken) =>
        rounds.ApproveAtOnceAsync([.. fulfilments.Select(row => Opening.Of(RoundSubject.Revaluation, row).Over(row))], reason, cancellationToken);

    internal Task<Round> OpenAsync(Fulfilment fulfilment, Opening opening, CancellationToken cancellationToken) =>
        rounds.OpenAsync(opening.Over(fulfilment), cancellationToken);

    /// <summary>Ends the open round of a subject.</summary>
    public Task<Round> DecideAsync(Guid subjectId, RoundOutcome outcome, string? reason, CancellationToken cancellationToken) =>
        rounds.DecideAsync(subjectId, outcome, reason, cancellationToken);

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

        /// <summary>The desk's own are offers and revaluations; a correction comes from either side.</summary>
        public CaseSide By { get; init; } = Subject is RoundSubject.Proposal or RoundSubject.Claim ? CaseSide.Contractor : CaseSide.Desk;

        public RoundOpening Over(Fulfilment fulfilment) =>
            new(Subject, SubjectId, By, Value)
            {
                Case = fulfilment,
                TenderId = fulfilment.TenderId,
                FulfilmentId = fulfilment.Id,
                Facts = Terms?.Write(),
                ScheduleId = ScheduleId,
                Grounds = Grounds,
            };

        public static Opening Of(RoundSubject subject, Fulfilment fulfilment) =>
            new(subject, fulfilment.Id, Terms.Of(fulfilment), fulfilment.Value, fulfilment.TariffScheduleId);
    }
}
