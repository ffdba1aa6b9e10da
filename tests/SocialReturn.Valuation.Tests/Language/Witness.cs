using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Valuation.Tests.Language;

/// <summary>Facts that show what a field of a block does: with it they are worth something else than without it.</summary>
/// <param name="With">Gives a block the field.</param>
/// <param name="Without">Takes it away again, and nothing else.</param>
internal sealed record Witness(Func<BuildingBlock, BuildingBlock> With, Func<BuildingBlock, BuildingBlock> Without)
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);
    private static readonly TenderTerm Term = new(First, First, Last);

    /// <summary>By the name of the field in a file.</summary>
    public static readonly ImmutableDictionary<string, Witness> ByField = new Dictionary<string, Witness>(StringComparer.Ordinal)
    {
        ["amount"] = new(block => block, block => block with { Amount = Euro.FromWhole(1) }),
        ["hourlyRate"] = Field(block => block with { HourlyRate = Euro.FromWhole(1) }) with { ByWorkedHours = true },
        ["percentage"] = Field(block => block with { Percentage = 50 }),
        ["materialDeducted"] = Field(block => block with { MaterialDeducted = true }),
        ["multiplied"] = Field(block => block with { Multiplied = Multiplied.Nothing }),
        ["alternatives"] = Field(block => block with { Alternatives = [block.Unit == BlockUnit.Agreed ? BlockUnit.Invoice : BlockUnit.Agreed] }),
        ["family"] = new(block => block with { Family = Other, Limits = Months(12) }, block => block with { Family = block.Code, Limits = Months(12) })
        {
            BesideAnother = true,
        },
        ["excludes"] = Field(block => block with { Excludes = [Other] }) with { BesideAnother = true },
        ["limits.months"] = Limit(limits => limits with { Months = 6 }),
        ["limits.yearsAfterBenefit"] = Limit(limits => limits with { YearsAfterBenefit = 1 }),
        ["limits.whileWageCostSubsidy"] = new(
            block => block with { Limits = Months(6) with { WhileWageCostSubsidy = true } },
            block => block with { Limits = Months(6) }
        ),
        ["limits.startMonthsBefore"] = Limit(limits => limits with { StartMonthsBefore = 1 }),
        ["limits.minHoursPerWeek"] = Limit(limits => limits with { MinHoursPerWeek = 40 }),
        ["limits.minMonths"] = Limit(limits => limits with { MinMonths = 30 }),
        ["limits.minWeeks"] = Limit(limits => limits with { MinWeeks = 120 }),
        ["limits.benefitMonthsFrom"] = Limit(limits => limits with { BenefitMonthsFrom = 12 }),
        ["limits.benefitMonthsBelow"] = Limit(limits => limits with { BenefitMonthsBelow = 5 }),
        ["limits.youngBelow"] = Young,
        ["limits.youngBenefitMonthsFrom"] = Young,
        ["limits.sameEmployerMonths"] = Limit(limits => limits with { SameEmployerMonths = 24 }),
        ["limits.weeks"] = Limit(limits => limits with { Weeks = 4 }),
        ["limits.times"] = Limit(limits => limits with { Times = 1 }),
        ["limits.hours"] = Limit(limits => limits with { Hours = 10 }),
        ["limits.hoursPerWeek"] = Limit(limits => limits with { HoursPerWeek = 1 }),
        ["limits.hoursPerEvent"] = Limit(limits => limits with { HoursPerEvent = 1 }),
        ["limits.most"] = Limit(limits => limits with { Most = Euro.FromWhole(1) }),
        ["limits.mostPerParticipant"] = Limit(limits => limits with { MostPerParticipant = Euro.FromWhole(1) }),
        ["limits.mostPerUnit"] = PerUnit,
        ["limits.mostUnit"] = PerUnit,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private const string Other = "ander";

    /// <summary>Looked at with another placement of the same person on the same days, which comes first.</summary>
    public bool BesideAnother { get; init; }

    public bool ByWorkedHours { get; init; }

    private static Witness Young =>
        new(
            block =>
                block with
                {
                    Limits = new BlockLimits
                    {
                        BenefitMonthsFrom = 12,
                        YoungBelow = 50,
                        YoungBenefitMonthsFrom = 5,
                    },
                },
            block => block with { Limits = new BlockLimits { BenefitMonthsFrom = 12 } }
        );

    private static Witness PerUnit => Limit(limits => limits with { MostPerUnit = new Euro(1), MostUnit = BlockUnit.Day });

    /// <summary>A block of a kind and a unit that says nothing else.</summary>
    public static BuildingBlock Plain(KindDescription kind, BlockUnit unit) =>
        new()
        {
            Code = "proef",
            Family = "proef",
            Kind = kind.Kind,
            Name = "Proef",
            Unit = unit,
            Amount = unit.HasAmount() ? Euro.FromWhole(1_000) : null,
        };

    public Euro ValueWith(KindDescription kind, BlockUnit unit) => Value(With(Plain(kind, unit)));

    public Euro ValueWithout(KindDescription kind, BlockUnit unit) => Value(Without(With(Plain(kind, unit))));

    private static Witness Field(Func<BuildingBlock, BuildingBlock> with) =>
        new(with, block =>
            block with
            {
                HourlyRate = null,
                Percentage = 100,
                MaterialDeducted = false,
                Multiplied = Multiplied.Persons,
                Alternatives = [],
                Excludes = [],
            }
        );

    private static Witness Limit(Func<BlockLimits, BlockLimits> with) =>
        new(block => block with { Limits = with(BlockLimits.None) }, block => block with { Limits = BlockLimits.None });

    private static BlockLimits Months(int months) => new() { Months = months };

    private Euro Value(BuildingBlock block)
    {
        var other = Plain(FulfilmentKinds.First, BlockUnit.Month) with { Code = Other, Family = Other, Limits = Months(12) };
        var schedule = TariffSchedules.Preset("av-regio-2020") with { Blocks = [block, other], Bonuses = [], Caps = [] };
        FulfilmentFacts facts = block.Kind.Describe().IsPlacement ? Placement(block) : Effort(block);
        List<CombinedFulfilment> all = [new(block.Kind, Term, facts) { Participant = "iemand" }];
        if (BesideAnother)
        {
            all.Insert(0, Before(block.Excludes.IsEmpty ? Term with { Start = First.AddYears(-1), End = First.AddDays(-1) } : Term));
        }

        var value = CombinedValuation.Value(schedule, null, all)[^1];
        return value.Errors.IsEmpty ? value.Value : throw new InvalidOperationException(string.Join(' ', value.Errors));
    }

    /// <summary>The other placement, on all days of its tender.</summary>
    private static CombinedFulfilment Before(TenderTerm term)
    {
        var facts = new PlacementFacts
        {
            Block = Other,
            From = new DateOnly(2024, 6, 1),
            To = term.End,
            Participant = new ParticipantFacts(1990),
        };
        return new CombinedFulfilment(FulfilmentKinds.First.Kind, term, facts) { Participant = "iemand" };
    }

    private PlacementFacts Placement(BuildingBlock block)
    {
        var worked = ByWorkedHours || block.Unit == BlockUnit.Hour;
        var clocked = block.Limits.Months == 6;
        return new PlacementFacts
        {
            Block = block.Code,
            From = new DateOnly(2025, 6, 1),
            To = Last,
            HoursPerWeek = worked ? null : 30,
            WorkedHours = worked ? 1_500 : null,
            WageCosts = block.Unit == BlockUnit.WageCost ? Euro.FromWhole(30_000) : null,
            Stages = 5,
            Counts = new WorkCounts(200, 200, 100),
            Participant = new ParticipantFacts(1990, Last, clocked ? MonthShare.OfMonths(6) : default)
            {
                BenefitMonths = 10,
                LastBenefitDate = new DateOnly(2020, 1, 1),
                LastSameEmployerDate = new DateOnly(2025, 5, 1),
            },
        };
    }

    private static EffortFacts Effort(BuildingBlock block)
    {
        var byInvoice = block.Unit == BlockUnit.Invoice;
        return new EffortFacts
        {
            Block = block.Code,
            From = First,
            To = Last,
            InvoiceDate = First,
            Recognition = RecognitionCodes.SocialEnterprise,
            Cost = byInvoice || block.Alternatives.Contains(BlockUnit.Invoice) ? Euro.FromWhole(9_000) : null,
            AgreedValue = block.Allows(BlockUnit.Agreed) && !block.Alternatives.Contains(BlockUnit.Invoice) ? Euro.FromWhole(7_000) : null,
            MaterialCosts = Euro.FromWhole(400),
            LabourCosts = Euro.FromWhole(3_000),
            WageCosts = Euro.FromWhole(2_000),
            Persons = 3,
            Hours = 500,
            Days = 200,
            HalfDays = 200,
            Events = 100,
            Stages = 5,
        };
    }
}
