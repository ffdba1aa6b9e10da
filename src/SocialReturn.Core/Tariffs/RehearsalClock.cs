using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Tariffs;

/// <summary>The counting clock of each participant as it would have run under the rehearsed schedule, and the once-only bonuses brought in.</summary>
/// <param name="earlier">Placements from before the rehearsed year: what they used stands.</param>
internal sealed class RehearsalClock(TariffSchedule schedule, IEnumerable<Participant> participants, IEnumerable<Participation> earlier)
{
    private readonly Dictionary<Guid, Participant> _participants = participants.ToDictionary(row => row.Id);
    private readonly Dictionary<(Guid, string), MonthShare> _counted = earlier
        .GroupBy(row => (row.ParticipantId!.Value, FamilyOf(schedule, row)))
        .ToDictionary(group => group.Key, group => new MonthShare(group.Sum(row => row.CountedMonthUnits)));
    private readonly HashSet<(Guid Participant, Guid Tender, string Bonus)> _bonuses =
        [.. earlier.SelectMany(row => (row.OnceBonuses ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => (row.ParticipantId!.Value, row.TenderId, code)))];

    public PlacementFacts FactsOf(Participation placement)
    {
        var participant = placement.ParticipantId is { } id ? _participants[id] : null;
        var facts = new ParticipantFacts(participant?.BirthYear, participant?.WageCostSubsidyUntil)
        {
            EarlierCountedMonths = participant is null ? default : _counted.GetValueOrDefault((participant.Id, FamilyOf(schedule, placement))),
            EarlierBonuses = [.. _bonuses.Where(row => row.Participant == participant?.Id && row.Tender == placement.TenderId).Select(row => row.Bonus)],
        };
        return new PlacementFacts(placement.BlockCode, placement.From, placement.To, placement.HoursPerWeek, placement.WorkedHours, placement.PermanentContract, facts);
    }

    public void Add(Participation placement, ValuationResult? result)
    {
        if (placement.ParticipantId is not { } participant || result is null)
        {
            return;
        }

        var key = (participant, FamilyOf(schedule, placement));
        _counted[key] = _counted.GetValueOrDefault(key) + result.CountedMonths;
        _bonuses.UnionWith(result.OnceBonuses.Select(code => (participant, placement.TenderId, code)));
    }

    private static string FamilyOf(TariffSchedule schedule, Participation placement) => schedule.FindBlock(placement.BlockCode)?.Family ?? placement.BlockCode;
}
