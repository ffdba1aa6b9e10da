using System.ComponentModel;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Api;

[Description("One fulfilment. Which facts it needs depends on the unit of its block.")]
public sealed record FulfilmentRequest
{
    private static readonly string[] Shared = ["kind", "block", "from", "to", "participant", "stages", "days", "halfDays", "events", "wageCosts"];

    private static readonly string[] OfPlacements = ["hoursPerWeek", "workedHours", "permanentContract"];

    private static readonly string[] OfEfforts =
    [
        "training",
        "activityType",
        "recognition",
        "invoiceInclVat",
        "vat",
        "materialCosts",
        "labourCosts",
        "cost",
        "persons",
        "hours",
        "agreedValue",
        "rows",
    ];

    public required FulfilmentKind Kind { get; init; }

    [Description("The code of a block of the schedule. May be left out where the kind has one block, and for a purchase by invoice.")]
    public string? Block { get; init; }

    [Description("The first day.")]
    public DateOnly? From { get; init; }

    [Description("The last day, inclusive.")]
    public DateOnly? To { get; init; }

    [Description("Of a placement, in hours per week, with from and to. Hours above the norm do not count.")]
    public decimal? HoursPerWeek { get; init; }

    [Description("Of a placement, in hours, instead of hoursPerWeek. Needs from and to where a counting limit applies.")]
    public decimal? WorkedHours { get; init; }

    public bool? PermanentContract { get; init; }

    public ParticipantRequest? Participant { get; init; }

    [Description("Of development. Language may be valued extra.")]
    public TrainingKind? Training { get; init; }

    [Description("Of a social activity, such as a guest lesson. For your own use: it does not change the value.")]
    public string? ActivityType { get; init; }

    [Description("The supplier's recognition on the invoice date: a code of the schedule's recognitions. Absent: not recognised.")]
    public string? Recognition { get; init; }

    [Description("In euro, including VAT.")]
    public Euro? InvoiceInclVat { get; init; }

    [Description("The VAT in the invoice, in euro.")]
    public Euro? Vat { get; init; }

    [Description("In euro, without VAT.")]
    public Euro? MaterialCosts { get; init; }

    [Description("In euro, without VAT.")]
    public Euro? LabourCosts { get; init; }

    [Description("In euro.")]
    public Euro? WageCosts { get; init; }

    [Description("Actual cost in euro, without VAT, instead of an invoice.")]
    public Euro? Cost { get; init; }

    [Description("Of what the block multiplies by: persons, attendees, own staff or pieces. One when absent.")]
    public int? Persons { get; init; }

    [Description("Hours per person, over all events.")]
    public decimal? Hours { get; init; }

    public int? Events { get; init; }

    public int? Days { get; init; }

    [Description("Half days.")]
    public int? HalfDays { get; init; }

    public int? Stages { get; init; }

    [Description("Agreed by the adviser, in euro. Goes before a cost and before a rate, where the block allows it.")]
    public Euro? AgreedValue { get; init; }

    [Description("Of a social activity, row by row, instead of persons, hours, days, events and agreedValue. The value is the sum of the rows.")]
    public IReadOnlyList<RowRequest>? Rows { get; init; }

    /// <summary>Given facts that play no part in a fulfilment of this kind.</summary>
    internal IReadOnlyList<string> Ignored { get; private init; } = [];

    internal bool IsPlacement => Kind.Describe().IsPlacement;

    internal static FulfilmentRequest Read(JsonFields fields)
    {
        var request = ReadFields(fields);
        var used = Shared.Concat(request.IsPlacement ? OfPlacements : OfEfforts).ToHashSet(StringComparer.Ordinal);
        return request with { Ignored = [.. fields.Names.Where(name => fields.Has(name) && !used.Contains(name))] };
    }

    private static FulfilmentRequest ReadFields(JsonFields fields) =>
        new()
        {
            Kind = fields.Choice<FulfilmentKind>("kind"),
            Block = fields.OptionalText("block", RequestFields.LongestCode),
            From = fields.DateIn("from"),
            To = fields.DateIn("to"),
            HoursPerWeek = fields.HoursIn("hoursPerWeek"),
            WorkedHours = fields.HoursIn("workedHours"),
            PermanentContract = fields.OptionalFlag("permanentContract"),
            Participant = fields.OptionalObject("participant") is { } person ? RequestFields.ReadWhole(person, ParticipantRequest.Read) : null,
            Training = fields.OptionalChoice<TrainingKind>("training"),
            ActivityType = fields.OptionalText("activityType"),
            Recognition = fields.OptionalText("recognition", RequestFields.LongestCode),
            InvoiceInclVat = fields.EuroIn("invoiceInclVat"),
            Vat = fields.EuroIn("vat"),
            MaterialCosts = fields.EuroIn("materialCosts"),
            LabourCosts = fields.EuroIn("labourCosts"),
            WageCosts = fields.EuroIn("wageCosts"),
            Cost = fields.EuroIn("cost"),
            Persons = fields.CountIn("persons"),
            Hours = fields.HoursIn("hours"),
            Events = fields.CountIn("events"),
            Days = fields.CountIn("days"),
            HalfDays = fields.CountIn("halfDays"),
            Stages = fields.CountIn("stages"),
            AgreedValue = fields.EuroIn("agreedValue"),
            Rows = fields.OptionalEntriesIn("rows", RowRequest.Read),
        };
}
