using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>Training, a purchase or an activity. Which facts are needed depends on the block's unit.</summary>
public sealed record EffortFacts : FulfilmentFacts
{
    /// <inheritdoc/>
    public override required string Block { get; init; }

    /// <summary>Goes before every other way to value, where the block allows it.</summary>
    public Euro? AgreedValue { get; init; }

    /// <summary>Actual cost without VAT, instead of an invoice.</summary>
    public Euro? Cost { get; init; }

    public Euro? InvoiceInclVat { get; init; }

    public Euro? Vat { get; init; }

    /// <summary>Without VAT.</summary>
    public Euro? MaterialCosts { get; init; }

    public Euro? LabourCosts { get; init; }

    public Euro? WageCosts { get; init; }

    /// <summary>The number of what the block multiplies by: people or pieces. One when absent.</summary>
    public int? Persons { get; init; }

    /// <summary>Per person, over all events.</summary>
    public decimal? Hours { get; init; }

    public int? Days { get; init; }

    public int? HalfDays { get; init; }

    public int? Events { get; init; }

    public int? Stages { get; init; }

    /// <summary>What is done row by row, instead of an agreed value and what is counted; the value is the sum of the rows.</summary>
    public ImmutableArray<EffortRow> Rows { get; init; } = [];

    /// <summary>It is told in rows: without any, and without its cost, nothing is known.</summary>
    public bool IsToldInRows { get; init; }

    /// <summary>The days of the effort: only those within the tender's term count, and what was done is spread evenly over them.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The supplier's recognition on the invoice date; null when it had none.</summary>
    public string? Recognition { get; init; }

    public DateOnly? InvoiceDate { get; init; }

    /// <summary>Whether it is a language training; null when unknown.</summary>
    public bool? LanguageTraining { get; init; }

    /// <inheritdoc cref="ParticipantFacts.EarlierAmounts"/>
    public ImmutableDictionary<string, Euro> EarlierAmounts { get; init; } = ImmutableDictionary<string, Euro>.Empty;

    /// <summary>How many there are of a unit; null where it is not known, or lasts.</summary>
    internal decimal? CountOf(BlockUnit unit) =>
        unit switch
        {
            BlockUnit.Hour => Hours,
            BlockUnit.HalfDay => HalfDays,
            BlockUnit.Day => Days,
            BlockUnit.Event => Events,
            BlockUnit.Stage => Stages,
            _ => null,
        };

    /// <summary>One row as if it were all.</summary>
    internal EffortFacts Of(EffortRow row, BlockUnit? unit) =>
        this with
        {
            Rows = [],
            AgreedValue = row.AgreedValue,
            Persons = row.Persons,
            Hours = unit == BlockUnit.Hour ? row.Count : null,
            Days = unit == BlockUnit.Day ? (int?)row.Count : null,
            HalfDays = unit == BlockUnit.HalfDay ? (int?)row.Count : null,
            Events = row.Events,
        };

    internal override DateOnly? First => From ?? InvoiceDate;

    internal override DateOnly? Last => To;

    internal override string? RecognisedBy => Recognition;
}
