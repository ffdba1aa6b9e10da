using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What is known of a participant who may not be stored yet.</summary>
public sealed record ParticipantKnowledge(Guid? Id, int? BirthYear, DateOnly? WageCostSubsidyUntil)
{
    public static ParticipantKnowledge Of(Participant participant) => new(participant.Id, participant.BirthYear, participant.WageCostSubsidyUntil);
}

/// <summary>Reads what is known beside a fulfilment: its participant, what the participant used before, and what its supplier held.</summary>
public sealed class FactsReader(PortalDbContext db)
{
    private static readonly FulfilmentStatus[] Decided = [FulfilmentStatus.Agreed, FulfilmentStatus.Completed];

    /// <param name="participant">When it is not stored yet; otherwise the fulfilment's own is read.</param>
    internal async Task<KnownFacts> ReadAsync(
        TariffSchedule schedule,
        Fulfilment fulfilment,
        ParticipantKnowledge? participant,
        CancellationToken cancellationToken
    )
    {
        var known = participant ?? await ParticipantAsync(fulfilment, cancellationToken);
        return new KnownFacts
        {
            Participant = known is null ? new ParticipantFacts(null) : await FactsOfAsync(schedule, fulfilment, known, cancellationToken),
            Recognitions = fulfilment.SupplierId is { } supplier
                ? [.. await db.SupplierRecognitions.AsNoTracking().Where(row => row.SupplierId == supplier).ToListAsync(cancellationToken)]
                : [],
            EarlierBonusAmounts = await BroughtAsync(fulfilment, cancellationToken),
        };
    }

    /// <summary>What agreed placements of the same participant have used of the counting clock that this one is under.</summary>
    public async Task<MonthShare> CountedElsewhereAsync(TariffSchedule schedule, Fulfilment fulfilment, CancellationToken cancellationToken) =>
        fulfilment.ParticipantId is { } participantId
            ? Counted(OnOneClock(schedule, fulfilment, await EarlierAsync(participantId, fulfilment, cancellationToken)))
            : default;

    /// <summary>A draft values its participant too; whoever reads the draft may.</summary>
    private async Task<ParticipantKnowledge?> ParticipantAsync(Fulfilment fulfilment, CancellationToken cancellationToken) =>
        fulfilment.ParticipantId is { } id
            ? ParticipantKnowledge.Of(
                await db.Participants.IgnoreQueryFilters([PortalDbContext.DraftFilter]).AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken)
            )
            : null;

    private async Task<ParticipantFacts> FactsOfAsync(
        TariffSchedule schedule,
        Fulfilment fulfilment,
        ParticipantKnowledge known,
        CancellationToken cancellationToken
    )
    {
        var facts = new ParticipantFacts(known.BirthYear, known.WageCostSubsidyUntil);
        if (known.Id is not { } participantId || !fulfilment.Description.IsPlacement)
        {
            return facts;
        }

        var earlier = await EarlierAsync(participantId, fulfilment, cancellationToken);
        var onOneClock = OnOneClock(schedule, fulfilment, earlier);
        return facts with
        {
            EarlierCountedMonths = Counted(onOneClock),
            ClockDays = ClockDays.Of(onOneClock.Select(other => other.Clocked).OfType<ClockedPlacement>()),
            EarlierBonuses =
            [
                .. earlier
                    .Where(other => other.TenderId == fulfilment.TenderId)
                    .SelectMany(other => (other.OnceBonuses ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    .Distinct(),
            ],
        };
    }

    /// <summary>What other efforts of the same participant on the tender brought in bonuses with a maximum.</summary>
    private async Task<ImmutableDictionary<string, Euro>> BroughtAsync(Fulfilment fulfilment, CancellationToken cancellationToken)
    {
        if (!fulfilment.Description.MayBeLanguage || fulfilment.ParticipantId is not { } participant)
        {
            return ImmutableDictionary<string, Euro>.Empty;
        }

        var others = await db
            .Efforts.AsNoTracking()
            .Where(other =>
                other.ParticipantId == participant && other.TenderId == fulfilment.TenderId && other.Id != fulfilment.Id && Decided.Contains(other.Status)
            )
            .ToListAsync(cancellationToken);
        return others
            .SelectMany(other => other.BroughtBonuses)
            .GroupBy(bonus => bonus.Key, bonus => bonus.Value)
            .ToImmutableDictionary(bonus => bonus.Key, bonus => Euro.Sum(bonus));
    }

    private static MonthShare Counted(IEnumerable<EarlierPlacement> earlier) => new(earlier.Sum(other => other.CountedMonthUnits));

    /// <summary>The placements on blocks that share their counting clock with this one's.</summary>
    private static List<EarlierPlacement> OnOneClock(TariffSchedule schedule, Fulfilment fulfilment, List<EarlierPlacement> earlier)
    {
        var family = schedule.FindBlock(fulfilment.BlockCode)?.Family;
        string[] blocks = [.. schedule.Blocks.Where(block => block.Family == family).Select(block => block.Code)];
        return [.. earlier.Where(other => blocks.Contains(other.BlockCode))];
    }

    /// <summary>Months are used up in order of decision: what is agreed never shrinks by what another was agreed later.</summary>
    private Task<List<EarlierPlacement>> EarlierAsync(Guid participantId, Fulfilment fulfilment, CancellationToken cancellationToken)
    {
        var before = Decided.Contains(fulfilment.Status) ? fulfilment.DecidedAt : null;
        return db
            .Placements.AsNoTracking()
            .Where(other =>
                other.ParticipantId == participantId
                && other.Id != fulfilment.Id
                && Decided.Contains(other.Status)
                && (before == null || other.DecidedAt < before || (other.DecidedAt == before && other.Id.CompareTo(fulfilment.Id) < 0))
            )
            .OrderBy(other => other.DecidedAt)
            .ThenBy(other => other.Id)
            .Join(
                db.Tenders,
                other => other.TenderId,
                tender => tender.Id,
                (other, tender) =>
                    new EarlierPlacement(
                        other.TenderId,
                        other.BlockCode ?? "",
                        other.From == null || other.From >= tender.StartDate ? other.From : tender.StartDate,
                        other.To == null || other.To <= tender.EndDate ? other.To : tender.EndDate,
                        other.CountedMonthUnits,
                        other.OnceBonuses
                    )
            )
            .ToListAsync(cancellationToken);
    }

    /// <param name="From">Within its tender's term, as <paramref name="To"/>; null when hired-in hours have no dates.</param>
    private sealed record EarlierPlacement(Guid TenderId, string BlockCode, DateOnly? From, DateOnly? To, long CountedMonthUnits, string? OnceBonuses)
    {
        public ClockedPlacement? Clocked => From is { } from && To is { } to ? new ClockedPlacement(from, to, new MonthShare(CountedMonthUnits)) : null;
    }
}
