using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>Values training, purchases and activities: agreed value, else cost, else rate times persons times count.</summary>
internal static class EffortValuation
{
    /// <summary>The way in which these facts are valued on this block.</summary>
    public static BlockUnit UnitFor(BuildingBlock block, EffortFacts facts) =>
        facts.AgreedValue is not null && block.Allows(BlockUnit.Agreed) ? BlockUnit.Agreed
        : (facts.Cost ?? facts.InvoiceInclVat) is not null && block.Allows(BlockUnit.Invoice) ? BlockUnit.Invoice
        : block.Unit;

    public static ValuationResult Value(TariffSchedule schedule, TenderTerm term, EffortFacts facts)
    {
        var block = schedule.FindBlock(facts.Block)!;
        var notCounted = ImmutableArray.CreateBuilder<ExplanationNote>();
        var sum = new ExplanationSum();
        foreach (var (name, part) in PartsOf(block, facts))
        {
            var factors = Factors(block, term, part, notCounted);
            if (block.Kind.Describe().Supplier == SupplierRole.Recognised)
            {
                factors.Add(RecognitionOf(schedule, part, notCounted));
            }

            sum.Add(ExplanationSum.LineOf(block.Kind), name, factors);
        }

        var bonuses = BonusRules.For(schedule, block, new ConditionFacts(null, null, null, facts.LanguageTraining));
        var amounts = AddBonuses(sum, bonuses, facts, notCounted);
        return sum.Close(sum.Exact.ToEuro()) with { NotCounted = Once(notCounted), Hints = bonuses.Hints, BonusAmounts = amounts };
    }

    /// <summary>Its rows, or the effort as a whole without a name of its own.</summary>
    private static IEnumerable<(string Name, EffortFacts Facts)> PartsOf(BuildingBlock block, EffortFacts facts) =>
        facts.Rows.IsEmpty ? [("", facts)] : facts.Rows.Select(row => (row.Name, facts.Of(row, block.Unit)));

    private static List<ExplanationFactor> Factors(
        BuildingBlock block,
        TenderTerm term,
        EffortFacts facts,
        ImmutableArray<ExplanationNote>.Builder notCounted
    ) =>
        UnitFor(block, facts) switch
        {
            BlockUnit.Agreed => [ExplanationFactor.Amount(FactorCode.AgreedValue, facts.AgreedValue!.Value)],
            BlockUnit.Invoice => Invoice(block, facts),
            BlockUnit.LabourCost => ShareOf(block, ExplanationFactor.Amount(FactorCode.LabourCosts, facts.LabourCosts!.Value)),
            BlockUnit.WageCost => ShareOf(block, ExplanationFactor.Amount(FactorCode.WageCosts, facts.WageCosts!.Value)),
            _ => new EffortRate(block, term, facts, notCounted).Factors(),
        };

    /// <summary>What is true of every row is said once.</summary>
    private static ImmutableArray<ExplanationNote> Once(IEnumerable<ExplanationNote> notes) =>
        [.. notes.DistinctBy(note => (note.Code, string.Join(' ', note.Numbers), note.Name, note.Date))];

    /// <summary>The amounts, times the percentage that counts of them.</summary>
    private static List<ExplanationFactor> ShareOf(BuildingBlock block, params List<ExplanationFactor> amounts)
    {
        if (block.Unit.HasPercentage() && block.Percentage != 100)
        {
            amounts.Add(ExplanationFactor.Percentage(FactorCode.Percentage, block.Percentage));
        }

        return amounts;
    }

    private static List<ExplanationFactor> Invoice(BuildingBlock block, EffortFacts facts)
    {
        List<ExplanationFactor> factors = [];
        if (facts.Cost is { } cost)
        {
            factors.Add(ExplanationFactor.Amount(FactorCode.Cost, cost));
        }
        else
        {
            factors.Add(ExplanationFactor.Amount(FactorCode.InvoiceInclVat, facts.InvoiceInclVat!.Value));
            Deduct(FactorCode.Vat, facts.Vat);
        }

        if (block.MaterialDeducted)
        {
            Deduct(FactorCode.MaterialCosts, facts.MaterialCosts);
        }

        return ShareOf(block, factors);

        void Deduct(FactorCode code, Euro? amount)
        {
            if (amount is { IsZero: false } deducted)
            {
                factors.Add(ExplanationFactor.Amount(code, -deducted));
            }
        }
    }

    private static ExplanationFactor RecognitionOf(TariffSchedule schedule, EffortFacts facts, ImmutableArray<ExplanationNote>.Builder notCounted)
    {
        var recognition = schedule.FindRecognition(facts.Recognition);
        if (facts.Recognition is null)
        {
            notCounted.Add(new ExplanationNote(NoteCode.NotRecognised, [], Date: facts.InvoiceDate));
        }
        else if (recognition is null)
        {
            notCounted.Add(new ExplanationNote(NoteCode.RecognitionNotListed, [], facts.Recognition, facts.InvoiceDate));
        }

        return ExplanationFactor.Percentage(FactorCode.Recognition, recognition?.Percentage ?? 0, recognition?.Name ?? facts.Recognition ?? "");
    }

    private static ImmutableDictionary<string, Euro> AddBonuses(
        ExplanationSum sum,
        EarnedBonuses bonuses,
        EffortFacts facts,
        ImmutableArray<ExplanationNote>.Builder notCounted
    )
    {
        var amounts = ImmutableDictionary.CreateBuilder<string, Euro>();
        var cost = sum.Exact;
        foreach (var bonus in bonuses.Earned)
        {
            var percentage = ExplanationFactor.Percentage(FactorCode.Percentage, bonus.Percentage!.Value);
            var full = cost * percentage.Value;
            var left = bonus.Max is { } max ? Rational.Max(Rational.Zero, Rational.From(max - facts.EarlierBonusAmounts.GetValueOrDefault(bonus.Code))) : full;
            if (left >= full)
            {
                sum.Add(LineCode.Bonus, bonus.Name, [ExplanationFactor.Amount(FactorCode.BonusBase, cost, bonus.Name), percentage]);
                amounts[bonus.Code] = full.ToEuro();
            }
            else if (left.IsZero)
            {
                notCounted.Add(new ExplanationNote(NoteCode.BonusPaidBefore, [], bonus.Name));
            }
            else
            {
                sum.Add(LineCode.Bonus, bonus.Name, [ExplanationFactor.Amount(FactorCode.BonusMax, left, bonus.Name)]);
                amounts[bonus.Code] = left.ToEuro();
            }
        }

        return amounts.ToImmutable();
    }
}
