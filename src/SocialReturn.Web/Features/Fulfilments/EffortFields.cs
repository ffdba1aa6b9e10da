using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A field of an effort, with the blocks that ask for it. Where there is no choice of blocks it always stands there.</summary>
public sealed record AskedField(AskingBlocks At, bool HasChoice, bool Optional)
{
    public bool Any => At.Any;

    /// <summary>For the script; null where there is nothing to choose.</summary>
    public string? Follows => HasChoice ? "BlockCode" : null;

    /// <inheritdoc cref="Follows"/>
    public string? Choices => HasChoice ? At.Codes : null;

    /// <summary>Names the blocks, for who has no script.</summary>
    public string? Hint(string? text = null) => HasChoice ? $"{string.Format(FulfilmentScreenTexts.OnlyAt, At.Names)} {text}".TrimEnd() : text;
}

/// <summary>The fields of an effort, by the blocks that a schedule has for its kind.</summary>
public sealed record EffortFields
{
    /// <summary>More than one block can be proposed.</summary>
    public required bool HasChoice { get; init; }

    public required AskedField Invoice { get; init; }

    public required AskedField Cost { get; init; }

    public required AskedField MaterialCosts { get; init; }

    public required AskedField LabourCosts { get; init; }

    public required AskedField WageCosts { get; init; }

    public required AskedField StatedValue { get; init; }

    public required AskedField Persons { get; init; }

    /// <summary>What the persons are, where all blocks agree on it.</summary>
    public required string PersonsLabel { get; init; }

    /// <summary>What they are at each block, where the blocks differ.</summary>
    public required string? PersonsHint { get; init; }

    public required AskedField Hours { get; init; }

    public required AskedField Days { get; init; }

    public required AskedField HalfDays { get; init; }

    public required AskedField Events { get; init; }

    public required AskedField Stages { get; init; }

    /// <summary>Null where no block takes rows.</summary>
    public required RowFields? Rows { get; init; }

    /// <summary>Before a table is pinned an invoice is asked of what is delivered by one, as most tables do.</summary>
    public required bool AsksInvoice { get; init; }

    public static EffortFields Of(KindDescription kind, TariffSchedule? schedule, ImmutableArray<BuildingBlock> blocks)
    {
        var asked = blocks.Select(block => (Block: block, Needs: EffortNeeds.Of(schedule, kind.Kind, block.Code))).ToList();
        var hasChoice = blocks.Length > 1;
        var byInvoice = kind.DeliveredBy == DeliveredBy.Invoice;
        var multiplied = asked.FindAll(row => row.Needs.Persons);
        AskedField Where(Func<EffortNeeds, bool> asks, bool optional = false)
        {
            var asking = asked.Where(row => asks(row.Needs)).ToList();
            return new AskedField(new([.. asking.Select(row => row.Block)]), hasChoice, optional || asking.Exists(row => row.Needs.Units.Length > 1));
        }

        return new EffortFields
        {
            HasChoice = hasChoice,
            Invoice = Where(needs => needs.Invoice, !byInvoice),
            Cost = Where(needs => needs.Invoice && !byInvoice, optional: true),
            MaterialCosts = Where(needs => needs.MaterialCosts, optional: true),
            LabourCosts = Where(needs => needs.LabourCosts),
            WageCosts = Where(needs => needs.WageCosts),
            StatedValue = Where(needs => needs.StatedValue),
            Persons = Where(needs => needs.Persons, optional: true),
            PersonsLabel = MultiplierWords.LabelOf(multiplied.Select(row => row.Needs.Multiplied)),
            PersonsHint = MultiplierWords.HintOf(multiplied),
            Hours = Where(needs => needs.Hours),
            Days = Where(needs => needs.Counts(BlockUnit.Day)),
            HalfDays = Where(needs => needs.Counts(BlockUnit.HalfDay)),
            Events = Where(needs => needs.Events, optional: !blocks.Any(block => block.Unit == BlockUnit.Event)),
            Stages = Where(needs => needs.Counts(BlockUnit.Stage)),
            Rows = RowFields.Of([.. asked.Select(row => row.Needs)], Where(needs => needs.Rows)),
            AsksInvoice = byInvoice && blocks.IsEmpty,
        };
    }
}
