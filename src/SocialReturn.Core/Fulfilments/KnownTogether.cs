using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What is known beside several fulfilments, read together; each is told its own part of it.</summary>
internal sealed class KnownTogether
{
    private static readonly ILookup<Guid, EarlierPlacement> NoPlacements = Array.Empty<EarlierPlacement>().ToLookup(row => row.Id);

    /// <summary>A participant who is not stored yet.</summary>
    public ParticipantKnowledge? Given { get; init; }

    public IReadOnlyDictionary<Guid, ParticipantKnowledge> People { get; init; } = ImmutableDictionary<Guid, ParticipantKnowledge>.Empty;

    /// <summary>By participant, in the order in which they were decided.</summary>
    public ILookup<Guid, EarlierPlacement> Placements { get; init; } = NoPlacements;

    /// <summary>By supplier.</summary>
    public ILookup<Guid, SupplierRecognition> Recognitions { get; init; } = Array.Empty<SupplierRecognition>().ToLookup(row => row.SupplierId);

    /// <summary>By participant.</summary>
    public ILookup<Guid, Effort> Efforts { get; init; } = Array.Empty<Effort>().ToLookup(row => row.Id);

    public KnownFacts Of(TariffSchedule schedule, Fulfilment fulfilment)
    {
        var known = Given ?? (fulfilment.ParticipantId is { } id ? People[id] : null);
        return new KnownFacts
        {
            Participant = known is null ? new ParticipantFacts(null) : FactsOf(schedule, fulfilment, known),
            Recognitions = fulfilment.SupplierId is { } supplier ? [.. Recognitions[supplier]] : [],
        };
    }

    public MonthShare CountedBefore(TariffSchedule schedule, Fulfilment fulfilment, Guid participantId) =>
        Counted(OnOneClock(schedule, fulfilment, Earlier(fulfilment, participantId)));

    private ParticipantFacts FactsOf(TariffSchedule schedule, Fulfilment fulfilment, ParticipantKnowledge known)
    {
        var facts = new ParticipantFacts(known.BirthYear, known.WageCostSubsidyUntil);
        if (known.Id is not { } participantId)
        {
            return facts;
        }

        if (!fulfilment.Description.IsPlacement)
        {
            return facts with { EarlierAmounts = BroughtBefore(fulfilment, participantId) };
        }

        var earlier = Earlier(fulfilment, participantId);
        var onOneClock = OnOneClock(schedule, fulfilment, earlier);
        string[] excluding = [.. schedule.ExcludedBy(fulfilment.BlockCode)];
        return facts with
        {
            EarlierCountedMonths = Counted(onOneClock),
            ExcludedDays = earlier
                .Where(other => excluding.Contains(other.BlockCode))
                .Aggregate(ClockDays.None, (days, other) => other is { From: { } from, To: { } to } ? days.With(from, to) : days),
            EarlierAmounts = BroughtAmounts.Sum(
                earlier.Where(other => other.TenderId == fulfilment.TenderId).SelectMany(other => BroughtAmounts.Read(other.BroughtAmounts))
            ),
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

    /// <summary>Months are used up in order of decision: what is agreed never shrinks by what another was agreed later.</summary>
    private List<EarlierPlacement> Earlier(Fulfilment fulfilment, Guid participantId)
    {
        var before = FactsReader.Decided.Contains(fulfilment.Status) ? fulfilment.DecidedAt : null;
        return
        [
            .. Placements[participantId]
                .Where(other =>
                    other.Id != fulfilment.Id
                    && (before is null || other.DecidedAt < before || (other.DecidedAt == before && other.Id.CompareTo(fulfilment.Id) < 0))
                ),
        ];
    }

    /// <summary>What other efforts of the same participant on the tender brought towards a most.</summary>
    private ImmutableDictionary<string, Euro> BroughtBefore(Fulfilment fulfilment, Guid participantId) =>
        BroughtAmounts.Sum(
            Efforts[participantId]
                .Where(other => other.TenderId == fulfilment.TenderId && other.Id != fulfilment.Id)
                .SelectMany(other => BroughtAmounts.Read(other.BroughtAmounts))
        );

    private static MonthShare Counted(IEnumerable<EarlierPlacement> earlier) => new(earlier.Sum(other => other.CountedMonthUnits));

    /// <summary>The placements on blocks that share their counting clock with this one's.</summary>
    private static List<EarlierPlacement> OnOneClock(TariffSchedule schedule, Fulfilment fulfilment, List<EarlierPlacement> earlier)
    {
        var family = schedule.FindBlock(fulfilment.BlockCode)?.Family;
        string[] blocks = [.. schedule.Blocks.Where(block => block.Family == family).Select(block => block.Code)];
        return [.. earlier.Where(other => blocks.Contains(other.BlockCode))];
    }
}

/// <summary>An agreed placement of a participant, as the counting clock looks at it.</summary>
internal sealed record EarlierPlacement
{
    public required Guid Id { get; init; }

    public required Guid ParticipantId { get; init; }

    public required Guid TenderId { get; init; }

    public required DateTime? DecidedAt { get; init; }

    public required string BlockCode { get; init; }

    /// <summary>Within its tender's term, as <see cref="To"/>; null when hired-in hours have no dates.</summary>
    public required DateOnly? From { get; init; }

    public required DateOnly? To { get; init; }

    public required long CountedMonthUnits { get; init; }

    public required string? OnceBonuses { get; init; }

    /// <inheritdoc cref="Fulfilment.BroughtAmounts"/>
    public required string? BroughtAmounts { get; init; }

    public ClockedPlacement? Clocked => From is { } from && To is { } to ? new ClockedPlacement(from, to, new MonthShare(CountedMonthUnits)) : null;
}
