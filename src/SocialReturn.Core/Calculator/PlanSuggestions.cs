using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Calculator;

/// <summary>
/// Which line of each kind would close the gap, in the regions' order of preference: the engine itself is asked, so that
/// limits, recognitions and caps weigh as they will later.
/// </summary>
public sealed class PlanSuggestions
{
    private const decimal PartTime = 24;
    private const int MostCount = 100;
    private const decimal AmountStep = 100;
    private const int MostAmountSteps = 1_000_000;

    private readonly Plan _plan;
    private readonly Euro _gap;
    private readonly Euro _counted;

    private PlanSuggestions(Plan plan, Euro gap)
    {
        (_plan, _gap) = (plan, gap);
        _counted = CountedOf(plan);
    }

    /// <param name="gap">What is left to plan.</param>
    public static IReadOnlyList<PlanSuggestion> For(Plan plan, Euro gap)
    {
        if (gap <= Euro.Zero)
        {
            return [];
        }

        var suggestions = new PlanSuggestions(plan, gap);
        FulfilmentKind[] kinds = [.. FulfilmentKinds.InOrder.Where(kind => !kind.IsInSomeRegions).Select(kind => kind.Kind)];
        return [.. kinds.Where(plan.Allows).Select(suggestions.OfKind).OfType<PlanSuggestion>()];
    }

    private static Euro CountedOf(Plan plan) => Euro.Sum(plan.Values().Select(value => value.Counted));

    private PlanSuggestion? OfKind(FulfilmentKind kind) =>
        _plan.Schedule.BlocksOf(kind).Select(OfBlock).FirstOrDefault(suggestion => suggestion is { Gain.Cents: > 0 });

    private PlanSuggestion? OfBlock(BuildingBlock block)
    {
        var fields = PlanFields.Of(_plan.Schedule, block);
        var row = new PlanRow(block.Code, null, null) { Recognition = fields.NeedsRecognition ? BestRecognition() : null };
        var months = _plan.WholeMonths;
        if (fields.Second != PlanMeasure.None || (fields.NeedsMonths && months == 0))
        {
            return null;
        }

        if (fields.Measure == PlanMeasure.None)
        {
            return fields.NeedsMonths ? Smallest(block, months, count => row with { Months = count }) : Suggest(block, row);
        }

        if (fields.Measure == PlanMeasure.HoursPerWeek)
        {
            return ByWeek(block, row, months);
        }

        return fields.Measure == PlanMeasure.Amount
            ? Smallest(block, MostAmountSteps, count => row with { Quantity = count * AmountStep, Months = fields.NeedsMonths ? months : null })
            : Smallest(block, MostCount, count => row with { Quantity = count, Months = fields.NeedsMonths ? months : null });
    }

    /// <summary>Part-time as short as will do; else a full week, for as long as the tender lasts.</summary>
    private PlanSuggestion? ByWeek(BuildingBlock block, PlanRow row, int months)
    {
        var fullTime = block.Limits.HoursPerWeek ?? _plan.Schedule.NormHoursPerWeek;
        var partTime = Smallest(block, months, count => row with { Quantity = Math.Min(PartTime, fullTime), Months = count });
        return partTime is { Closes: true } ? partTime : Smallest(block, months, count => row with { Quantity = fullTime, Months = count });
    }

    /// <summary>The least that closes the gap, or the most there is. More is never worth less, so halving finds it.</summary>
    private PlanSuggestion? Smallest(BuildingBlock block, int most, Func<int, PlanRow> rowOf)
    {
        var (low, high) = (1, most);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (GainOf(rowOf(middle)) >= _gap)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        var found = Suggest(block, rowOf(low));
        return found is { Closes: false } ? LeastForTheSame(block, low, found, rowOf) : found;
    }

    /// <summary>Where a limit or a cap stops the value, no more than reaches it.</summary>
    private PlanSuggestion? LeastForTheSame(BuildingBlock block, int most, PlanSuggestion found, Func<int, PlanRow> rowOf)
    {
        var (low, high) = (1, most);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = GainOf(rowOf(middle)) >= found.Gain ? (low, middle) : (middle + 1, high);
        }

        return Suggest(block, rowOf(low));
    }

    private PlanSuggestion Suggest(BuildingBlock block, PlanRow row)
    {
        var gain = GainOf(row);
        return new PlanSuggestion(block.Kind, block, row, gain, gain >= _gap);
    }

    private Euro GainOf(PlanRow row) => CountedOf(_plan with { Rows = _plan.Rows.Add(row) }) - _counted;

    private string? BestRecognition() => _plan.Schedule.Recognitions.MaxBy(recognition => recognition.Percentage)?.Code;
}
