using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Fulfilments;

namespace SocialReturn.Web.Areas.Adviser.Offers;

/// <summary>Other terms for a proposal: starts as what the contractor asked.</summary>
public sealed class OfferForm
{
    public Guid Version { get; set; }

    [Display(Name = nameof(OfferScreenTexts.BlockLabel), ResourceType = typeof(OfferScreenTexts))]
    public string? BlockCode { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.FromLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ToLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.HoursPerWeekLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public decimal? HoursPerWeek { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WorkedHoursLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public decimal? WorkedHours { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WageCostsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? WageCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.StagesLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? Stages { get; set; }

    [Display(Name = nameof(OfferScreenTexts.StatedValueLabel), ResourceType = typeof(OfferScreenTexts))]
    public Euro? StatedValue { get; set; }

    [Display(Name = nameof(OfferScreenTexts.CostLabel), ResourceType = typeof(OfferScreenTexts))]
    public Euro? Cost { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.InvoiceLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? InvoiceInclVat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.VatLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? Vat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.MaterialLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? MaterialCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.LabourCostsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? LabourCosts { get; set; }

    [Display(Name = nameof(OfferScreenTexts.PersonsLabel), ResourceType = typeof(OfferScreenTexts))]
    public int? Persons { get; set; }

    [Display(Name = nameof(OfferScreenTexts.HoursLabel), ResourceType = typeof(OfferScreenTexts))]
    public decimal? Hours { get; set; }

    [Display(Name = nameof(OfferScreenTexts.DaysLabel), ResourceType = typeof(OfferScreenTexts))]
    public int? Days { get; set; }

    [Display(Name = nameof(OfferScreenTexts.HalfDaysLabel), ResourceType = typeof(OfferScreenTexts))]
    public int? HalfDays { get; set; }

    [Display(Name = nameof(OfferScreenTexts.EventsLabel), ResourceType = typeof(OfferScreenTexts))]
    public int? Events { get; set; }

    [Display(Name = nameof(OfferScreenTexts.ReasonLabel), ResourceType = typeof(OfferScreenTexts))]
    [DataType(DataType.MultilineText)]
    public string? Reason { get; set; }

    /// <summary>The button "Waarde berekenen".</summary>
    public bool Calculate { get; set; }

    [BindNever]
    public OfferContext Context { get; set; } = null!;

    public static OfferForm Of(Fulfilment fulfilment)
    {
        var measures = fulfilment.Measures;
        return new OfferForm
        {
            Version = fulfilment.Version,
            BlockCode = fulfilment.BlockCode,
            From = fulfilment.From,
            To = fulfilment.To,
            HoursPerWeek = measures.HoursPerWeek,
            WorkedHours = measures.WorkedHours,
            WageCosts = measures.WageCosts,
            Stages = measures.Stages,
            StatedValue = measures.StatedValue,
            Cost = measures.Cost,
            InvoiceInclVat = measures.InvoiceInclVat,
            Vat = measures.Vat,
            MaterialCosts = measures.MaterialCosts,
            LabourCosts = measures.LabourCosts,
            Persons = measures.Persons,
            Hours = measures.Hours,
            Days = measures.Days,
            HalfDays = measures.HalfDays,
            Events = measures.Events,
        };
    }

    public Terms ToTerms() =>
        new(
            string.IsNullOrEmpty(BlockCode) ? null : BlockCode,
            From,
            To,
            new Measures
            {
                HoursPerWeek = HoursPerWeek,
                WorkedHours = WorkedHours,
                WageCosts = WageCosts,
                Stages = Stages,
                StatedValue = StatedValue,
                Cost = Cost,
                InvoiceInclVat = InvoiceInclVat,
                Vat = Vat,
                MaterialCosts = MaterialCosts,
                LabourCosts = LabourCosts,
                Persons = Persons,
                Hours = Hours,
                Days = Days,
                HalfDays = HalfDays,
                Events = Events,
            }
        );
}

/// <summary>What stands around the fields of an offer.</summary>
/// <param name="Fields">The names of what the contractor filled in: only that can be offered otherwise.</param>
/// <param name="Asked">What the proposal is worth.</param>
/// <param name="Offered">What the terms on the form are worth; null until they were calculated.</param>
public sealed record OfferContext(Fulfilment Fulfilment, IReadOnlyList<SelectListItem> Blocks, IReadOnlySet<string> Fields, Euro Asked, Euro? Offered)
{
    private static readonly string[] Numbers =
    [
        nameof(OfferForm.Persons),
        nameof(OfferForm.Hours),
        nameof(OfferForm.Days),
        nameof(OfferForm.HalfDays),
        nameof(OfferForm.Events),
        nameof(OfferForm.Stages),
    ];

    /// <summary>Whether something is counted.</summary>
    public bool Counts => Array.Exists(Numbers, Has);

    public bool Has(string field) => Fields.Contains(field);
}
