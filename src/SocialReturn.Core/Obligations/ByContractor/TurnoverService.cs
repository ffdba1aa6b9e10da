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

    private async Task<Outcome<Guid>> StoreAsync(Guid tenderId, TurnoverInput input, Action<Guid> remember, CancellationToken cancellationToken)
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await acts.Blocks.RefusalAsync(tender.RegionId, tender.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Guid>("", refusal);
        }

        if (tender.Status != TenderStatus.Running || tender.TurnoverPercentage is null)
        {
            return Outcome.Invalid<Guid>("", ObligationTexts.NotOnTurnover);
        }

        var others = await db
            .TurnoverReports.AsNoTracking()
            .Where(row => row.TenderId == tenderId && row.Status != TurnoverStatus.Refused)
            .ToListAsync(cancellationToken);
        var errors = ObligationInputRules.Check(input, tender, others, acts.Clock.DutchToday());
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        var report = new TurnoverReport(tender, input.From!.Value, input.To!.Value, input.Turnover!.Value);
        db.TurnoverReports.Add(report);
        var round = await tools.Rounds.OpenAsync(TenderRounds.Of(report), cancellationToken);
        await acts.Chronicle.TellAsync(new TurnoverHappening(TurnoverActs.Reported, tender, report, round), cancellationToken);
        remember(report.Id);
        return await db.SaveAsync(report.Id, cancellationToken);
    }
}
