using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>
/// A region's rules as data: an immutable, versioned document. It is read by <see cref="TariffScheduleReader"/>,
/// written by <see cref="TariffScheduleWriter"/> and described in docs/tariff-schedule.md.
/// </summary>
public sealed record TariffSchedule
{
    public const int WeeksPerYear = 52;

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The slug of the region.</summary>
    public required string Region { get; init; }

    public required int Version { get; init; }

    /// <summary>The first of the days the schedule is for, by <see cref="SelectedBy"/>. Without one it is never selected by itself.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    /// <summary>Which day of a tender has to lie between those two.</summary>
    public SelectingDay SelectedBy { get; init; } = SelectingDay.Award;

    public required decimal NormHoursPerWeek { get; init; }

    /// <summary>False for an example: every screen, mail and PDF with an amount of it has to say so.</summary>
    public required bool Verified { get; init; }

    public required string Source { get; init; }

    public string? Note { get; init; }

    /// <summary>The day on which group and age are judged.</summary>
    public ReferenceDay ReferenceDay { get; init; } = ReferenceDay.Start;

    public required ImmutableArray<BuildingBlock> Blocks { get; init; }

    public ImmutableArray<Bonus> Bonuses { get; init; } = [];

    public ImmutableArray<Cap> Caps { get; init; } = [];

    public ImmutableArray<Floor> Floors { get; init; } = [];

    public ImmutableArray<Recognition> Recognitions { get; init; } = [];

    public ImmutableArray<ContractorDiscount> ContractorDiscounts { get; init; } = [];

    /// <summary>What the table itself says that fulfilments are worth.</summary>
    public ImmutableArray<TariffExample> Examples { get; init; } = [];

    public decimal NormHoursPerYear => NormHoursPerWeek * WeeksPerYear;

    /// <summary>Whether it takes more than the sums of a tender's fulfilments to know what counts and what is met.</summary>
    public bool HasCapsOrFloors => !Caps.IsEmpty || !Floors.IsEmpty;

    public BuildingBlock? FindBlock(string? code) => Find(Blocks, code, static block => block.Code);

    public Bonus? FindBonus(string? code) => Find(Bonuses, code, static bonus => bonus.Code);

    public Recognition? FindRecognition(string? code) => Find(Recognitions, code, static recognition => recognition.Code);

    /// <summary>Of the recognitions that a supplier holds on one day, the one that counts for most; null when it holds none.</summary>
    public string? BestRecognition(IEnumerable<string> codes) => codes.MaxBy(code => FindRecognition(code)?.Percentage ?? -1);

    public ContractorDiscount? FindContractorDiscount(string? code) => Find(ContractorDiscounts, code, static discount => discount.Code);

    /// <summary>The blocks that one person cannot have on the same days as this one: it holds whichever of the two names the other.</summary>
    public IEnumerable<string> ExcludedBy(string? code) =>
        Blocks
            .Where(other => other.Excludes.Contains(code!, StringComparer.Ordinal) || FindBlock(code)?.Excludes.Contains(other.Code) == true)
            .Select(other => other.Code);

    public IEnumerable<BuildingBlock> BlocksOf(FulfilmentKind kind) => Blocks.Where(block => block.Kind == kind);

    /// <summary>The block of a fulfilment of this kind.</summary>
    /// <param name="code">Null when the schedule leaves no choice: then the only block, or of a purchase the first that takes an invoice.</param>
    public BuildingBlock? BlockOf(FulfilmentKind kind, string? code) => kind.Describe().BlockOf(this, code);

    /// <summary>Whether a tender with these dates gets the schedule without anyone pinning it.</summary>
    public bool Covers(TenderDates dates) => ValidFrom is { } from && new SchedulePeriod(Guid.Empty, SelectedBy, from, ValidTo).Covers(dates);

    private static T? Find<T>(ImmutableArray<T> items, string? code, Func<T, string> codeOf)
        where T : class
    {
        foreach (var item in items)
        {
            if (string.Equals(codeOf(item), code, StringComparison.Ordinal))
            {
                return item;
            }
        }

        return null;
    }
}

public enum ReferenceDay
{
    /// <summary>The start of the placement, else of the tender.</summary>
    Start,
    AwardDate,
}
