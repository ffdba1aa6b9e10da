using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Obligations.ByDesk;

/// <summary>The adviser's word on turnover that a contractor reported.</summary>
public sealed class TurnoverDecisionService(PortalDbContext db, CurrentScope scope, ActTools acts, TenderTools tools, ProgressUpdater progress)
{
    public Task<Outcome<Guid>> ConfirmAsync(Guid tenderId, Guid reportId, Guid version, CancellationToken cancellationToken) =>
        DecideAsync(tenderId, reportId, version, null, cancellationToken);

    public Task<Outcome<Guid>> RefuseAsync(Guid tenderId, Guid reportId, Guid version, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(tenderId, reportId, version, reason ?? "", cancellationToken);

    /// <param name="reason">Why it is refused; null when it is confirmed.</param>
    private async Task<Outcome<Guid>> DecideAsync(Guid tenderId, Guid reportId, Guid version, string? reason, CancellationToken cancellationToken)
    {
        if (await db.TurnoverReports.SingleOrDefaultAsync(row => row.Id == reportId && row.TenderId == tenderId, cancellationToken) is not { } report)
        {
            return Outcome.NotFound<Guid>();
        }

        var sender = await db.Rounds.Where(round => round.SubjectId == reportId).Select(round => (Guid?)round.SubmittedById).SingleAsync(cancellationToken);
        if (!await acts.Sides.MayDecideAsync(report.ContractorId, sender, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (reason is not null && ReasonRules.Check(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (report.Version != version || report.Status != TurnoverStatus.Reported)
        {
            return Outcome.Conflict<Guid>();
        }

        var refusal = reason?.Trim();
        var tender = await db.Tenders.SingleAsync(row => row.Id == tenderId, cancellationToken);
        report.Status = refusal is null ? TurnoverStatus.Confirmed : TurnoverStatus.Refused;
        var round = await tools.Rounds.DecideAsync(reportId, refusal is null ? RoundOutcome.Approved : RoundOutcome.Rejected, refusal, cancellationToken);
        if (refusal is null)
        {
            await AddLineAsync(tender, report, cancellationToken);
        }
        else if (report.IsLast)
        {
            await ReopenAsync(report, cancellationToken);
        }

        var act = refusal is null ? TurnoverActs.Confirmed : TurnoverActs.Refused;
        await acts.Chronicle.TellAsync(new TurnoverHappening(act, tender, report, round) { Reason = refusal }, cancellationToken);
        return await db.SaveAsync(report.Id, cancellationToken);
    }

    /// <summary>One without turnover stands as it is: nothing is owed on it.</summary>
    private async Task AddLineAsync(Tender tender, TurnoverReport report, CancellationToken cancellationToken)
    {
        if (TurnoverRules.Line(tender, report, scope.Actor.Name, acts.Clock.UtcNow()) is { } line)
        {
            tools.Obligation.Keep(await tools.Obligation.SettleAsync(tender, [line], report.To, cancellationToken));
            await progress.UpdateAsync(tender, cancellationToken);
        }
    }

    /// <summary>A last report that is refused has to come again: no earlier one is the last meanwhile.</summary>
    private async Task ReopenAsync(TurnoverReport refused, CancellationToken cancellationToken)
    {
        var earlier = await db
            .TurnoverReports.Where(row => row.TenderId == refused.TenderId && row.To < refused.To && row.Status != TurnoverStatus.Refused && row.IsLast)
            .ToListAsync(cancellationToken);
        earlier.ForEach(row => row.IsLast = false);
    }
}
