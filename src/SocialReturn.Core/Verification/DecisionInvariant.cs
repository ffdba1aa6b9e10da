using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Verification;

/// <summary>Every decision stands in the audit log once and was told once, and nobody decided their own entry.</summary>
public sealed class DecisionInvariant(PortalDbContext db) : IInvariant
{
    /// <summary>What one side did and the other has to hear of, once.</summary>
    private static readonly Dictionary<string, Act> Decisions = Acts
        .All.Where(act => act.Nature is ActNature.Decision or ActNature.Initiative)
        .ToDictionary(act => act.Name, StringComparer.Ordinal);

    private static readonly string[] Entries = [.. Acts.All.Where(act => act.Nature == ActNature.Entry).Select(act => act.Name)];

    public int Number => 3;

    public string Name => "Every decision is audited once and told once, never by its own author";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var names = Decisions.Keys.ToList();
        var decisions = await db
            .AuditEvents.AsNoTracking()
            .Where(audit => names.Contains(audit.Action))
            .Select(audit => new Decision(audit.Id, audit.Action, audit.SubjectId, audit.ActorId, audit.At))
            .ToListAsync(cancellationToken);
        var told = (await db.Notifications.AsNoTracking().Select(row => new { row.AuditEventId, row.Kind }).ToListAsync(cancellationToken)).ToLookup(
            row => row.AuditEventId,
            row => row.Kind
        );
        var breaches = new List<string>();
        foreach (var decision in decisions)
        {
            var kinds = told[decision.Id].ToList();
            if (kinds.Count != 1 || kinds[0] != Decisions[decision.Action].Tells)
            {
                breaches.Add($"audit event {decision.Id} ({decision.Action}) was told {kinds.Count} times as {string.Join(", ", kinds)}");
            }
        }

        await CheckStatesAsync(decisions, breaches, cancellationToken);
        await CheckAuthorsAsync(decisions, breaches, cancellationToken);
        return new InvariantResult($"{decisions.Count} decisions, {told.Count} notifications", [.. breaches]);
    }

    /// <summary>A row in a decided state has the decision that brought it there.</summary>
    private async Task CheckStatesAsync(List<Decision> decisions, List<string> breaches, CancellationToken cancellationToken)
    {
        var decided = decisions.Select(decision => (decision.Action, decision.SubjectId)).ToHashSet();
        var fulfilments = await db
            .Fulfilments.AsNoTracking()
            .Where(row => row.Status == FulfilmentStatus.Agreed || row.Status == FulfilmentStatus.Completed || row.Status == FulfilmentStatus.Rejected)
            .Select(row => new { row.Id, row.Status })
            .ToListAsync(cancellationToken);
        breaches.AddRange(
            fulfilments
                .Where(row => !decided.Contains(((row.Status == FulfilmentStatus.Rejected ? FulfilmentActs.Rejected : FulfilmentActs.Agreed).Name, row.Id)))
                .Select(row => $"fulfilment {row.Id} is {row.Status} without a decision in the audit log")
        );
        var deliveries = await db
            .Deliveries.AsNoTracking()
            .Where(row => row.Status == DeliveryStatus.Verified || row.Status == DeliveryStatus.Reversed || row.Status == DeliveryStatus.Rejected)
            .Select(row => new { row.Id, row.Status })
            .ToListAsync(cancellationToken);
        breaches.AddRange(
            deliveries
                .Where(row => !DecisionsOf(row.Status).Exists(act => decided.Contains((act.Name, row.Id))))
                .Select(row => $"delivery {row.Id} is {row.Status} without a decision in the audit log")
        );
        breaches.AddRange(
            deliveries
                .Where(row =>
                    row.Status == DeliveryStatus.Verified
                    && decisions.Count(decision => decision.SubjectId == row.Id && DecisionsOf(row.Status).Exists(act => act.Name == decision.Action)) > 1
                )
                .Select(row => $"delivery {row.Id} was verified more than once")
        );
    }

    private static List<Act> DecisionsOf(DeliveryStatus status) =>
        status == DeliveryStatus.Rejected ? [DeliveryActs.Rejected] : [DeliveryActs.Verified, DeliveryActs.VerifiedInPart];

    /// <summary>The audit log says who proposed or claimed last before the decision.</summary>
    private async Task CheckAuthorsAsync(List<Decision> decisions, List<string> breaches, CancellationToken cancellationToken)
    {
        var entries = (
            await db
                .AuditEvents.AsNoTracking()
                .Where(audit => Entries.Contains(audit.Action))
                .Select(audit => new Decision(audit.Id, audit.Action, audit.SubjectId, audit.ActorId, audit.At))
                .ToListAsync(cancellationToken)
        ).ToLookup(entry => entry.SubjectId);
        foreach (var decision in decisions.Where(decision => Decisions[decision.Action].Nature == ActNature.Decision))
        {
            var entry = entries[decision.SubjectId].Where(entry => entry.At <= decision.At).MaxBy(entry => entry.At);
            if (entry is not null && entry.ActorId != Guid.Empty && entry.ActorId == decision.ActorId)
            {
                breaches.Add($"audit event {decision.Id} ({decision.Action}) decides an entry of the same person");
            }
        }
    }

    private sealed record Decision(Guid Id, string Action, Guid SubjectId, Guid ActorId, DateTime At);
}
