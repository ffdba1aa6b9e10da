using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Fulfilments.ByDesk;

/// <summary>
/// Pins another schedule to a tender, after showing the effect. What is open is valued anew; what was claimed or realised
/// keeps its value, for nothing approved is ever edited (docs/adr/0009-repinning.md).
/// </summary>
public sealed class RepinService(PortalDbContext db, ActTools acts, TenderTools tenderTools, FulfilmentTools tools)
{
    /// <summary>A draft is revalued too: its contractor sees its value. The adviser does not (<see cref="RepinEffect.Shown"/>).</summary>
    private static readonly string[] Drafts = [PortalDbContext.DraftFilter];

    private static readonly FulfilmentStatus[] Open = [FulfilmentStatus.Draft, .. FulfilmentRules.Undecided, FulfilmentStatus.Agreed];

    /// <summary>What the schedule would do; nothing is saved.</summary>
    public async Task<Outcome<RepinEffect>> PreviewAsync(Guid tenderId, Guid scheduleId, CancellationToken cancellationToken)
    {
        if (await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<RepinEffect>();
        }

        if (!await acts.Sides.MayDecideAsync(tender.ContractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<RepinEffect>();
        }

        if (await CheckScheduleAsync(tender, scheduleId, cancellationToken) is { } error)
        {
            return Outcome.Invalid<RepinEffect>(error);
        }

        var fulfilments = await db
            .Fulfilments.IgnoreQueryFilters(Drafts)
            .AsNoTracking()
            .Where(row => row.TenderId == tenderId)
            .OrderBy(row => row.ProposedAt)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return Outcome.Done(await ApplyAsync(tender, fulfilments, scheduleId, cancellationToken));
    }

    /// <param name="expected">What the open fulfilments were shown to be worth together: another sum is a conflict.</param>
    public async Task<Outcome<Guid>> RepinAsync(
        Guid tenderId,
        Guid version,
        Guid scheduleId,
        string? reason,
        Euro expected,
        CancellationToken cancellationToken
    )
    {
        if (await db.Tenders.SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await acts.Sides.MayDecideAsync(tender.ContractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if ((await CheckScheduleAsync(tender, scheduleId, cancellationToken) ?? ReasonRules.Check(reason)) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (tender.Version != version || tender.Status != TenderStatus.Running)
        {
            return Outcome.Conflict<Guid>();
        }

        var fulfilments = await db
            .Fulfilments.IgnoreQueryFilters(Drafts)
            .Where(row => row.TenderId == tenderId)
            .OrderBy(row => row.ProposedAt)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        var effect = await ApplyAsync(tender, fulfilments, scheduleId, cancellationToken);
        if (effect.IsImpossible || effect.After != expected)
        {
            db.ChangeTracker.Clear();
            return effect.IsImpossible ? Outcome.Invalid<Guid>("ScheduleId", FulfilmentTexts.RepinImpossible) : Outcome.Conflict<Guid>();
        }

        db.ObligationLines.AddRange(effect.Lines);
        await tools.Progress.UpdateAsync(tender, cancellationToken);
        RepinRow[] changed = [.. effect.Rows.Where(row => row.Before != row.After)];
        await BookAsync([.. changed.Where(row => !row.Fulfilment.IsDraft)], reason!.Trim(), cancellationToken);
        foreach (var row in changed)
        {
            var revalued = new FulfilmentRevalued(tender, row.Fulfilment, row.Before, row.After) { Reason = reason!.Trim() };
            await acts.Chronicle.TellAsync(revalued, cancellationToken);
        }

        var name = await db.TariffSchedules.Where(row => row.Id == scheduleId).Select(row => row.Name).SingleAsync(cancellationToken);
        await acts.Chronicle.TellAsync(new ScheduleRepinned(tender, name, effect.Before, effect.After) { Reason = reason!.Trim() }, cancellationToken);
        return await db.SaveAsync(tender.Id, cancellationToken);
    }

    private async Task<FieldError?> CheckScheduleAsync(Tender tender, Guid scheduleId, CancellationToken cancellationToken)
    {
        if (tender.TariffScheduleId == scheduleId)
        {
            return new FieldError("ScheduleId", FulfilmentTexts.RepinSame);
        }

        return await db.TariffSchedules.AnyAsync(
            row => row.Id == scheduleId && row.RegionId == tender.RegionId && row.Status == TariffStatus.Published,
            cancellationToken
        )
            ? null
            : new FieldError("ScheduleId", TenderTexts.ScheduleUnknown);
    }

    /// <summary>Changes the rows it is given, tracked or not, and tells what changed.</summary>
    private async Task<RepinEffect> ApplyAsync(Tender tender, List<Fulfilment> fulfilments, Guid scheduleId, CancellationToken cancellationToken)
    {
        var (before, amounts) = (tender.Obligation, tender.Progress);
        tender.Pin(scheduleId);
        var deliveries = await db.Deliveries.AsNoTracking().Where(row => row.TenderId == tender.Id).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var parts = deliveries.ToLookup(row => row.FulfilmentId);
        var open = fulfilments.FindAll(row => Open.Contains(row.Status));
        var together = await tools.Valuation.KnowAsync(open, cancellationToken);
        var rows = new List<RepinRow>();
        foreach (var fulfilment in open)
        {
            rows.Add(await RevalueAsync(tender, fulfilment, parts[fulfilment.Id], together, cancellationToken));
        }

        var lines = (await tenderTools.Obligation.SettleAsync(tender, [], acts.Clock.DutchToday(), cancellationToken)).Lines;
        var schedule = await tenderTools.Tariffs.GetAsync(scheduleId, cancellationToken);
        var sums = ProgressRules.Sum(fulfilments.Select(FulfilmentCounting.AmountsOf));
        var counted = FulfilmentCounting.Count(schedule, tender.Obligation, fulfilments, deliveries);
        return new RepinEffect(rows, before, tender.Obligation, lines, amounts, counted.ApplyTo(sums)) { Floors = counted.Floors };
    }

    private async Task<RepinRow> RevalueAsync(
        Tender tender,
        Fulfilment fulfilment,
        IEnumerable<Delivery> deliveries,
        KnownTogether together,
        CancellationToken cancellationToken
    )
    {
        var valued = await tools.Valuation.ValueAsync(tender, fulfilment, together, cancellationToken);
        var frozen = fulfilment.ClaimedValue + fulfilment.RealisedValue;
        if (fulfilment.Status != FulfilmentStatus.Agreed)
        {
            var old = fulfilment.Value;
            fulfilment.SetValue(valued);
            fulfilment.Add(AmountState.Proposed, fulfilment.IsDraft ? Euro.Zero : fulfilment.Value - fulfilment.ProposedValue);
            return new RepinRow(fulfilment, old, fulfilment.Value, Euro.Zero, valued.Result is not null || fulfilment.Status == FulfilmentStatus.Draft);
        }

        var agreed = fulfilment.AgreedValue;
        if (valued.Result is null)
        {
            return new RepinRow(fulfilment, agreed, agreed, frozen, CanBeValued: false);
        }

        fulfilment.SetValue(valued);
        var delivered = await DeliveredAsync(tender, fulfilment, deliveries, together, cancellationToken);
        fulfilment.Add(AmountState.Agreed, frozen + Euro.Max(Euro.Zero, valued.Value - delivered) - agreed);
        return new RepinRow(fulfilment, agreed, fulfilment.AgreedValue, frozen, CanBeValued: true);
    }

    /// <summary>What the delivered parts would be worth by the new schedule: the rest of it is still to come.</summary>
    private async Task<Euro> DeliveredAsync(
        Tender tender,
        Fulfilment fulfilment,
        IEnumerable<Delivery> deliveries,
        KnownTogether together,
        CancellationToken cancellationToken
    )
    {
        DeliveredPart[] parts =
        [
            .. deliveries
                .Where(row => DeliveryRules.SentIn.Contains(row.Status))
                .Select(row => DeliveredPart.Of(row) with { ScheduleId = tender.TariffScheduleId }),
        ];
        return parts.Length == 0 ? Euro.Zero : (await tools.Valuation.StandingAsync(tender, fulfilment, parts, together, cancellationToken)).Whole;
    }

    /// <summary>The lines of what was changed to show the effect.</summary>
    private async Task BookAsync(RepinRow[] rows, string reason, CancellationToken cancellationToken)
    {
        var rounds = await tools.Ledger.RevalueAsync([.. rows.Select(row => row.Fulfilment)], reason, cancellationToken);
        foreach (var (row, round) in rows.Zip(rounds))
        {
            var state = row.Fulfilment.Status == FulfilmentStatus.Agreed ? AmountState.Agreed : AmountState.Proposed;
            tools.Ledger.Record(row.Fulfilment, null, round, state, row.After - row.Before);
        }
    }
}
