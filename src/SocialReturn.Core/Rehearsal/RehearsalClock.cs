using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Rehearsal;

/// <summary>The counting clock of each participant as it would have run under the rehearsed schedule, and the once-only bonuses brought in.</summary>
internal sealed class RehearsalClock(TariffSchedule schedule, IEnumerable<Participant> participants)
{
    private readonly Dictionary<Guid, Participant> _participants = participants.ToDictionary(row => row.Id);
    private readonly Dictionary<(Guid Participant, string Family), List<ClockedPlacement>> _clocked = [];
    private readonly List<(Guid Participant, string Block, DayRange Days)> _placed = [];
    private readonly HashSet<(Guid Participant, Guid Tender, string Bonus)> _bonuses = [];
    private readonly Dictionary<(Guid Participant, Guid Tender), ImmutableDictionary<string, Euro>> _amounts = [];

    public KnownFacts KnownOf(Fulfilment fulfilment, IReadOnlyList<SupplierRecognition> recognitions) =>
        new()
        {
            Participant = fulfilment.ParticipantId is { } id ? FactsOf(_participants[id], fulfilment) : new ParticipantFacts(null),
            Recognitions = recognitions,
        };

    /// <summary>What was decided before those that are asked for next, with what it uses of the clock and the bonuses that it brings.</summary>
    public void Add(Fulfilment fulfilment, TenderTerm term)
    {
        if (fulfilment.ParticipantId is not { } participant)
        {
            return;
        }

        var key = (participant, fulfilment.TenderId);
        _bonuses.UnionWith(fulfilment.OnceBonusCodes.Select(code => (participant, fulfilment.TenderId, code)));
        var brought = _amounts.GetValueOrDefault(key, ImmutableDictionary<string, Euro>.Empty);
        _amounts[key] = brought.SetItems(
            BroughtAmounts
                .Read(fulfilment.BroughtAmounts)
                .Select(amount => KeyValuePair.Create(amount.Key, brought.GetValueOrDefault(amount.Key) + amount.Value))
        );
        if (fulfilment is { Description.IsPlacement: true, From: { } from, To: { } to })
        {
            var (first, last) = (from > term.Start ? from : term.Start, to < term.End ? to : term.End);
            ClockOf(participant, fulfilment).Add(new ClockedPlacement(first, last, fulfilment.CountedMonths));
            _placed.Add((participant, fulfilment.BlockCode ?? "", new DayRange(first, last)));
        }
    }

    private ParticipantFacts FactsOf(Participant participant, Fulfilment fulfilment)
    {
        var clocked = ClockOf(participant.Id, fulfilment);
        string[] excluding = [.. schedule.ExcludedBy(fulfilment.BlockCode)];
        return new ParticipantFacts(participant.BirthYear, participant.WageCostSubsidyUntil)
        {
            EarlierCountedMonths = new MonthShare(clocked.Sum(other => other.Used.Units)),
            ClockDays = ClockDays.Of(clocked),
            ExcludedDays = _placed
                .Where(row => row.Participant == participant.Id && excluding.Contains(row.Block))
                .Aggregate(ClockDays.None, (days, row) => days.With(row.Days.From, row.Days.To)),
            EarlierAmounts = _amounts.GetValueOrDefault((participant.Id, fulfilment.TenderId), ImmutableDictionary<string, Euro>.Empty),
            EarlierBonuses = [.. _bonuses.Where(row => row.Participant == participant.Id && row.Tender == fulfilment.TenderId).Select(row => row.Bonus)],
        };
    }

    private List<ClockedPlacement> ClockOf(Guid participant, Fulfilment fulfilment)
    {
        var key = (participant, schedule.FindBlock(fulfilment.BlockCode)?.Family ?? fulfilment.BlockCode ?? "");
        return _clocked.TryGetValue(key, out var known) ? known : _clocked[key] = [];
    }
}
