using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A period, an invoice or a performance, with its proof on the same screen.</summary>
public sealed class DeliveryForm
{
    public Guid Key { get; set; } = Ids.New();

    public Guid? Version { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.FromLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ToLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.HoursPerWeekLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public decimal? HoursPerWeek { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WorkedInPeriodLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public decimal? WorkedHours { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WageCostsOfPeriodLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? WageCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.InvoiceNumberLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? InvoiceNumber { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.InvoiceLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? InvoiceInclVat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.VatLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? Vat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.MaterialLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? MaterialCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.LabourCostsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? LabourCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.CostLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? Cost { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.StatedValueLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? StatedValue { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.PersonsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? Persons { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.EffortHoursLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public decimal? Hours { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.DaysLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? Days { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.HalfDaysLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? HalfDays { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.EventsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? Events { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.StagesLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? Stages { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.IsLastLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool IsLast { get; set; }

    /// <summary>The button "Bewaren als concept".</summary>
    public bool Draft { get; set; }

    public string[]? Confirmed { get; set; }

    [BindNever]
    public DeliveryContext Context { get; set; } = null!;

    public DeliveryInput ToInput() =>
        new()
        {
            From = From,
            To = To,
            Measures = new Measures
            {
                HoursPerWeek = HoursPerWeek,
                WorkedHours = WorkedHours,
                WageCosts = WageCosts,
                InvoiceInclVat = InvoiceInclVat,
                Vat = Vat,
                MaterialCosts = MaterialCosts,
                LabourCosts = LabourCosts,
                Cost = Cost,
                StatedValue = StatedValue,
                Persons = Persons,
                Hours = Hours,
                Days = Days,
                HalfDays = HalfDays,
                Events = Events,
                Stages = Stages,
            },
            InvoiceNumber = InvoiceNumber,
            IsLast = IsLast,
            Confirmed = new Confirmed(Confirmed),
        };

    public static DeliveryForm Of(Delivery delivery)
    {
        var form = Of(delivery.Measures);
        form.Version = delivery.Version;
        (form.From, form.To) = (delivery.From, delivery.To);
        form.InvoiceNumber = delivery.InvoiceNumber;
        form.IsLast = delivery.IsLast;
        return form;
    }

    /// <summary>What comes next, so that often only the hours are left to check: the next days of a period, or all that was agreed, as one.</summary>
    public static DeliveryForm NextOf(Fulfilment fulfilment, IReadOnlyCollection<Delivery> deliveries)
    {
        if (fulfilment.Description.DeliveredBy == DeliveredBy.Period)
        {
            return NextPeriod.Of(fulfilment, deliveries) is { } next
                ? new DeliveryForm
                {
                    From = next.From,
                    To = next.To,
                    HoursPerWeek = next.HoursPerWeek,
                }
                : new DeliveryForm();
        }

        if (deliveries.Count > 0)
        {
            return new DeliveryForm();
        }

        var form = Of(fulfilment.Measures);
        (form.From, form.To, form.IsLast) = (fulfilment.From, fulfilment.To, true);
        return form;
    }

    private static DeliveryForm Of(Measures measures) =>
        new()
        {
            HoursPerWeek = measures.HoursPerWeek,
            WorkedHours = measures.WorkedHours,
            WageCosts = measures.WageCosts,
            InvoiceInclVat = measures.InvoiceInclVat,
            Vat = measures.Vat,
            MaterialCosts = measures.MaterialCosts,
            LabourCosts = measures.LabourCosts,
            Cost = measures.Cost,
            StatedValue = measures.StatedValue,
            Persons = measures.Persons,
            Hours = measures.Hours,
            Days = measures.Days,
            HalfDays = measures.HalfDays,
            Events = measures.Events,
            Stages = measures.Stages,
        };
}
