using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Verification;

/// <summary>Each amount of a fulfilment and of a delivery is the sum of its lines, and its state is that of its last round.</summary>
public sealed class LedgerInvariant(PortalDbContext db) : IInvariant
{
    private static readonly Dictionary<FulfilmentStatus, (RoundSubject Subject, RoundOutcome? Outcome)[]> Proposals = new()
    {
        [FulfilmentStatus.Proposed] = [(RoundSubject.Proposal, null)],
        [FulfilmentStatus.ChangesRequested] = [(RoundSubject.Proposal, RoundOutcome.ChangesRequested)],
        [FulfilmentStatus.Offered] = [(RoundSubject.Offer, null)],
        [FulfilmentStatus.Agreed] = [(RoundSubject.Proposal, RoundOutcome.Approved), (RoundSubject.Offer, RoundOutcome.Approved)],
        [FulfilmentStatus.Completed] = [(RoundSubject.Proposal, RoundOutcome.Approved), (RoundSubject.Offer, RoundOutcome.Approved)],
        [FulfilmentStatus.Rejected] = [(RoundSubject.Proposal, RoundOutcome.Rejected)],
    };

    private static readonly Dictionary<DeliveryStatus, RoundOutcome?[]> Claims = new()
    {
        [DeliveryStatus.Claimed] = [null],
        [DeliveryStatus.ChangesRequested] = [RoundOutcome.ChangesRequested],
        [DeliveryStatus.Verified] = [RoundOutcome.Approved, RoundOutcome.ApprovedInPart],
        [DeliveryStatus.Reversed] = [RoundOutcome.Approved, RoundOutcome.ApprovedInPart],
        [DeliveryStatus.Rejected] = [RoundOutcome.Rejected],
        // Taken back while it waited, or after changes were asked for.
        [DeliveryStatus.Withdrawn] = [RoundOutcome.Withdrawn, RoundOutcome.ChangesRequested],
        [DeliveryStatus.Moved] = [RoundOutcome.Withdrawn, RoundOutcome.ChangesRequested],
    };

    private static readonly Dictionary<TenderStatus, RoundOutcome?> Registrations = new()
    {
        [TenderStatus.AwaitingConfirmation] = null,
        [TenderStatus.Running] = RoundOutcome.Approved,
        [TenderStatus.Refused] = RoundOutcome.Rejected,
        [TenderStatus.Closed] = RoundOutcome.Approved,
    };

    private static readonly Dictionary<TurnoverStatus, RoundOutcome?> Turnovers = new()
    {
        [TurnoverStatus.Reported] = null,
        [TurnoverStatus.Confirmed] = RoundOutcome.Approved,
        [TurnoverStatus.Refused] = RoundOutcome.Rejected,
    };

    public int Number => 1;

    public string Name => "Amounts are the sums of their lines, states those of their rounds";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var breaches = new List<string>();
        var lines = await db.AmountLines.AsNoTracking().ToListAsync(cancellationToken);
        var rounds = (await db.Rounds.AsNoTracking().Where(round => round.Subject != RoundSubject.Revaluation).ToListAsync(cancellationToken)).ToLookup(round =>
            round.SubjectId
        );
        var fulfilments = await db.Fulfilments.AsNoTracking().ToListAsync(cancellationToken);
        var ofFulfilment = lines.ToLookup(line => line.FulfilmentId);
        foreach (var row in fulfilments)
        {
            var own = ofFulfilment[row.Id].ToLookup(line => line.State, line => line.Amount);
            Expect(breaches, $"fulfilment {row.Id}: proposed", row.ProposedValue, Euro.Sum(own[AmountState.Proposed]));
            Expect(breaches, $"fulfilment {row.Id}: agreed", row.AgreedValue, Euro.Sum(own[AmountState.Agreed]));
            Expect(breaches, $"fulfilment {row.Id}: claimed", row.ClaimedValue, Euro.Sum(own[AmountState.Claimed]));
            Expect(breaches, $"fulfilment {row.Id}: realised", row.RealisedValue, Euro.Sum(own[AmountState.Realised]));
            var last = rounds[row.Id].Where(round => round.Subject is RoundSubject.Proposal or RoundSubject.Offer).MaxBy(round => round.Number);
            Count(breaches, $"fulfilment {row.Id}", row.Status is FulfilmentStatus.Proposed or FulfilmentStatus.Offered, rounds[row.Id]);
            if (Proposals.TryGetValue(row.Status, out var expected) && (last is null || !expected.Contains((last.Subject, last.Outcome))))
            {
                breaches.Add($"fulfilment {row.Id} is {row.Status}, its last round is {last?.Subject.ToString() ?? "none"} {last?.Outcome}");
            }
        }

        var deliveries = await db.Deliveries.AsNoTracking().Where(row => row.ClaimedAt != null).ToListAsync(cancellationToken);
        var ofDelivery = lines.Where(line => line.DeliveryId is not null).ToLookup(line => line.DeliveryId!.Value);
        foreach (var row in deliveries)
        {
            var standing = DeliveryRules.Gone.Contains(row.Status) ? Euro.Zero : row.Value;
            Expect(breaches, $"delivery {row.Id}", standing, Euro.Sum(ofDelivery[row.Id].Select(line => line.Amount)));
            var corrections = rounds[row.Id].Where(round => round.Subject == RoundSubject.Correction).ToList();
            Count(breaches, $"delivery {row.Id}", row.Status == DeliveryStatus.Claimed, rounds[row.Id].Except(corrections));
            if (corrections.Count(round => round.IsOpen) > (row.Status == DeliveryStatus.Verified ? 1 : 0))
            {
                breaches.Add($"delivery {row.Id} is {row.Status} and has open corrections");
            }

            var last = rounds[row.Id].Where(round => round.Subject == RoundSubject.Claim).MaxBy(round => round.Number);
            if (last is null || !Claims[row.Status].Contains(last.Outcome))
            {
                breaches.Add($"delivery {row.Id} is {row.Status}, its last claim is {(last is null ? "none" : last.Outcome?.ToString() ?? "open")}");
            }
        }

        breaches.AddRange(Due(fulfilments, deliveries));
        var tenders = await db.Tenders.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var row in tenders)
        {
            Expect(breaches, $"tender {row.Id}", row.Status, Registrations, rounds[row.Id]);
        }

        var turnovers = await db.TurnoverReports.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var row in turnovers)
        {
            Expect(breaches, $"turnover {row.Id}", row.Status, Turnovers, rounds[row.Id]);
        }

        return new InvariantResult(
            $"{tenders.Count} tenders, {turnovers.Count} turnovers, {fulfilments.Count} fulfilments, {deliveries.Count} deliveries, {lines.Count} lines",
            [.. breaches]
        );
    }

    /// <summary>The day by which something has to be delivered follows from what was.</summary>
    private static IEnumerable<string> Due(List<Fulfilment> fulfilments, List<Delivery> deliveries)
    {
        var parts = deliveries.ToLookup(row => row.FulfilmentId);
        return fulfilments
            .Where(row => row.DeliverBy != DeliveryRules.DeliverBy(row, parts[row.Id]))
            .Select(row => $"fulfilment {row.Id} is to be delivered by {row.DeliverBy}, its deliveries say {DeliveryRules.DeliverBy(row, parts[row.Id])}");
    }

    /// <summary>What is decided as a whole: the state is that of the last round, and none before it is open.</summary>
    private static void Expect<TStatus>(List<string> breaches, string what, TStatus status, Dictionary<TStatus, RoundOutcome?> outcomes, IEnumerable<Round> own)
        where TStatus : struct, Enum
    {
        var rounds = own.OrderBy(round => round.Number).ToList();
        if (rounds.Count == 0 || !outcomes.TryGetValue(status, out var expected) || rounds[^1].Outcome != expected)
        {
            breaches.Add($"{what} is {status}, its last round is {(rounds.Count == 0 ? "none" : rounds[^1].Outcome?.ToString() ?? "open")}");
        }

        if (rounds.Take(rounds.Count - 1).Any(round => round.IsOpen))
        {
            breaches.Add($"{what} has an earlier round that is open");
        }
    }

    /// <summary>What waits has one open round, and what does not wait has none.</summary>
    private static void Count(List<string> breaches, string what, bool waits, IEnumerable<Round> rounds)
    {
        var open = rounds.Count(round => round.IsOpen);
        if (open != (waits ? 1 : 0))
        {
            breaches.Add($"{what} has {open} open rounds");
        }
    }

    private static void Expect(List<string> breaches, string what, Euro stored, Euro computed)
    {
        if (stored != computed)
        {
            breaches.Add($"{what} is stored as {stored}, its lines make {computed}");
        }
    }
}
