using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Calculator;

/// <summary>
/// What lines of a plan are worth on a tender. Each line is a person of their own, who starts on the first whole month of the
/// tender: so "8 months" is exactly eight twelfths of a year, whatever the day the tender starts on.
/// </summary>
public sealed record Plan(TariffSchedule Schedule, TenderTerm Term, Euro? Obligation, ImmutableArray<PlanRow> Rows)
{
    public const int MostMonths = 120;

    private const int DaysInAWeek = 7;

    private DateOnly FirstMonth => Term.Start.Day == 1 ? Term.Start : Term.Start.AddDays(1 - Term.Start.Day).AddMonths(1);

    /// <summary>The whole months that a placement can count.</summary>
    public int WholeMonths
    {
        get
        {
            var months = 0;
            while (months < MostMonths && LastDay(months + 1) <= Term.End)
            {
                months++;
            }

            return months;
        }
    }

    public ImmutableArray<CombinedValue> Values() => CombinedValuation.Value(Schedule, Obligation, Lines());

    /// <summary>
    /// What the floors of the schedule ask beside the lines; nothing without an obligation. What is covered already is no line: its kind is not
    /// known, so it fills none.
    /// </summary>
    /// <param name="values">Of the lines, as <see cref="Values"/> gives them.</param>
    public FloorOutcome Floors(ImmutableArray<CombinedValue> values) =>
        Obligation is { } amount
            ? FloorCalculator.Apply(
                Schedule,
                amount,
                Lines().Zip(values, (line, value) => new FloorEntry(line.Kind, line.Block, line.Recognition) { Agreed = value.Counted })
            )
            : FloorOutcome.None;

    /// <summary>What each line says of the fulfilment that it stands for.</summary>
    public ImmutableArray<CombinedFulfilment> Lines() => [.. Rows.Select(Translate)];

    /// <summary>Training always goes with work: it needs a placement beside it.</summary>
    public bool Allows(FulfilmentKind kind) =>
        !kind.Describe().HangsOnPlacement || Rows.Any(row => Schedule.FindBlock(row.Block)?.Kind.Describe().IsPlacement == true);

    /// <summary>The field of a line that an error is about.</summary>
    /// <param name="fields">What the line asks.</param>
    public static string FieldOf(PlanFields? fields, FactError error) =>
        error.Field switch
        {
            "days" when fields?.Second == PlanMeasure.Days => nameof(PlanRow.Count),
            "halfDays" when fields?.Second == PlanMeasure.HalfDays => nameof(PlanRow.Count),
            "events" when fields?.Second == PlanMeasure.Events => nameof(PlanRow.Count),
            "stages" when fields?.Second == PlanMeasure.Stages => nameof(PlanRow.Count),
            "hours" when fields?.Second == PlanMeasure.Hours => nameof(PlanRow.Count),
            "hoursPerWeek" when fields?.Second == PlanMeasure.HoursPerWeek => nameof(PlanRow.Count),
            "block" => nameof(PlanRow.Block),
            "from" or "to" => nameof(PlanRow.Months),
            "participant.benefitMonths" => nameof(PlanRow.BenefitMonths),
            _ => nameof(PlanRow.Quantity),
        };

    private DateOnly LastDay(int months) => FirstMonth.AddMonths(months).AddDays(-1);

    private CombinedFulfilment Translate(PlanRow row)
    {
        var block = Schedule.FindBlock(row.Block);
        var isPlacement = block is null || block.Kind.Describe().IsPlacement;
        return new CombinedFulfilment(block?.Kind ?? default, Term, isPlacement ? Placement(row, block) : Effort(row, block!));
    }

    private PlacementFacts Placement(PlanRow row, BuildingBlock? block)
    {
        var fields = block is null ? null : PlanFields.Of(Schedule, block);
        var (from, to) = Days(row, fields?.NeedsMonths == true);
        decimal? NumberOf(PlanMeasure measure) => Plan.NumberOf(row, fields, measure);
        return new PlacementFacts
        {
            Block = row.Block,
            From = from,
            To = to,
            HoursPerWeek = NumberOf(PlanMeasure.HoursPerWeek),
            WorkedHours = NumberOf(PlanMeasure.WorkedHours),
            PermanentContract = Has(row, ConditionFact.PermanentContract) == true,
            Participant = new ParticipantFacts(BirthYear(row, from))
            {
                StatusHolder = Has(row, ConditionFact.StatusHolder),
                LanguageGap = Has(row, ConditionFact.LanguageGap),
                WorkDisability = Has(row, ConditionFact.WorkDisability),
                BenefitMonths = row.BenefitMonths,
            },
            Stages = Whole(NumberOf(PlanMeasure.Stages)),
            Counts = new WorkCounts(Whole(NumberOf(PlanMeasure.Days)), Whole(NumberOf(PlanMeasure.HalfDays)), Whole(NumberOf(PlanMeasure.Events))),
            WageCosts = fields?.Measure == PlanMeasure.Amount ? AmountOf(row) : null,
        };
    }

    private EffortFacts Effort(PlanRow row, BuildingBlock block)
    {
        var fields = PlanFields.Of(Schedule, block);
        var measure = fields.Measure;
        decimal? NumberOf(PlanMeasure counted) => Plan.NumberOf(row, fields, counted);
        var (from, to) = Days(row, fields.NeedsMonths);
        var amount = measure == PlanMeasure.Amount ? AmountOf(row) : null;
        return new EffortFacts
        {
            Block = block.Code,
            Cost = block.Unit == BlockUnit.Invoice ? amount : null,
            MaterialCosts = Euro.Zero,
            LabourCosts = block.Unit == BlockUnit.LabourCost ? amount : null,
            WageCosts = block.Unit == BlockUnit.WageCost ? amount : null,
            AgreedValue = block.Unit == BlockUnit.Agreed ? amount : null,
            Hours = fields.Second == PlanMeasure.Hours ? row.Count : HoursOf(row, block, measure, from, to),
            Days = Whole(NumberOf(PlanMeasure.Days)),
            HalfDays = Whole(NumberOf(PlanMeasure.HalfDays)),
            Events = Whole(NumberOf(PlanMeasure.Events)),
            Stages = Whole(NumberOf(PlanMeasure.Stages)),
            From = from,
            To = to,
            Recognition = row.Recognition,
            LanguageTraining = Has(row, ConditionFact.LanguageTraining) == true,
        };
    }

    private static decimal? NumberOf(PlanRow row, PlanFields? fields, PlanMeasure measure) =>
        fields?.Measure == measure ? row.Quantity
        : fields?.Second == measure ? row.Count
        : null;

    private static Euro? AmountOf(PlanRow row) =>
        row.Quantity is { } euros ? Euro.Round(Math.Clamp(euros, -Euro.MaxInput.Amount, Euro.MaxInput.Amount + 1)) : null;

    private static decimal? HoursOf(PlanRow row, BuildingBlock block, PlanMeasure measure, DateOnly? from, DateOnly? to) =>
        measure switch
        {
            PlanMeasure.Hours => row.Quantity,
            PlanMeasure.Events => block.Limits.HoursPerEvent * Whole(row.Quantity),
            PlanMeasure.HoursPerWeek when from is { } first && to is { } last && row.Quantity is > 0 and < 1000 => decimal.Round(
                row.Quantity.Value * (last.DayNumber - first.DayNumber + 1) / DaysInAWeek,
                2
            ),
            PlanMeasure.HoursPerWeek => row.Quantity,
            _ => null,
        };

    private (DateOnly? From, DateOnly? To) Days(PlanRow row, bool needed) =>
        needed && row.Months is > 0 and <= MostMonths ? (FirstMonth, LastDay(row.Months.Value)) : (null, null);

    private int? BirthYear(PlanRow row, DateOnly? from)
    {
        var referenceYear = (Schedule.ReferenceDay == ReferenceDay.AwardDate ? Term.AwardDate : from ?? Term.Start).Year;
        return row.Age is > 0 and < 100 ? referenceYear - row.Age : null;
    }

    /// <summary>What is not ticked is not so.</summary>
    private static bool? Has(PlanRow row, ConditionFact fact) => row.Facts.Contains(fact);

    /// <summary>Halves do not exist where things are counted: what is no whole number is out of range.</summary>
    private static int? Whole(decimal? number) =>
        number is not { } value ? null
        : value is > 0 and <= 100_000 && decimal.IsInteger(value) ? (int)value
        : 0;
}
