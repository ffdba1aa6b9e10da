using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What a worked example of a table comes to.</summary>
/// <param name="Result">Null when its facts cannot be valued.</param>
public sealed record ProvedExample(TariffExample Example, ValuationResult? Result, ImmutableArray<FactError> Errors)
{
    public bool IsRight => Result is { } result && result.Value == Example.Value;
}

/// <summary>Works out the examples that stand in a schedule, each as one fulfilment of a person without history. Pure.</summary>
public static class TariffProof
{
    public static ImmutableArray<ProvedExample> Of(TariffSchedule schedule) => [.. schedule.Examples.Select(example => Of(schedule, example))];

    /// <summary>How many do not come out.</summary>
    public static int Wrong(TariffSchedule schedule) => Of(schedule).Count(proved => !proved.IsRight);

    private static ProvedExample Of(TariffSchedule schedule, TariffExample example)
    {
        var block = schedule.FindBlock(example.Block)!;
        var term = TenderTerm.OfKnown(null, example.From ?? schedule.ValidFrom, example.To);
        FulfilmentFacts facts = block.Kind.Describe().IsPlacement ? Placement(example, block, term.Start) : Effort(example, block, term.Start);
        var value = CombinedValuation.Value(schedule, null, [new CombinedFulfilment(block.Kind, term, facts)])[0];
        return new ProvedExample(example, value.Result, value.Errors);
    }

    private static PlacementFacts Placement(TariffExample example, BuildingBlock block, DateOnly start) =>
        new()
        {
            Block = block.Code,
            From = example.From,
            To = example.To,
            HoursPerWeek = example.HoursPerWeek,
            WorkedHours = example.Hours,
            PermanentContract = Has(example, ConditionFact.PermanentContract),
            WageCosts = block.Unit == BlockUnit.WageCost ? example.Cost : null,
            Stages = example.Stages,
            Counts = new WorkCounts(example.Days, example.HalfDays, example.Events),
            Participant = new ParticipantFacts(start.Year - example.Age)
            {
                StatusHolder = Has(example, ConditionFact.StatusHolder),
                LanguageGap = Has(example, ConditionFact.LanguageGap),
                WorkDisability = Has(example, ConditionFact.WorkDisability),
                BenefitMonths = example.BenefitMonths,
            },
        };

    private static EffortFacts Effort(TariffExample example, BuildingBlock block, DateOnly start) =>
        new()
        {
            Block = block.Code,
            From = example.From,
            To = example.To,
            Cost = block.Allows(BlockUnit.Invoice) ? example.Cost : null,
            MaterialCosts = Euro.Zero,
            LabourCosts = block.Unit == BlockUnit.LabourCost ? example.Cost : null,
            WageCosts = block.Unit == BlockUnit.WageCost ? example.Cost : null,
            AgreedValue = example.Agreed,
            Persons = example.Persons,
            Hours = example.Hours,
            Days = example.Days,
            HalfDays = example.HalfDays,
            Events = example.Events,
            Stages = example.Stages,
            Recognition = example.Recognition,
            InvoiceDate = start,
            LanguageTraining = Has(example, ConditionFact.LanguageTraining),
        };

    private static bool Has(TariffExample example, ConditionFact fact) => example.Facts.Contains(fact);
}
