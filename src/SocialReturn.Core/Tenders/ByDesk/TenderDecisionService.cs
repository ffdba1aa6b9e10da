using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Tenders.ByDesk;

/// <summary>The adviser's word on a tender that a contractor registered, and on its schedule.</summary>
public sealed class TenderDecisionService(PortalDbContext db, ActTools acts, TenderTools tools)
{
    public Task<Outcome<Guid>> ConfirmAsync(Guid id, Guid version, CancellationToken cancellationToken) => DecideAsync(id, version, null, cancellationToken);

    public Task<Outcome<Guid>> RefuseAsync(Guid id, Guid version, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(id, version, reason ?? "", cancellationToken);

    /// <summary>For a tender on whose dates no schedule was valid.</summary>
    public async Task<Outcome<Guid>> PinScheduleAsync(Guid id, Guid version, Guid scheduleId, string reason, CancellationToken cancellationToken)
    {
        var tender = await FindAsync(id, cancellationToken);
        if (tender is null)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(tender.ContractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (ReasonRules.Check(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (
            !await db.TariffSchedules.AnyAsync(
                row => row.Id == scheduleId && row.RegionId == tender.RegionId && row.Status == TariffStatus.Published,
                cancellationToken
            )
        )
        {
            return Outcome.Invalid<Guid>("ScheduleId", TenderTexts.ScheduleUnknown);
        }

        if (tender.Version != version || tender.TariffScheduleId is not null)
        {
            return Outcome.Conflict<Guid>();
        }

        var before = tender.Obligation;
        tender.Pin(scheduleId);
        // A discount depends on the schedule: it joins the award line once a schedule is pinned.
        tools.Obligation.Keep(await tools.Obligation.SettleAsync(tender, [], tender.AwardDate, cancellationToken, decidesEarlier: true));
        await acts.Chronicle.TellAsync(new TenderHappening(TenderActs.SchedulePinned, tender, before) { Reason = reason.Trim() }, cancellationToken);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }

    private async Task<Tender?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Tenders.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <param name="reason">Why it is refused; null when it is confirmed.</param>
    private async Task<Outcome<Guid>> DecideAsync(Guid id, Guid version, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        var sender = await db
            .Rounds.Where(round => round.SubjectId == id)
            .OrderByDescending(round => round.Number)
            .Select(round => (Guid?)round.SubmittedById)
            .FirstOrDefaultAsync(cancellationToken);
        if (!await acts.Sides.MayDecideAsync(tender.ContractorId, sender, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (reason is not null && ReasonRules.Check(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (tender.Version != version || tender.Status != TenderStatus.AwaitingConfirmation)
        {
            return Outcome.Conflict<Guid>();
        }

        var refusal = reason?.Trim();
        await tools.Rounds.DecideAsync(id, refusal is null ? RoundOutcome.Approved : RoundOutcome.Rejected, refusal, cancellationToken);
        if (refusal is null)
        {
            tender.Confirm();
        }
        else
        {
            tender.Refuse();
        }

        var act = refusal is null ? TenderActs.Confirmed : TenderActs.Refused;
        await acts.Chronicle.TellAsync(new TenderHappening(act, tender, tender.Obligation) { Reason = refusal }, cancellationToken);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }
}
