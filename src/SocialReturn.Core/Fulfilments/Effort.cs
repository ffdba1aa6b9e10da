using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>Training, a purchase or an activity, valued by what it took: an amount, or a rate times what was done.</summary>
public sealed class Effort : Fulfilment
{
    private Effort() { }

    internal Effort(Tender tender, FulfilmentKind kind)
        : base(tender, kind) { }

    /// <summary>Whether it is a language training; null where that plays no part.</summary>
    public bool? IsLanguage { get; internal set; }

    /// <summary>How an activity improves people's position on the labour market, as the contractor says.</summary>
    public string Goal { get; internal set; } = "";

    public override IEnumerable<(string Field, object? Value)> Said() =>
        [(nameof(ForOwnStaff), ForOwnStaff ? true : null), (nameof(ActivityType), ActivityType), (nameof(Goal), Goal)];

    private protected override Measures Keep(Measures measures, TariffSchedule? schedule) => measures.KeepOnly(EffortNeeds.Of(schedule, Kind, BlockCode));

    public override DeliveryNeeds NeedsOf(TariffSchedule? schedule) => DeliveryNeeds.Of(this, EffortNeeds.Of(schedule, Kind, BlockCode));

    internal override FulfilmentFacts? FactsFor(TariffSchedule schedule, KnownFacts known) =>
        Facts(schedule, known, known.RecognitionOn(schedule, SupplierId, From), From, To, Measures);

    internal override DeliveredValues ValueDeliveries(TariffSchedule schedule, TenderTerm term, KnownFacts known, IReadOnlyList<DeliveredPart> inOrder)
    {
        EffortFacts[] parts =
        [
            .. inOrder.Select(part => Facts(schedule, known, part.RecognitionBy(schedule, known, SupplierId), part.From, part.To, part.Measures)!),
        ];
        var errors = parts.Select(part => Valuator.Check(schedule, term, part)).FirstOrDefault(found => !found.IsEmpty, []);
        return errors.IsEmpty ? new DeliveredValues(Valuator.ValueParts(schedule, term, parts), []) : new DeliveredValues([], errors);
    }

    internal override void Take(ProposalInput input, TariffSchedule? schedule)
    {
        base.Take(input, schedule);
        var effort = (EffortInput)input;
        var needs = EffortNeeds.Of(schedule, Kind, input.BlockCode);
        BlockCode = needs.Block ? input.BlockCode : null;
        (From, To) = (input.From, Description.DeliveredBy == DeliveredBy.Invoice ? input.From : input.To);
        Measures = Keep(input.Measures, schedule);
        SupplierId = Description.Supplier == SupplierRole.Recognised ? effort.SupplierId : null;
        SupplierName = effort.SupplierName?.Trim() ?? "";
        StatedRecognition = Description.Supplier == SupplierRole.Recognised ? effort.StatedRecognition : null;
        ForOwnStaff = Description.HangsOnPlacement && effort.ForOwnStaff;
        IsLanguage = Description.MayBeLanguage ? (ForOwnStaff ? false : effort.IsLanguage) : null;
        PlacementId = Description.HangsOnPlacement && !ForOwnStaff ? effort.PlacementId : null;
        Goal = Description.StatesGoal ? effort.Goal?.Trim() ?? "" : "";
        ActivityType = Description.StatesGoal ? effort.ActivityType : null;
    }

    internal override void SetValue(Valued valued)
    {
        base.SetValue(valued);
        RecognitionCode = valued.Recognition;
    }

    /// <summary>A purchase has no value without the date of its invoice: what counts is the recognition on that day.</summary>
    private EffortFacts? Facts(TariffSchedule schedule, KnownFacts known, string? recognition, DateOnly? from, DateOnly? to, Measures measures)
    {
        var byInvoice = Description.DeliveredBy == DeliveredBy.Invoice;
        if (byInvoice && from is null)
        {
            return null;
        }

        var needs = EffortNeeds.Of(schedule, Kind, BlockCode);
        return new EffortFacts
        {
            Block = schedule.BlockOf(Kind, BlockCode)?.Code ?? BlockCode ?? "",
            AgreedValue = measures.StatedValue,
            Cost = measures.Cost,
            InvoiceInclVat = measures.InvoiceInclVat,
            Vat = measures.Vat,
            MaterialCosts = needs.Invoice ? measures.MaterialCosts ?? Euro.Zero : null,
            LabourCosts = measures.LabourCosts,
            WageCosts = measures.WageCosts,
            Persons = measures.Persons,
            Hours = measures.Hours,
            Days = measures.Days,
            HalfDays = measures.HalfDays,
            Events = measures.Events,
            Stages = measures.Stages,
            IsToldInRows = needs.Rows,
            Rows = [.. (measures.Specification?.Rows ?? []).Select(row => new EffortRow(row.What, row.Number, row.HoursEach, row.Events, row.Value))],
            From = byInvoice ? null : from,
            To = byInvoice ? null : to,
            Recognition = recognition,
            InvoiceDate = from,
            LanguageTraining = IsLanguage,
            EarlierAmounts = known.Participant.EarlierAmounts,
        };
    }
}
