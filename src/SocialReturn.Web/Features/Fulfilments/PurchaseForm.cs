using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>A purchase on one screen. Its messages are those of <see cref="ProposalRules"/> and the valuation.</summary>
public sealed class PurchaseForm
{
    public Guid Key { get; set; } = Ids.New();

    public Guid? Version { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.SupplierLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Guid? SupplierId { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.SupplierNameLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? SupplierName { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.PurchaseLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? Title { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.PurchaseBlockLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public string? BlockCode { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.LabourCostsLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? LabourCosts { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.ExpectedDateLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public DateOnly? InvoiceDate { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.InvoiceLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? InvoiceInclVat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.VatLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? Vat { get; set; }

    [Display(Name = nameof(FulfilmentScreenTexts.MaterialLabel), ResourceType = typeof(FulfilmentScreenTexts))]
    public Euro? MaterialCosts { get; set; }

    /// <summary>The button "Bewaren als concept".</summary>
    public bool Draft { get; set; }

    public string[]? Confirmed { get; set; }

    [BindNever]
    public ProposalContext Context { get; set; } = null!;

    public SocialPurchaseInput ToInput() =>
        new()
        {
            SupplierId = SupplierId,
            SupplierName = SupplierName,
            Title = Title,
            InvoiceDate = InvoiceDate,
            InvoiceInclVat = InvoiceInclVat,
            Vat = Vat,
            MaterialCosts = MaterialCosts,
            BlockCode = BlockCode,
            LabourCosts = LabourCosts,
            Confirmed = new Confirmed(Confirmed),
        };

    public static PurchaseForm Of(SocialPurchase purchase) =>
        new()
        {
            Version = purchase.Version,
            SupplierId = purchase.SupplierId,
            SupplierName = purchase.SupplierId is null ? purchase.SupplierName : null,
            Title = purchase.Title,
            InvoiceDate = purchase.InvoiceDate,
            InvoiceInclVat = NullIfZero(purchase.InvoiceInclVat),
            Vat = purchase.Vat,
            MaterialCosts = NullIfZero(purchase.MaterialCosts),
            BlockCode = purchase.BlockCode,
            LabourCosts = NullIfZero(purchase.LabourCosts),
        };

    private static Euro? NullIfZero(Euro amount) => amount.IsZero ? null : amount;
}
