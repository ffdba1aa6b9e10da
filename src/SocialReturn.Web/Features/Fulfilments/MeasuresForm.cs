using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The fields of <see cref="Measures"/>, flat, so that their names are those of its messages.</summary>
/// <remarks>A form gives a field a label of its own by overriding it.</remarks>
public abstract class MeasuresForm
{
    [Display(Name = nameof(FulfilmentScreenTexts.HoursPerWeekLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public decimal? HoursPerWeek { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WorkedHoursLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public virtual decimal? WorkedHours { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WageCostsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public virtual Euro? WageCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.StagesLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public int? Stages { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.StatedValueLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public virtual Euro? StatedValue { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.CostLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? Cost { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.InvoiceLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? InvoiceInclVat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.VatLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? Vat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.MaterialLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? MaterialCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.LabourCostsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? LabourCosts { get; set; }

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

    public List<RowForm> Rows { get; set; } = [];

    /// <summary>The button "Regel toevoegen".</summary>
    public bool AddRow { get; set; }

    /// <summary>The row whose button "Verwijderen" was pressed.</summary>
    public int? RemoveRow { get; set; }

    /// <summary>Where the cursor goes after a row was added or removed.</summary>
    [BindNever]
    public int? ActiveRow { get; set; }

    /// <summary>What the rows ask; null where there are none.</summary>
    public virtual RowFields? AskedRows() => null;

    /// <summary>For who saved something else meanwhile.</summary>
    [Display(Name = nameof(FulfilmentScreenTexts.RowsHeading), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? RowsInWords => RowWords.Of(ToSpecification());

    private HoursSpecification? ToSpecification() => Rows.Count == 0 ? null : new HoursSpecification([.. Rows.Select(row => row.ToRow())]);

    protected Measures ToMeasures() =>
        new()
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
            Specification = ToSpecification(),
            Persons = Persons,
            Hours = Hours,
            Days = Days,
            HalfDays = HalfDays,
            Events = Events,
        };

    protected void Show(Measures measures)
    {
        HoursPerWeek = measures.HoursPerWeek;
        WorkedHours = measures.WorkedHours;
        WageCosts = measures.WageCosts;
        Stages = measures.Stages;
        StatedValue = measures.StatedValue;
        Cost = measures.Cost;
        InvoiceInclVat = measures.InvoiceInclVat;
        Vat = measures.Vat;
        MaterialCosts = measures.MaterialCosts;
        LabourCosts = measures.LabourCosts;
        Rows = [.. (measures.Specification?.Rows ?? []).Select(RowForm.Of)];
        Persons = measures.Persons;
        Hours = measures.Hours;
        Days = measures.Days;
        HalfDays = measures.HalfDays;
        Events = measures.Events;
    }
}
