using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// What is or was done, in numbers: of a fulfilment as a whole, or of one delivery of it. Which of them count is up to the block;
/// an empty one is not known, and not € 0.
/// </summary>
public sealed record Measures
{
    public static readonly Measures None = new();

    /// <summary>Contract hours of a placement; null when worked hours are agreed instead.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>Hired-in hours of a placement in total; null when hours per week are agreed.</summary>
    public decimal? WorkedHours { get; init; }

    /// <summary>For a block by wage cost, over all days.</summary>
    [Personal]
    public Euro? WageCosts { get; init; }

    /// <summary>For a block per stage; one when it is left out.</summary>
    public int? Stages { get; init; }

    /// <summary>What the contractor thinks it is worth, for a block that the adviser settles.</summary>
    public Euro? StatedValue { get; init; }

    /// <summary>Actual cost without VAT, instead of an invoice.</summary>
    public Euro? Cost { get; init; }

    public Euro? InvoiceInclVat { get; init; }

    public Euro? Vat { get; init; }

    /// <summary>Excluding VAT.</summary>
    public Euro? MaterialCosts { get; init; }

    /// <summary>Excluding VAT; for a block by labour cost only.</summary>
    public Euro? LabourCosts { get; init; }

    /// <summary>Of an activity: its rows. Null while there is none.</summary>
    public HoursSpecification? Specification { get; init; }

    public int? Persons { get; init; }

    /// <summary>Hours of training or of an activity per person, over all times.</summary>
    public decimal? Hours { get; init; }

    public int? Days { get; init; }

    public int? HalfDays { get; init; }

    public int? Events { get; init; }

    /// <summary>What a work place counts beside its hours.</summary>
    internal WorkCounts Counts => Days is null && HalfDays is null && Events is null ? WorkCounts.None : new WorkCounts(Days, HalfDays, Events);

    /// <summary>An invoice after a credit note; what the credit note does not name stays.</summary>
    internal Measures Less(Measures credit) =>
        this with
        {
            Cost = Less(Cost, credit.Cost),
            InvoiceInclVat = Less(InvoiceInclVat, credit.InvoiceInclVat),
            Vat = Less(Vat, credit.Vat),
            MaterialCosts = Less(MaterialCosts, credit.MaterialCosts),
            LabourCosts = Less(LabourCosts, credit.LabourCosts),
        };

    private static Euro? Less(Euro? amount, Euro? credit) => credit is { } lower ? (amount ?? Euro.Zero) - (lower < Euro.Zero ? -lower : lower) : amount;

    /// <summary>Nothing is kept that the block does not count by.</summary>
    internal Measures KeepOnly(PlacementNeeds needs) =>
        new()
        {
            HoursPerWeek = HoursPerWeek,
            WorkedHours = WorkedHours,
            WageCosts = needs.WageCosts ? WageCosts : null,
            Stages = needs.Stages ? Stages : null,
            Days = needs.Days ? Days : null,
            HalfDays = needs.HalfDays ? HalfDays : null,
            Events = needs.Events ? Events : null,
        };

    /// <inheritdoc cref="KeepOnly(PlacementNeeds)"/>
    internal Measures KeepOnly(EffortNeeds needs) =>
        new()
        {
            WageCosts = needs.WageCosts ? WageCosts : null,
            Stages = needs.Counts(BlockUnit.Stage) ? Stages : null,
            StatedValue = needs.StatedValue ? StatedValue : null,
            Cost = needs.Invoice ? Cost : null,
            InvoiceInclVat = needs.Invoice ? InvoiceInclVat : null,
            Vat = needs.Invoice ? Vat : null,
            MaterialCosts = needs.Invoice ? MaterialCosts : null,
            LabourCosts = needs.LabourCosts ? LabourCosts : null,
            Specification = needs.Rows ? Specification?.KeepOnly(needs) : null,
            Persons = needs.Persons ? Persons : null,
            Hours = needs.Hours ? Hours : null,
            Days = needs.Counts(BlockUnit.Day) ? Days : null,
            HalfDays = needs.Counts(BlockUnit.HalfDay) ? HalfDays : null,
            Events = needs.Events ? Events : null,
        };
}
