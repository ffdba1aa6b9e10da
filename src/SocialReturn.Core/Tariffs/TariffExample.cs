using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>
/// A worked example that a region keeps with its table: one fulfilment in a few facts, and what it is worth. The portal works it out at each
/// change and before the table is published.
/// </summary>
public sealed record TariffExample
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The code of a block.</summary>
    public required string Block { get; init; }

    /// <summary>The first day; the tender is taken to start on it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, inclusive; the tender is taken to end on it.</summary>
    public DateOnly? To { get; init; }

    public decimal? HoursPerWeek { get; init; }

    /// <summary>Worked hours of a placement, or hours of an effort.</summary>
    public decimal? Hours { get; init; }

    public int? Days { get; init; }

    public int? HalfDays { get; init; }

    public int? Events { get; init; }

    public int? Stages { get; init; }

    /// <summary>Of what the block multiplies by.</summary>
    public int? Persons { get; init; }

    /// <summary>What the facts name in euro: the invoice or cost without VAT and material, the labour or the wages, as the block counts.</summary>
    public Euro? Cost { get; init; }

    /// <summary>What the adviser agreed.</summary>
    public Euro? Agreed { get; init; }

    public string? Recognition { get; init; }

    /// <summary>On the day on which age is judged.</summary>
    public int? Age { get; init; }

    public int? BenefitMonths { get; init; }

    /// <summary>The facts that are true of it; the others are not.</summary>
    public ImmutableArray<ConditionFact> Facts { get; init; } = [];

    /// <summary>What it is worth, in euro.</summary>
    public required Euro Value { get; init; }

    /// <summary>Where the region published it.</summary>
    public string? Source { get; init; }

    public string? Note { get; init; }
}
