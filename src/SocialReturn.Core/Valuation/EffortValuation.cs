using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>
/// Values the parts of one training, purchase or activity in the order in which they are decided: agreed value, else cost, else rate times
/// persons times count. What is limited over the whole is limited over all parts together.
/// </summary>
internal sealed class EffortValuation(TariffSchedule schedule, TenderTerm term)
{
    private CountLimits? _limits;
    private Mosts? _mosts;
    private Rational _total;
    private ImmutableDictionary<string, Euro> _brought = ImmutableDictionary<string, Euro>.Empty;

    /// <summary>The way in which these facts are valued on this block.</summary>
    public static BlockUnit UnitFor(BuildingBlock block, EffortFacts facts) =>
        facts.AgreedValue is not null && block.Allows(BlockUnit.Agreed) ? BlockUnit.Agreed
        : (facts.Cost ?? facts.InvoiceInclVat) is not null && block.Allows(BlockUnit.Invoice) ? BlockUnit.Invoice
        : block.Unit;

    public ValuationResult Next(EffortFacts facts)
    {
        var block = schedule.FindBlock(facts.Block)!;
        _limits ??= new CountLimits(block.Limits);
        _mosts ??= new Mosts(block, facts.EarlierAmounts.GetValueOrDefault(Mosts.KeyOf(block)));
        var notCounted = ImmutableArray.CreateBuilder<ExplanationNote>();
        var sum = new ExplanationSum();
        foreach (var (name, part) in PartsOf(block, facts))
        {
            var factors = Factors(block, part, notCounted);
            if (block.Kind.Describe().Supplier == SupplierRole.Recognised)
            {
                factors.Add(RecognitionOf(part, notCounted));
            }

            sum.Add(ExplanationSum.LineOf(block.Kind), name, factors);
        }

        var amounts = ImmutableDictionary.CreateBuilder<string, Euro>();
        if (_mosts.Any)
        {
            var counted = _mosts.Counted;
            _mosts.Cut(sum, Units(block, facts));
            amounts[Mosts.KeyOf(block)] = (_mosts.Counted - counted).ToEuro();
        }

        var bonuses = BonusRules.For(schedule, block, new ConditionFacts(null, null, null, facts.LanguageTraining));
        AddBonuses(sum, bonuses, facts, amounts, notCounted);
        foreach (var (code, amount) in amounts)
        {
            _brought = _brought.SetItem(code, _brought.GetValueOrDefault(code) + amount);
        }

        return sum.Close(Rounded(sum.Exact)) with
        {
            NotCounted = Once(notCounted),
            Hints = bonuses.Hints,
            BroughtAmounts = amounts.ToImmutable(),
        };
    }

    /// <summary>An invoice is rounded on its own. Parts under one most are rounded together: no sum of cents may pass it.</summary>
    private Euro Rounded(Rational exact)
    {
        if (!_mosts!.Any)
        {
            return exact.ToEuro();
        }

        var before = _total.ToEuro();
        _total += exact;
        return _total.ToEuro() - before;
    }

    /// <summary>How many there are of what the most of the block is for, over all rows.</summary>
    private Rational Units(BuildingBlock block, EffortFacts facts) =>
        block.Limits.MostUnit is not { } unit
            ? Rational.Zero
            : PartsOf(block, facts).Aggregate(Rational.Zero, (units, part) => units + new EffortRate(block, term, part.Facts, _limits!, null).Count(unit));

    /// <summary>Its rows, or the effort as a whole without a name of its own.</summary>
    private static IEnumerable<(string Name, EffortFacts Facts)> PartsOf(BuildingBlock block, EffortFacts facts) =>
        facts.Rows.IsEmpty ? [("", facts)] : facts.Rows.Select(row => (row.Name, facts.Of(row, block.RowUnit)));

    private List<ExplanationFactor> Factors(BuildingBlock block, EffortFacts facts, ImmutableArray<ExplanationNote>.Builder notCounted) =>
        UnitFor(block, facts) switch
        {
            BlockUnit.Agreed => [ExplanationFactor.Amount(FactorCode.AgreedValue, facts.AgreedValue!.Value)],
            BlockUnit.Invoice => Invoice(block, facts),
            BlockUnit.LabourCost => ShareOf(block, ExplanationFactor.Amount(FactorCode.LabourCosts, facts.LabourCosts!.Value)),
            BlockUnit.WageCost => ShareOf(block, ExplanationFactor.Amount(FactorCode.WageCosts, facts.WageCosts!.Value)),
            _ => new EffortRate(block, term, facts, _limits!, notCounted).Factors(),
        };

    /// <summary>What is true of every row is said once.</summary>
    private static ImmutableArray<ExplanationNote> Once(IEnumerable<ExplanationNote> notes) =>
        [.. notes.DistinctBy(note => (note.Code, string.Join(' ', note.Numbers), note.Name, note.Date))];

    /// <summary>The amounts, times the percentage that counts of them.</summary>
    private static List<ExplanationFactor> ShareOf(BuildingBlock block, params List<ExplanationFactor> amounts)
    {
        if (block.Percentage != 100)
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

    private ExplanationFactor RecognitionOf(EffortFacts facts, ImmutableArray<ExplanationNote>.Builder notCounted)
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

    private void AddBonuses(
        ExplanationSum sum,
        EarnedBonuses bonuses,
        EffortFacts facts,
        ImmutableDictionary<string, Euro>.Builder amounts,
        ImmutableArray<ExplanationNote>.Builder notCounted
    )
    {
        var cost = sum.Exact;
        foreach (var bonus in bonuses.Earned)
        {
            var percentage = ExplanationFactor.Percentage(FactorCode.Percentage, bonus.Percentage!.Value);
            var full = cost * percentage.Value;
            var earlier = facts.EarlierAmounts.GetValueOrDefault(bonus.Code) + _brought.GetValueOrDefault(bonus.Code);
            var left = bonus.Max is { } max ? Rational.Max(Rational.Zero, Rational.From(max - earlier)) : full;
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
    }
}
