using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Publishing;

public sealed partial class TariffService
{
    /// <summary>A draft out of a file. What cannot be read is refused as a whole, with its line and field.</summary>
    public async Task<Outcome<Guid>> ImportAsync(string file, Guid key, CancellationToken cancellationToken)
    {
        if (WriterOf() is not { } regionId)
        {
            return Outcome.Forbidden<Guid>();
        }

        var reading = TariffScheduleReader.Read(file);
        if (reading.Schedule is not { } schedule)
        {
            return Refuse(reading.Errors);
        }

        return await idempotency.OnceAsync(
            key,
            file,
            async remember =>
            {
                var errors = await TariffRules.CheckPlaceAsync(db, regionId, schedule, file, cancellationToken);
                if (errors.Count > 0)
                {
                    return Refuse(errors);
                }

                var isTaken = await db.TariffSchedules.AnyAsync(
                    row => row.RegionId == regionId && row.Code == schedule.Code && row.Number == schedule.Version,
                    cancellationToken
                );
                var number = isTaken ? await NextNumberAsync(regionId, schedule.Code, cancellationToken) : schedule.Version;
                var row = new TariffScheduleVersion(regionId, schedule.Code, number);
                return await AddAsync(row, ScheduleDraft.Parse(file), TariffActs.Imported, remember, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>What publishing from a date would do; null when there is no such draft in scope.</summary>
    public async Task<PublicationPlan?> PlanAsync(Guid id, PublicationInput input, CancellationToken cancellationToken) =>
        await db.TariffSchedules.AnyAsync(row => row.Id == id && row.Status == TariffStatus.Draft, cancellationToken)
            ? PublicationPlan.Make(input.From, input.To, await OthersAsync(id, cancellationToken))
            : null;

    /// <summary>From now on tenders of this day and later get the schedule; the schedule before it ends on the day before.</summary>
    public async Task<Outcome<Guid>> PublishAsync(Guid id, Guid version, PublicationInput input, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } stored)
        {
            return Outcome.As<Guid, TariffScheduleVersion>(found);
        }

        var errors = TariffRules.Check(input);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (!IsDraft(stored, version))
        {
            return Outcome.Conflict<Guid>();
        }

        var reading = TariffScheduleReader.Read(stored.Document);
        if (reading.Schedule is not { } schedule)
        {
            return Outcome.Invalid<Guid>("", string.Format(TariffTexts.NotComplete, reading.Errors.Length));
        }

        if (TariffProof.Wrong(schedule) is > 0 and var wrong)
        {
            return Outcome.Invalid<Guid>("", DutchText.Format(TariffTexts.ExamplesWrong, wrong));
        }

        await ClaimCourseAsync(stored.RegionId, cancellationToken);
        var plan = PublicationPlan.Make(input.From, input.To, await OthersAsync(id, cancellationToken));
        if (plan.InTheWay is { } other)
        {
            return Outcome.Invalid<Guid>(nameof(input.To), TariffRules.InTheWay(other));
        }

        await EndOthersAsync(plan, cancellationToken);
        var published = schedule with { ValidFrom = input.From, ValidTo = input.To };
        stored.Take(published, TariffScheduleWriter.Write(published));
        stored.Publish(clock.UtcNow());
        await chronicle.TellAsync(new TariffHappening(TariffActs.Published, stored), cancellationToken);
        return await SaveCourseAsync(stored.Id, version, cancellationToken);
    }

    /// <summary>What withdrawing would do; null when there is no such published schedule in scope.</summary>
    public async Task<WithdrawalPlan?> PlanWithdrawalAsync(Guid id, CancellationToken cancellationToken) =>
        await db.TariffSchedules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Status == TariffStatus.Published, cancellationToken)
            is { } stored
            ? await PlanAsync(stored, cancellationToken)
            : null;

    /// <summary>From now on no tender gets the schedule; tenders that have it keep it, and the one before it may hold again.</summary>
    /// <param name="reopens">The schedule that was shown to hold again; when it has become another, nothing is withdrawn.</param>
    public async Task<Outcome<Guid>> WithdrawAsync(Guid id, Guid version, string? reason, Guid? reopens, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } stored)
        {
            return Outcome.As<Guid, TariffScheduleVersion>(found);
        }

        if (TariffRules.CheckReason(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (stored.Version != version || stored.Status != TariffStatus.Published)
        {
            return Outcome.Conflict<Guid>();
        }

        await ClaimCourseAsync(stored.RegionId, cancellationToken);
        var plan = await PlanAsync(stored, cancellationToken);
        if (plan.Reopens?.Id != reopens)
        {
            return Outcome.Invalid<Guid>("", TariffTexts.ChangedMeanwhile);
        }

        stored.Withdraw();
        await chronicle.TellAsync(new TariffHappening(TariffActs.Withdrawn, stored) { Reason = reason!.Trim() }, cancellationToken);
        if (plan.Reopens is { } former)
        {
            former.Reopen(plan.Until);
            await chronicle.TellAsync(new TariffHappening(TariffActs.Reopened, former) { Reason = reason.Trim() }, cancellationToken);
        }

        return await SaveCourseAsync(stored.Id, version, cancellationToken);
    }

    /// <summary>
    /// Two publications that do not know of each other would overlap, and no row of theirs is the same. So each also
    /// renews the version of the region, read before the other schedules are: the second to save is refused.
    /// </summary>
    private async Task ClaimCourseAsync(Guid regionId, CancellationToken cancellationToken)
    {
        var region = await db.Regions.SingleAsync(row => row.Id == regionId, cancellationToken);
        db.Entry(region).Property(row => row.Version).IsModified = true;
    }

    /// <summary>When another schedule was published or withdrawn in between, the consequences have to be read again.</summary>
    private async Task<Outcome<Guid>> SaveCourseAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var saved = await db.SaveAsync(id, cancellationToken);
        if (saved.Kind != OutcomeKind.Conflict)
        {
            return saved;
        }

        db.ChangeTracker.Clear();
        return await db.TariffSchedules.AnyAsync(row => row.Id == id && row.Version == version, cancellationToken)
            ? Outcome.Invalid<Guid>("", TariffTexts.ChangedMeanwhile)
            : saved;
    }

    private async Task<WithdrawalPlan> PlanAsync(TariffScheduleVersion stored, CancellationToken cancellationToken) =>
        WithdrawalPlan.Make(
            stored,
            await db.Tenders.CountAsync(tender => tender.TariffScheduleId == stored.Id, cancellationToken),
            await OthersAsync(stored.Id, cancellationToken)
        );

    private async Task EndOthersAsync(PublicationPlan plan, CancellationToken cancellationToken)
    {
        foreach (var other in plan.Ends)
        {
            other.Close(plan.LastDayOfOthers!.Value);
            await chronicle.TellAsync(new TariffHappening(TariffActs.Ended, other), cancellationToken);
        }
    }

    private Task<List<TariffScheduleVersion>> OthersAsync(Guid id, CancellationToken cancellationToken) =>
        db.TariffSchedules.Where(row => row.Id != id && row.Status == TariffStatus.Published).ToListAsync(cancellationToken);

    private static Outcome<Guid> Refuse(IEnumerable<ScheduleError> errors) =>
        Outcome.Invalid<Guid>(errors.Select(error => new FieldError("File", error.Message)));
}
