using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A period of a placement or an invoice of a purchase, with its proof on the same screen.</summary>
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
            HoursPerWeek = HoursPerWeek,
            WorkedHours = WorkedHours,
            InvoiceNumber = InvoiceNumber,
            InvoiceInclVat = InvoiceInclVat,
            Vat = Vat,
            MaterialCosts = MaterialCosts,
            IsLast = IsLast,
            WageCosts = WageCosts,
            LabourCosts = LabourCosts,
            Confirmed = new Confirmed(Confirmed),
        };

    public static DeliveryForm Of(Delivery delivery) =>
        new()
        {
            Version = delivery.Version,
            From = delivery.From,
            To = delivery.To,
            HoursPerWeek = delivery.HoursPerWeek,
            WorkedHours = delivery.WorkedHours,
            WageCosts = delivery.WageCosts,
            InvoiceNumber = delivery.InvoiceNumber,
            InvoiceInclVat = NullIfZero(delivery.InvoiceInclVat),
            Vat = delivery.Vat,
            MaterialCosts = NullIfZero(delivery.MaterialCosts),
            LabourCosts = NullIfZero(delivery.LabourCosts),
            IsLast = delivery.IsLast,
        };

    /// <summary>What comes next, so that often only the hours are left to check.</summary>
    public static DeliveryForm NextOf(Fulfilment fulfilment, IReadOnlyCollection<Delivery> deliveries) =>
        fulfilment switch
        {
            Participation participation when NextPeriod.Of(participation, deliveries) is { } next => new DeliveryForm
            {
                From = next.From,
                To = next.To,
                HoursPerWeek = next.HoursPerWeek,
            },
            SocialPurchase purchase when deliveries.Count == 0 => new DeliveryForm
            {
                From = purchase.InvoiceDate,
                InvoiceInclVat = NullIfZero(purchase.InvoiceInclVat),
                Vat = purchase.Vat,
                MaterialCosts = NullIfZero(purchase.MaterialCosts),
                LabourCosts = NullIfZero(purchase.LabourCosts),
                IsLast = true,
            },
            _ => new DeliveryForm(),
        };

    private static Euro? NullIfZero(Euro amount) => amount.IsZero ? null : amount;
}
