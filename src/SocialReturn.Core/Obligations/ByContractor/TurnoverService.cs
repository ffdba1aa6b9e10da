using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Obligations.ByContractor;

/// <summary>The contractor reports what it invoiced in a period. Once an adviser confirms it, it is a line of the obligation.</summary>
public sealed class TurnoverService(PortalDbContext db, CurrentScope scope, ActTools acts, TenderTools tools)
{
    public Task<Outcome<Guid>> ReportAsync(Guid tenderId, TurnoverInput input, Guid key, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(key, new { tenderId, input }, remember => StoreAsync(tenderId, input, remember, cancellationToken), cancellationToken);

    /// <summary>What the report would do, beside what was reported before; nothing is saved.</summary>
    public async Task<Outcome<TurnoverEffect>> PreviewAsync(Guid tenderId, TurnoverInput input, CancellationToken cancellationToken)
    {
        var found = await LookAsync(tenderId, input, cancellationToken);
        if (found is not { IsDone: true, Value: var (tender, others) })
        {
            return Outcome.As<TurnoverEffect, Reporting>(found);
        }

        var (before, now) = (tender.Obligation, acts.Clock.UtcNow());
        var report = ReportOf(tender, input);
        var lines = others.Where(other => other.Status == TurnoverStatus.Reported).Append(report).Select(one => LineOf(one, tender, now));
        await tools.Obligation.SettleAsync(tender, [.. lines.OfType<ObligationLine>()], report.To, cancellationToken);
        var last = TurnoverRules.LastOf([.. others, report]);
        return Outcome.Done(new TurnoverEffect(TurnoverTally.Of(others, report.Turnover), before, tender.Obligation, last is not null));
    }

    private async Task<Outcome<Guid>> StoreAsync(Guid tenderId, TurnoverInput input, Action<Guid> remember, CancellationToken cancellationToken)
    {
        await ClaimAsync(tenderId, cancellationToken);
        var found = await LookAsync(tenderId, input, cancellationToken);
        if (found is not { IsDone: true, Value: { } reporting })
        {
            return Outcome.As<Guid, Reporting>(found);
        }

        var report = ReportOf(reporting.Tender, input);
        db.TurnoverReports.Add(report);
        var round = await tools.Rounds.OpenAsync(TenderRounds.Of(report), cancellationToken);
        await acts.Chronicle.TellAsync(new TurnoverHappening(TurnoverActs.Reported, reporting.Tender, report, round), cancellationToken);
        remember(report.Id);
        return await db.SaveAsync(report.Id, cancellationToken);
    }

    /// <summary>
    /// Two colleagues who report one period at the same moment do not see each other's report, and no row of theirs is the same. So each renews
    /// the version of the tender, read before the reports are: the second to save looks again, and finds the first.
    /// </summary>
    private async Task ClaimAsync(Guid tenderId, CancellationToken cancellationToken)
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is { } tender)
        {
            db.Entry(tender).Property(row => row.Version).IsModified = true;
        }
    }

    /// <summary>The tender with the reports that stand or wait, when this one can be reported on it.</summary>
    private async Task<Outcome<Reporting>> LookAsync(Guid tenderId, TurnoverInput input, CancellationToken cancellationToken)
    {
        if (await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Reporting>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<Reporting>();
        }

        if (await acts.Blocks.RefusalAsync(tender.RegionId, tender.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Reporting>("", refusal);
        }

        if (tender.Status != TenderStatus.Running || tender.TurnoverPercentage is null)
        {
            return Outcome.Invalid<Reporting>("", ObligationTexts.NotOnTurnover);
        }

        var others = await db
            .TurnoverReports.AsNoTracking()
            .Where(row => row.TenderId == tenderId && row.Status != TurnoverStatus.Refused)
            .ToListAsync(cancellationToken);
        var errors = ObligationInputRules.Check(input, tender, others, acts.Clock.DutchToday());
        return errors.Count > 0 ? Outcome.Invalid<Reporting>(errors) : Outcome.Done(new Reporting(tender, others));
    }

    private static TurnoverReport ReportOf(Tender tender, TurnoverInput input) =>
        new(tender, input.From!.Value, input.To!.Value, input.Turnover!.Value, input.IsLast);

    private ObligationLine? LineOf(TurnoverReport report, Tender tender, DateTime at) => TurnoverRules.Line(tender, report, scope.Actor.Name, at);

    private sealed record Reporting(Tender Tender, List<TurnoverReport> Others);
}
