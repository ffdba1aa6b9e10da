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
        var rounds = await db.Rounds.Where(round => round.SubjectId == fulfilment.Id).OrderBy(round => round.Number).ToListAsync(cancellationToken);
        rounds.Find(round => round.IsOpen)?.Decide(RoundOutcome.Withdrawn, clock.UtcNow(), scope.Actor, null);
        if (rounds.Count > 0)
        {
            Book(fulfilment, null, rounds[^1], AmountState.Proposed, -fulfilment.ProposedValue);
        }
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
    public async Task<IReadOnlyList<Round>> RevalueAsync(IReadOnlyCollection<Fulfilment> fulfilments, string reason, CancellationToken cancellationToken)
    {
        var rounds = await OpenAsync([.. fulfilments.Select(row => (row, Opening.Of(RoundSubject.Revaluation, row)))], cancellationToken);
        rounds.ForEach(round => round.Decide(RoundOutcome.Approved, clock.UtcNow(), scope.Actor, reason));
        return rounds;
    }

    internal async Task<Round> OpenAsync(Fulfilment fulfilment, Opening opening, CancellationToken cancellationToken) =>
        (await OpenAsync([(fulfilment, opening)], cancellationToken))[0];

    /// <summary>As many queries for all as for one.</summary>
    private async Task<List<Round>> OpenAsync(List<(Fulfilment Fulfilment, Opening Opening)> openings, CancellationToken cancellationToken)
    {
        if (openings.Count == 0)
        {
            return [];
        }

        Guid[] subjects = [.. openings.Select(row => row.Opening.SubjectId)];
        var numbers = await db
            .Rounds.Where(round => subjects.Contains(round.SubjectId))
            .GroupBy(round => round.SubjectId)
            .Select(own => new { own.Key, Last = own.Max(round => round.Number) })
            .ToDictionaryAsync(own => own.Key, own => own.Last, cancellationToken);
        foreach (var pending in db.ChangeTracker.Entries<Round>().Select(entry => entry.Entity))
        {
            numbers[pending.SubjectId] = Math.Max(numbers.GetValueOrDefault(pending.SubjectId), pending.Number);
        }

        var regionId = openings[0].Fulfilment.RegionId;
        var days = await db.Regions.Where(region => region.Id == regionId).Select(region => region.AnswerWorkingDays).SingleAsync(cancellationToken);
        return openings.ConvertAll(row => Open(row.Fulfilment, row.Opening, numbers.GetValueOrDefault(row.Opening.SubjectId) + 1, days));
    }

    private Round Open(Fulfilment fulfilment, Opening opening, int number, int days)
    {
        var round = new Round(fulfilment.RegionId, fulfilment.ContractorId, opening.Subject, opening.SubjectId, number)
        {
            TenderId = fulfilment.TenderId,
            FulfilmentId = fulfilment.Id,
            By = opening.By,
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

        public static Opening Of(RoundSubject subject, Fulfilment fulfilment) =>
            new(subject, fulfilment.Id, Terms.Of(fulfilment), fulfilment.Value, fulfilment.TariffScheduleId);
    }
}
