using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using static SocialReturn.Valuation.Tests.Support.Draw;

namespace SocialReturn.Valuation.Tests.Support;

/// <summary>Schedules that nobody published: every unit, limit, condition, bonus, cap and floor in any combination that a file may have.</summary>
public static class RandomSchedules
{
    private static readonly string[] RecognitionCodes = ["shelteredEmployer", "pso30Plus", "psoStep1", "eigen-keurmerk"];

    private static readonly ConditionFact[] Facts =
    [
        ConditionFact.PermanentContract,
        ConditionFact.StatusHolder,
        ConditionFact.LanguageGap,
        ConditionFact.WorkDisability,
    ];

    public static Gen<TariffSchedule> Any { get; } =
        from norm in Gen.Choose(8, 60)
        from hundredths in Gen.Elements(0, 50, 25, 99)
        from placements in Several(5, index => Placement(index, norm))
        from efforts in Several(4, Effort)
        from purchase in Purchase()
        from recognitions in Gen.SubListOf(RecognitionCodes)
        from shares in Gen.ArrayOf(Percentage(100), RecognitionCodes.Length)
        from discount in Percentage(100)
        from upTo in Maybe(Percentage(100))
        from validFrom in Maybe(Gen.Choose(0, 3_000).Select(new DateOnly(2020, 1, 1).AddDays))
        from validDays in Maybe(Gen.Choose(0, 800))
        from version in Gen.Choose(1, 10_000)
        from flags in Gen.ArrayOf(Gen.Elements(true, false), 2)
        let blocks = (ImmutableArray<BuildingBlock>)[.. placements, .. efforts, purchase]
        from bonuses in Several(5, index => AnyBonus(index, blocks))
        from caps in Caps(blocks, recognitions)
        from floors in Floors(blocks)
        let schedule = new TariffSchedule
        {
            Code = "willekeurig",
            Name = "Willekeurig \"" + norm + "\"",
            Region = "proef",
            Version = version,
            ValidFrom = validFrom,
            ValidTo = validDays is { } days ? (validFrom ?? new DateOnly(2026, 1, 1)).AddDays(days) : null,
            SelectedBy = (SelectingDay)(version % 3),
            NormHoursPerWeek = Math.Min(60, norm + (hundredths / 100m)),
            Verified = flags[0],
            Source = "Bedacht.",
            ReferenceDay = flags[1] ? ReferenceDay.AwardDate : ReferenceDay.Start,
            Blocks = blocks,
            Bonuses = [.. bonuses],
            Caps = [.. caps],
            Recognitions = [.. recognitions.Select((code, index) => new Recognition(code, "Erkenning " + code, shares[index]))],
            ContractorDiscounts = [new ContractorDiscount("psoStep1", "PSO-trede 1", discount) { UpToPercentage = upTo }],
        }
        select floors.Aggregate(schedule, WithFloor);

    private static Gen<BuildingBlock> Placement(int index, int norm) =>
        from kind in Gen.Frequency((4, Gen.Constant(FulfilmentKind.Participation)), (1, Gen.Constant(FulfilmentKind.JobToJob)))
        from unit in index == 0 ? Gen.Constant(BlockUnit.FullTimeYear) : Gen.Elements(UnitsOf(FulfilmentKind.Participation))
        from amount in Amount(6_000_000)
        from rate in Maybe(Amount(5_000))
        from percentage in Percentage(1_000)
        from family in Gen.Elements("plaats-" + index, "gezin")
        from limits in RandomLimits.OfPlacement(norm)
        from excludes in Rarely(Gen.Choose(0, 4))
        select RandomLimits.Allowed(
            new BuildingBlock
            {
                Code = "plaats-" + index,
                Kind = kind,
                Name = "Plaats " + index,
                Unit = unit,
                Amount = unit.HasAmount() ? amount : null,
                Percentage = unit == BlockUnit.WageCost ? percentage : 100,
                HourlyRate = unit == BlockUnit.FullTimeYear ? rate : null,
                Family = family,
                Excludes = excludes is { } other && other != index ? ["plaats-" + other] : [],
                Limits = index == 0 ? limits with { MostPerUnit = null, MostUnit = null } : limits,
            }
        );

    private static IEnumerable<BlockUnit> UnitsOf(FulfilmentKind kind) =>
        Enum.GetValues<BlockUnit>().Where(unit => BlockMatrix.Refusal(new BlockCell(kind.Describe(), unit)) is null);

    private static Gen<BuildingBlock> Effort(int index) =>
        from kind in Gen.Elements(FulfilmentKind.Development, FulfilmentKind.SocialActivity)
        from unit in Gen.Elements(UnitsOf(FulfilmentKind.Development))
        from others in Gen.SubListOf([BlockUnit.Invoice, BlockUnit.Agreed])
        from amount in Amount(500_000)
        from percentage in Percentage(1_000)
        from weeks in Rarely(Gen.Choose(1, 9))
        from multiplied in Gen.Elements(Enum.GetValues<Multiplied>())
        from limits in RandomLimits.Mosts()
        select RandomLimits.Allowed(
            new BuildingBlock
            {
                Code = "inzet-" + index,
                Kind = kind,
                Name = "Inzet " + index,
                Unit = unit,
                Alternatives = [.. others.Where(other => other != unit)],
                Amount = unit.HasAmount() ? amount : null,
                Percentage = unit.HasPercentage() ? percentage : 100,
                Family = "inzet-" + index,
                Multiplied = unit.HasAmount() ? multiplied : Multiplied.Persons,
                Limits = limits with { Weeks = weeks },
                Note = index % 2 == 0 ? "Zo gelezen." : null,
            }
        );

    private static Gen<BuildingBlock> Purchase() =>
        Gen.Elements(true, false)
            .Select(deducted => new BuildingBlock
            {
                Code = "inkoop",
                Kind = FulfilmentKind.SocialPurchase,
                Name = "Inkoop",
                Unit = BlockUnit.Invoice,
                MaterialDeducted = deducted,
                Family = "inkoop",
            });

    private static Gen<Bonus> AnyBonus(int index, ImmutableArray<BuildingBlock> blocks) =>
        from frequency in Gen.Elements(Enum.GetValues<BonusFrequency>())
        from withHours in Gen.Elements(true, false)
        from amount in Amount(2_000_000)
        from percentage in Percentage(200)
        from asAmount in Gen.Elements(true, false)
        from max in Maybe(Amount(300_000))
        from rate in Maybe(Amount(900))
        from condition in Condition(index)
        from chosen in Gen.SubListOf(blocks.Select(block => block.Code).ToArray())
        let perCost = frequency == BonusFrequency.PerCost
        let proRata = frequency != BonusFrequency.PerYear ? ProRata.None
        : withHours ? ProRata.MonthsAndHours
        : ProRata.Months
        select new Bonus
        {
            Code = "extra-" + index,
            Name = "Extra " + index,
            Amount = asAmount && !perCost ? amount : null,
            Percentage = asAmount && !perCost ? null : percentage,
            Max = perCost ? max : null,
            HourlyRate = proRata == ProRata.MonthsAndHours ? rate : null,
            Frequency = frequency,
            ProRata = proRata,
            Condition = perCost ? new BonusCondition { AnyOf = [ConditionFact.LanguageTraining] } : condition,
            Kinds = perCost ? [FulfilmentKind.Development, FulfilmentKind.SocialActivity] : [FulfilmentKind.Participation, FulfilmentKind.JobToJob],
            Blocks = [.. chosen],
        };

    /// <summary>Leans on earlier bonuses only, so never in a circle.</summary>
    private static Gen<BonusCondition> Condition(int index) =>
        from ageFrom in Rarely(Gen.Choose(16, 60))
        from ageMore in Rarely(Gen.Choose(0, 20))
        from fact in Gen.Elements(Facts)
        from anyOf in Gen.SubListOf(Facts)
        from allOf in Gen.SubListOf(Facts)
        from other in Rarely(Gen.Choose(0, Math.Max(0, index - 1)))
        select new BonusCondition
        {
            AgeFrom = ageFrom,
            AgeTo = ageFrom + ageMore,
            AnyOf = [fact, .. anyOf.Where(more => more != fact)],
            AllOf = [.. allOf.Take(1)],
            Bonuses = index > 0 && other is { } earlier ? ["extra-" + earlier] : [],
        };

    /// <summary>One around everything but purchases, one within it, and two around purchases.</summary>
    private static Gen<IEnumerable<Cap>> Caps(ImmutableArray<BuildingBlock> blocks, IEnumerable<string> recognitions)
    {
        string[] codes = [.. blocks.Where(block => block.Kind != FulfilmentKind.SocialPurchase).Select(block => block.Code)];
        return from shares in Gen.ArrayOf(Percentage(100), 4)
            from minimum in Maybe(Amount(2_000_000))
            from inner in Gen.Choose(1, codes.Length)
            from kept in Gen.SubListOf([
                new Cap
                {
                    Code = "alles",
                    Name = "Alles",
                    Percentage = shares[0],
                    Blocks = [.. codes],
                },
                new Cap
                {
                    Code = "deel",
                    Name = "Deel",
                    Percentage = shares[1],
                    Blocks = [.. codes.Take(inner)],
                    Minimum = minimum ?? Euro.Zero,
                },
                new Cap
                {
                    Code = "inkoop",
                    Name = "Inkoop",
                    Percentage = shares[2],
                    Kinds = [FulfilmentKind.SocialPurchase],
                },
                new Cap
                {
                    Code = "keurmerk",
                    Name = "Keurmerk",
                    Percentage = shares[3],
                    Kinds = [FulfilmentKind.SocialPurchase],
                    Recognitions = [.. recognitions.Take(1)],
                },
            ])
            select kept.AsEnumerable();
    }

    /// <summary>Over work, within it, over purchases and across the two.</summary>
    private static Gen<IEnumerable<Floor>> Floors(ImmutableArray<BuildingBlock> blocks) =>
        from shares in Gen.ArrayOf(Rarely(Percentage(60)), 4)
        from amounts in Gen.ArrayOf(Amount(2_000_000), 4)
        from kept in Gen.SubListOf([0, 1, 2, 3])
        select kept.Select(index => new Floor
        {
            Code = "minimum-" + index,
            Name = "Minimum " + index,
            Percentage = shares[index],
            Amount = shares[index] is null || index % 2 == 0 ? amounts[index] : null,
            Kinds =
                index == 2 ? [FulfilmentKind.SocialPurchase]
                : index == 0 ? [FulfilmentKind.Participation]
                : [],
            Blocks = index is 1 or 3
                ? [blocks[0].Code, .. blocks.Where(block => index == 3 && block.Kind == FulfilmentKind.SocialPurchase).Select(block => block.Code)]
                : [],
            Note = index == 3 ? "Zo gelezen." : null,
        });

    /// <summary>With the floor, when a file may have it beside the caps and floors that are there.</summary>
    private static TariffSchedule WithFloor(TariffSchedule schedule, Floor floor)
    {
        var more = schedule with { Floors = schedule.Floors.Add(floor) };
        return TariffScheduleReader.Read(TariffScheduleWriter.Write(more)).Errors.IsEmpty ? more : schedule;
    }
}
