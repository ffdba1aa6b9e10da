using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Publishing;

/// <summary>The region's tariff schedules, written by its administrators: drafts first, and what is published stays as it is.</summary>
public sealed partial class TariffService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, Idempotency idempotency, TimeProvider clock)
{
    /// <summary>An empty schedule with a name and a norm.</summary>
    public async Task<Outcome<Guid>> StartAsync(NewScheduleInput input, CancellationToken cancellationToken)
    {
        if (WriterOf() is not { } regionId)
        {
            return Outcome.Forbidden<Guid>();
        }

        var name = input.Name?.Trim() ?? "";
        var errors = TariffRules.Check(name, input.NormHoursPerWeek);
        return errors.Count > 0
            ? Outcome.Invalid<Guid>(errors)
            : await idempotency.OnceAsync(
                input.Key,
                input,
                remember => StartAsync(regionId, name, input.NormHoursPerWeek!.Value, remember, cancellationToken),
                cancellationToken
            );
    }

    /// <summary>A draft of the next version, with everything that stands in the schedule.</summary>
    public async Task<Outcome<Guid>> CopyAsync(Guid id, Guid key, CancellationToken cancellationToken)
    {
        if (await db.TariffSchedules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } source)
        {
            return Outcome.NotFound<Guid>();
        }

        if (WriterOf() is not { } regionId)
        {
            return Outcome.Forbidden<Guid>();
        }

        return await idempotency.OnceAsync(
            key,
            id,
            async remember =>
            {
                var draft = ScheduleDraft.Parse(source.Document);
                draft.Head["validFrom"] = draft.Head["validTo"] = "";
                var copy = new TariffScheduleVersion(regionId, source.Code, await NextNumberAsync(regionId, source.Code, cancellationToken));
                return await AddAsync(copy, draft, TariffActs.Copied, remember, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Keeps what was typed, complete or not.</summary>
    /// <param name="version">As the form was opened with.</param>
    public async Task<Outcome<Guid>> SaveAsync(Guid id, Guid version, ScheduleDraft draft, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } stored)
        {
            return Outcome.As<Guid, TariffScheduleVersion>(found);
        }

        if (TariffRules.FindBsn(draft) is { } path)
        {
            return Outcome.Invalid<Guid>(path, CommonTexts.TextLooksLikeBsn);
        }

        if (!IsDraft(stored, version))
        {
            return Outcome.Conflict<Guid>();
        }

        var before = ScheduleDraft.Parse(stored.Document);
        await CompleteAsync(stored, draft, cancellationToken);
        if (stored.Document == draft.Write())
        {
            return Outcome.Done(stored.Id);
        }

        stored.Take(draft);
        await chronicle.TellAsync(
            new TariffHappening(TariffActs.DraftSaved, stored) { Changes = ChangesOf(TariffComparison.Compare(before, draft)) },
            cancellationToken
        );
        return await db.SaveAsync(stored.Id, cancellationToken);
    }

    public async Task<Outcome<Guid>> DeleteAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } stored)
        {
            return Outcome.As<Guid, TariffScheduleVersion>(found);
        }

        if (!IsDraft(stored, version))
        {
            return Outcome.Conflict<Guid>();
        }

        await chronicle.TellAsync(new TariffHappening(TariffActs.DraftDeleted, stored), cancellationToken);
        db.TariffSchedules.Remove(stored);
        return await db.SaveAsync(stored.Id, cancellationToken);
    }

    /// <summary>The region in which schedules may be written; null for everybody but its administrators and a command.</summary>
    private Guid? WriterOf() => scope.Actor.Role == nameof(Role.RegionAdministrator) || scope.Actor.UserId == Guid.Empty ? scope.Desk : null;

    private async Task<Outcome<TariffScheduleVersion>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.TariffSchedules.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } stored ? Outcome.NotFound<TariffScheduleVersion>()
        : WriterOf() is null ? Outcome.Forbidden<TariffScheduleVersion>()
        : Outcome.Done(stored);

    private static bool IsDraft(TariffScheduleVersion stored, Guid version) => stored.Version == version && stored.Status == TariffStatus.Draft;

    private async Task<Outcome<Guid>> StartAsync(Guid regionId, string name, decimal norm, Action<Guid> remember, CancellationToken cancellationToken)
    {
        var codes = await db.TariffSchedules.Where(row => row.RegionId == regionId).Select(row => row.Code).ToListAsync(cancellationToken);
        var code = ScheduleCodes.Of(name, codes.ToHashSet(StringComparer.OrdinalIgnoreCase));
        if (code.Length == 0)
        {
            return Outcome.Invalid<Guid>(nameof(NewScheduleInput.Name), TariffTexts.NameWithoutLetters);
        }

        var draft = new ScheduleDraft();
        draft.Head["name"] = name;
        draft.Head["normHoursPerWeek"] = norm.ToString(System.Globalization.CultureInfo.InvariantCulture);
        draft.Head["verified"] = "true";
        return await AddAsync(new TariffScheduleVersion(regionId, code, 1), draft, TariffActs.Started, remember, cancellationToken);
    }

    private async Task<Outcome<Guid>> AddAsync(
        TariffScheduleVersion row,
        ScheduleDraft draft,
        Act act,
        Action<Guid> remember,
        CancellationToken cancellationToken
    )
    {
        await CompleteAsync(row, draft, cancellationToken);
        row.Take(draft);
        db.TariffSchedules.Add(row);
        await chronicle.TellAsync(new TariffHappening(act, row), cancellationToken);
        remember(row.Id);
        return await db.SaveAsync(row.Id, cancellationToken);
    }

    /// <summary>What nobody types: the code, the version and the region; and codes for rows that have a name only.</summary>
    private async Task CompleteAsync(TariffScheduleVersion row, ScheduleDraft draft, CancellationToken cancellationToken)
    {
        draft.Head["code"] = row.Code;
        draft.Head["version"] = row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        draft.Head["region"] = await SlugAsync(row.RegionId, cancellationToken);
        ScheduleCodes.FillIn(draft);
    }

    private Task<string> SlugAsync(Guid regionId, CancellationToken cancellationToken) =>
        db.Regions.Where(region => region.Id == regionId).Select(region => region.Slug).SingleAsync(cancellationToken);

    private async Task<int> NextNumberAsync(Guid regionId, string code, CancellationToken cancellationToken) =>
        1 + (await db.TariffSchedules.Where(row => row.RegionId == regionId && row.Code == code).MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0);

    private static string? ChangesOf(TariffComparison comparison) =>
        comparison.IsEmpty
            ? null
            : JsonSerializer.Serialize(
                comparison.Differences.ToDictionary(
                    difference => difference.Key,
                    difference => new[] { difference.Before, difference.After },
                    StringComparer.Ordinal
                ),
                TrackedChanges.Json
            );
}
