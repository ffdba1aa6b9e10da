using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Rehearsal;

/// <summary>The counting clock of each participant as it would have run under the rehearsed schedule, and the once-only bonuses brought in.</summary>
internal sealed class RehearsalClock(TariffSchedule schedule, IEnumerable<Participant> participants)
{
    private readonly Dictionary<Guid, Participant> _participants = participants.ToDictionary(row => row.Id);
    private readonly Dictionary<(Guid Participant, string Family), List<ClockedPlacement>> _clocked = [];
    private readonly HashSet<(Guid Participant, Guid Tender, string Bonus)> _bonuses = [];

    public PlacementFacts FactsOf(Participation placement)
    {
        var facts = placement.ParticipantId is { } id ? FactsOf(_participants[id], placement) : new ParticipantFacts(null);
        return placement.FactsFor(schedule, facts);
    }

    /// <summary>A placement that was decided before those that are asked for next, with what it uses of the clock.</summary>
    public void Add(Participation placement, TenderTerm term)
    {
        if (placement.ParticipantId is not { } participant)
        {
            return;
        }

        var onceBonuses = (placement.OnceBonuses ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _bonuses.UnionWith(onceBonuses.Select(code => (participant, placement.TenderId, code)));
        if (placement is { From: { } from, To: { } to })
        {
            var used = new MonthShare(placement.CountedMonthUnits);
            ClockOf(participant, placement).Add(new ClockedPlacement(from > term.Start ? from : term.Start, to < term.End ? to : term.End, used));
        }
    }

    private ParticipantFacts FactsOf(Participant participant, Participation placement)
    {
        var clocked = ClockOf(participant.Id, placement);
        return new ParticipantFacts(participant.BirthYear, participant.WageCostSubsidyUntil)
        {
            EarlierCountedMonths = new MonthShare(clocked.Sum(other => other.Used.Units)),
            ClockDays = ClockDays.Of(clocked),
            EarlierBonuses = [.. _bonuses.Where(row => row.Participant == participant.Id && row.Tender == placement.TenderId).Select(row => row.Bonus)],
        };
    }

    private List<ClockedPlacement> ClockOf(Guid participant, Participation placement)
    {
        var key = (participant, schedule.FindBlock(placement.BlockCode)?.Family ?? placement.BlockCode);
        return _clocked.TryGetValue(key, out var known) ? known : _clocked[key] = [];
    }
}
