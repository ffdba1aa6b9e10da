using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

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
    public DateOnly? From { get; set; }

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

    public EffortInput ToInput() =>
        new()
        {
            Kind = FulfilmentKind.SocialPurchase,
            SupplierId = SupplierId,
            SupplierName = SupplierName,
            Title = Title,
            From = From,
            BlockCode = BlockCode,
            Measures = new Measures
            {
                InvoiceInclVat = InvoiceInclVat,
                Vat = Vat,
                MaterialCosts = MaterialCosts,
                LabourCosts = LabourCosts,
            },
            Confirmed = new Confirmed(Confirmed),
        };

    public static PurchaseForm Of(Effort purchase) =>
        new()
        {
            Version = purchase.Version,
            SupplierId = purchase.SupplierId,
            SupplierName = purchase.SupplierId is null ? purchase.SupplierName : null,
            Title = purchase.Title,
            From = purchase.From,
            InvoiceInclVat = purchase.Measures.InvoiceInclVat,
            Vat = purchase.Measures.Vat,
            MaterialCosts = purchase.Measures.MaterialCosts,
            BlockCode = purchase.BlockCode,
            LabourCosts = purchase.Measures.LabourCosts,
        };
}
