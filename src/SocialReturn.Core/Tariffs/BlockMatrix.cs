using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>A field of a block that means something on some units and kinds, and nothing on others.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="IsGiven">Whether the block says something else by it than what is true without it.</param>
/// <param name="RefusedAt">Why it means nothing there; null where it means something.</param>
public sealed record BlockField(string Name, Func<BuildingBlock, bool> IsGiven, Func<BlockCell, NoMeaning?> RefusedAt);

/// <summary>
/// The rule language as a matrix: which field of a block means something on which unit of which kind, and why it does not elsewhere. The
/// reader refuses by it, the forms offer by it and docs/tariff-schedule.md prints it. What is not in here means the same everywhere.
/// </summary>
public static class BlockMatrix
{
    public static readonly ImmutableArray<BlockField> Fields =
    [
        new("amount", block => block.Amount is not null, at => Unless(at.Unit.HasAmount(), NoMeaning.AmountFromFacts)),
        new("hourlyRate", block => block.HourlyRate is not null, at => Unless(at.Unit == BlockUnit.FullTimeYear, NoMeaning.NotYearly)),
        new("percentage", block => block.Percentage != 100, at => Unless(at.Unit.HasPercentage(), NoMeaning.NoCost)),
        new("materialDeducted", block => block.MaterialDeducted, at => Unless(at.Unit == BlockUnit.Invoice, NoMeaning.NoInvoice)),
        new("multiplied", block => block.Multiplied != Multiplied.Persons, Multiplies),
        new("alternatives", block => !block.Alternatives.IsEmpty, at => Unless(!at.IsPlacement, NoMeaning.ValuedByTime)),
        new("family", block => !string.Equals(block.Family, block.Code, StringComparison.Ordinal), OfTheClock),
        new("excludes", block => !block.Excludes.IsEmpty, OfTheClock),
        new("limits.months", block => block.Limits.Months is not null, OfTheClock),
        new("limits.yearsAfterBenefit", block => block.Limits.YearsAfterBenefit is not null, OfTheClock),
        new("limits.whileWageCostSubsidy", block => block.Limits.WhileWageCostSubsidy, OfTheClock),
        new("limits.startMonthsBefore", block => block.Limits.StartMonthsBefore is not null, OfTheWorkPlace),
        new("limits.minHoursPerWeek", block => block.Limits.MinHoursPerWeek is not null, OfTheWorkPlace),
        new("limits.minMonths", block => block.Limits.MinMonths is not null, OfTheWorkPlace),
        new("limits.minWeeks", block => block.Limits.MinWeeks is not null, OfTheWorkPlace),
        new("limits.benefitMonthsFrom", block => block.Limits.BenefitMonthsFrom is not null, OfTheWorkPlace),
        new("limits.benefitMonthsBelow", block => block.Limits.BenefitMonthsBelow is not null, OfTheWorkPlace),
        new("limits.youngBelow", block => block.Limits.YoungBelow is not null, OfTheWorkPlace),
        new("limits.youngBenefitMonthsFrom", block => block.Limits.YoungBenefitMonthsFrom is not null, OfTheWorkPlace),
        new("limits.sameEmployerMonths", block => block.Limits.SameEmployerMonths is not null, OfTheWorkPlace),
        new("limits.weeks", block => block.Limits.Weeks is not null, OfTheDuration),
        new("limits.times", block => block.Limits.Times is not null, at => Unless(at.Unit.HasTimes(), NoMeaning.NoTimes)),
        new("limits.hours", block => block.Limits.Hours is not null, OfTheHours),
        new("limits.hoursPerWeek", block => block.Limits.HoursPerWeek is not null, at => at.Unit == BlockUnit.FullTimeYear ? null : OfTheHours(at)),
        new("limits.hoursPerEvent", block => block.Limits.HoursPerEvent is not null, OfTheHours),
        new("limits.most", block => block.Limits.Most is not null, _ => null),
        new("limits.mostPerParticipant", block => block.Limits.MostPerParticipant is not null, at => Unless(at.HasParticipant, NoMeaning.NoParticipant)),
        new("limits.mostPerUnit", block => block.Limits.MostPerUnit is not null, _ => null),
        new("limits.mostUnit", block => block.Limits.MostUnit is not null, _ => null),
    ];

    /// <returns>Null for a field that means the same everywhere.</returns>
    public static BlockField? Find(string name) => Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal));

    /// <summary>Why a kind cannot be valued in a unit; null when it can.</summary>
    public static NoMeaning? Refusal(BlockCell at) =>
        at.IsPlacement
            ? Unless(at.Unit is not (BlockUnit.Invoice or BlockUnit.LabourCost or BlockUnit.Agreed), NoMeaning.ValuedByTime)
            : Unless(at.Unit is not (BlockUnit.FullTimeYear or BlockUnit.LearningYear), NoMeaning.NoWorkingWeek);

    /// <summary>Why a field means nothing on a block of this kind, whichever way it is valued; null when it means something.</summary>
    /// <param name="units">Its own first.</param>
    public static NoMeaning? Refusal(BlockField field, KindDescription kind, params IEnumerable<BlockUnit> units)
    {
        NoMeaning?[] refusals = [.. units.Select(unit => field.RefusedAt(new BlockCell(kind, unit)))];
        return refusals.Contains(null) ? null : refusals[0];
    }

    /// <summary>What a block says that means nothing on its unit and kind.</summary>
    public static IEnumerable<(string Field, NoMeaning Reason)> Refusals(BuildingBlock block)
    {
        var kind = block.Kind.Describe();
        if (Refusal(new BlockCell(kind, block.Unit)) is { } refused)
        {
            return [("unit", refused)];
        }

        return Fields
            .Where(field => field.IsGiven(block))
            .Select(field => (field.Name, Reason: Refusal(field, kind, [block.Unit, .. block.Alternatives])))
            .Where(refusal => refusal.Reason is not null)
            .Select(refusal => (refusal.Name, refusal.Reason!.Value));
    }

    public static string TextOf(NoMeaning reason) => TariffTexts.ResourceManager.GetString("NoMeaning" + reason, TariffTexts.Culture)!;

    private static NoMeaning? Multiplies(BlockCell at) =>
        at.IsPlacement ? NoMeaning.OnePerson
        : at.Unit.HasAmount() ? null
        : NoMeaning.NotMultiplied;

    private static NoMeaning? OfTheClock(BlockCell at) => Unless(at.IsPlacement, NoMeaning.NoClock);

    private static NoMeaning? OfTheWorkPlace(BlockCell at) => Unless(at.IsPlacement, NoMeaning.NoWorkPlace);

    /// <summary>The wages of a work place are spread over its days; those of an effort are one amount.</summary>
    private static NoMeaning? OfTheDuration(BlockCell at) =>
        Unless(at.Unit.HasDuration() || (at.IsPlacement && at.Unit == BlockUnit.WageCost), NoMeaning.NoDuration);

    private static NoMeaning? OfTheHours(BlockCell at) => Unless(at.Unit == BlockUnit.Hour, NoMeaning.NoHours);

    private static NoMeaning? Unless(bool means, NoMeaning otherwise) => means ? null : otherwise;
}
