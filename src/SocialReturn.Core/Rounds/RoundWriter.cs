using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Rounds;

/// <summary>Opens and decides rounds, within the save that is being prepared: of whatever is sent in and decided.</summary>
public sealed class RoundWriter(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    public async Task<Round> OpenAsync(RoundOpening opening, CancellationToken cancellationToken) => (await OpenAsync([opening], cancellationToken))[0];

    /// <summary>As many queries for all, which are of one region, as for one.</summary>
    /// <returns>In the same order.</returns>
    public async Task<IReadOnlyList<Round>> OpenAsync(IReadOnlyList<RoundOpening> openings, CancellationToken cancellationToken)
    {
        if (openings.Count == 0)
        {
            return [];
        }

        Guid[] subjects = [.. openings.Select(opening => opening.SubjectId)];
        var numbers = await db
            .Rounds.Where(round => subjects.Contains(round.SubjectId))
            .GroupBy(round => round.SubjectId)
            .Select(own => new { own.Key, Last = own.Max(round => round.Number) })
            .ToDictionaryAsync(own => own.Key, own => own.Last, cancellationToken);
        foreach (var pending in db.ChangeTracker.Entries<Round>().Select(entry => entry.Entity))
        {
            numbers[pending.SubjectId] = Math.Max(numbers.GetValueOrDefault(pending.SubjectId), pending.Number);
        }

        var regionId = openings[0].Case.RegionId;
        var days = await db.Regions.Where(region => region.Id == regionId).Select(region => region.AnswerWorkingDays).SingleAsync(cancellationToken);
        return [.. openings.Select(opening => Open(opening, numbers.GetValueOrDefault(opening.SubjectId) + 1, days))];
    }

    /// <summary>Sent in and decided by the same act: what the desk does by itself.</summary>
    /// <returns>In the same order.</returns>
    public async Task<IReadOnlyList<Round>> ApproveAtOnceAsync(IReadOnlyList<RoundOpening> openings, string? reason, CancellationToken cancellationToken)
    {
        var rounds = await OpenAsync(openings, cancellationToken);
        foreach (var round in rounds)
        {
            round.Decide(RoundOutcome.Approved, clock.UtcNow(), scope.Actor, reason);
        }

        return rounds;
    }

    /// <summary>
    /// Ends the open round of a subject. Where somebody else ended it after the subject was read, the save is a conflict, as it is for the
    /// subject itself.
    /// </summary>
    public async Task<Round> DecideAsync(Guid subjectId, RoundOutcome outcome, string? reason, CancellationToken cancellationToken)
    {
        var round = await db
            .Rounds.Where(row => row.SubjectId == subjectId)
            .OrderBy(row => row.DecidedAt != null)
            .ThenByDescending(row => row.Number)
            .FirstAsync(cancellationToken);
        if (round.IsOpen)
        {
            round.Decide(outcome, clock.UtcNow(), scope.Actor, reason);
        }
        else
        {
            var entry = db.Entry(round);
            entry.State = EntityState.Modified;
            entry.Property(row => row.Version).OriginalValue = Guid.Empty;
        }

        return round;
    }

    private Round Open(RoundOpening opening, int number, int days)
    {
        var round = new Round(opening.Case.RegionId, opening.Case.ContractorId, opening.Subject, opening.SubjectId, number)
        {
            TenderId = opening.TenderId,
            FulfilmentId = opening.FulfilmentId,
            By = opening.By,
            SubmittedAt = clock.UtcNow(),
            SubmittedById = scope.Actor.UserId,
            SubmittedByName = scope.Actor.Name,
            Facts = opening.Facts,
            Value = opening.Value,
            TariffScheduleId = opening.ScheduleId,
            Grounds = opening.Grounds,
            DueOn = WorkingDays.Add(clock.DutchToday(), days),
        };
        db.Rounds.Add(round);
        return round;
    }
}
