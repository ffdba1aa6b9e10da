using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Training, a purchase or an activity. Which fields it has is up to the kind and the chosen block.</summary>
public sealed class EffortForm : ProposalForm
{
    [Display(Name = nameof(FulfilmentScreenTexts.SupplierLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Guid? SupplierId { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.SupplierNameLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? SupplierName { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WorkOrGoods), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Title { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.EffortBlockLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? BlockCode { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.IsLanguageLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public bool IsLanguage { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.FromLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ToLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.InvoiceLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? InvoiceInclVat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.VatLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? Vat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.CostLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? Cost { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.MaterialLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? MaterialCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.LabourCostsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? LabourCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.WageCostsOfEffortLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? WageCosts { get; set; }

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

    [Display(Name = nameof(FulfilmentScreenTexts.PlacementIdLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Guid? PlacementId { get; set; }

    [DataType(DataType.MultilineText)]
    [Display(Name = nameof(FulfilmentScreenTexts.GoalLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Goal { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ActivityTypeLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? ActivityType { get; set; }

    public override ProposalInput ToInput(FulfilmentKind kind) =>
        new EffortInput
        {
            Kind = kind,
            SupplierId = SupplierId,
            SupplierName = SupplierName,
            Title = Title,
            Relation = Relation,
            OtherParty = OtherParty,
            PlacementId = PlacementId,
            Goal = Goal,
            ActivityType = ActivityType,
            From = From,
            To = To,
            BlockCode = BlockCode,
            IsLanguage = IsLanguage,
            Measures = new Measures
            {
                InvoiceInclVat = InvoiceInclVat,
                Vat = Vat,
                Cost = Cost,
                MaterialCosts = MaterialCosts,
                LabourCosts = LabourCosts,
                WageCosts = WageCosts,
                StatedValue = StatedValue,
                Persons = Persons,
                Hours = Hours,
                Days = Days,
                HalfDays = HalfDays,
                Events = Events,
                Stages = Stages,
            },
            Confirmed = new Confirmed(Confirmed),
        };

    public static EffortForm Of(Effort effort) =>
        new()
        {
            Version = effort.Version,
            SupplierId = effort.SupplierId,
            SupplierName = effort.SupplierId is null ? effort.SupplierName : null,
            Title = effort.Title,
            Relation = effort.Relation,
            OtherParty = effort.OtherParty,
            PlacementId = effort.PlacementId,
            Goal = effort.Goal,
            ActivityType = effort.ActivityType,
            BlockCode = effort.BlockCode,
            IsLanguage = effort.IsLanguage == true,
            From = effort.From,
            To = effort.To,
            InvoiceInclVat = effort.Measures.InvoiceInclVat,
            Vat = effort.Measures.Vat,
            Cost = effort.Measures.Cost,
            MaterialCosts = effort.Measures.MaterialCosts,
            LabourCosts = effort.Measures.LabourCosts,
            WageCosts = effort.Measures.WageCosts,
            StatedValue = effort.Measures.StatedValue,
            Persons = effort.Measures.Persons,
            Hours = effort.Measures.Hours,
            Days = effort.Measures.Days,
            HalfDays = effort.Measures.HalfDays,
            Events = effort.Measures.Events,
            Stages = effort.Measures.Stages,
        };
}
