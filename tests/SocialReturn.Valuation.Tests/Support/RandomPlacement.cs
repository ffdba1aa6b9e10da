using FsCheck;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Valuation.Tests.Support;

/// <summary>A placement on a schedule, by hours per week.</summary>
public sealed record RandomPlacement(TariffSchedule Schedule, TenderTerm Term, PlacementFacts Facts)
{
    public bool IsShipped => TariffSchedules.Presets.Any(preset => preset.Code == Schedule.Code);

    public BuildingBlock Block => Schedule.FindBlock(Facts.Block)!;

    /// <summary>Whether the unrounded value is the hours times something: no single amounts, no least hours.</summary>
    public bool FollowsHours =>
        Block
            is { Unit: BlockUnit.FullTimeYear, Limits: { MinHoursPerWeek: null, HoursPerWeek: null, Most: null, MostPerParticipant: null, MostPerUnit: null } };

    public ValuationResult Value() => Valuator.Value(Schedule, Term, Facts);

    /// <summary>The bonus of an age that the value holds.</summary>
    public string? AgeOf(ValuationResult result)
    {
        var ages = Schedule.Bonuses.Where(bonus => bonus.Condition.IsAgeBand).Select(bonus => bonus.Name).ToHashSet(StringComparer.Ordinal);
        return result.Lines.Select(line => line.Name).FirstOrDefault(name => name is not null && ages.Contains(name));
    }

    public RandomPlacement With(PlacementFacts facts) => this with { Facts = facts };

    public RandomPlacement WithoutBonuses() => this with { Schedule = Schedule with { Bonuses = [] } };

    public RandomPlacement WithHours(decimal hours) => With(Facts with { HoursPerWeek = hours });

    public RandomPlacement WithWorkedHours(decimal hours) => With(Facts with { HoursPerWeek = null, WorkedHours = hours });

    /// <summary>The placement cut into adjoining periods, in order of date.</summary>
    public IReadOnlyList<DeliveredPeriod> Cut(IEnumerable<NonNegativeInt> cuts)
    {
        var (from, to) = (Facts.From!.Value, Facts.To!.Value);
        var days = to.DayNumber - from.DayNumber;
        DateOnly[] starts = [.. cuts.Select(cut => from.AddDays(cut.Get % (days + 1))).Append(from).Distinct().Order()];
        return
        [
            .. starts.Select(
                (start, index) => new DeliveredPeriod(start, index + 1 < starts.Length ? starts[index + 1].AddDays(-1) : to, Facts.HoursPerWeek, null)
            ),
        ];
    }
}

/// <summary>An invoice on a schedule.</summary>
public sealed record RandomInvoice(TariffSchedule Schedule, EffortFacts Facts)
{
    public ValuationResult Value(EffortFacts facts)
    {
        var day = facts.InvoiceDate!.Value;
        return Valuator.Value(Schedule, new TenderTerm(day, day, day), facts);
    }
}
