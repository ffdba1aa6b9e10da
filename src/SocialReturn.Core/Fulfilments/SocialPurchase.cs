using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Fulfilments;

/// <summary>A purchase from a sheltered-work company or social enterprise.</summary>
public sealed class SocialPurchase : Fulfilment
{
    private SocialPurchase() { }

    internal SocialPurchase(Tender tender)
        : base(tender, FulfilmentKind.SocialPurchase) { }

    /// <summary>Null while the supplier is not in the region's list: the purchase is worth nothing until an adviser adds it.</summary>
    public Guid? SupplierId { get; internal set; }

    /// <summary>As the contractor typed it, or the supplier's own.</summary>
    public string SupplierName { get; internal set; } = "";

    /// <summary>The block that was chosen; null when the schedule left no choice.</summary>
    public string? BlockCode { get; internal set; }

    /// <summary>The supplier's recognition by which it was valued; the caps of the tender look at it.</summary>
    public string? RecognitionCode { get; internal set; }

    /// <summary>The invoice date, expected until it is delivered.</summary>
    public DateOnly? InvoiceDate { get; internal set; }

    public Euro InvoiceInclVat { get; internal set; }

    /// <summary>Null while it is not filled in: nothing is not € 0.</summary>
    public Euro? Vat
    {
        get => VatCents is { } cents ? new Euro(cents) : null;
        internal set => VatCents = value?.Cents;
    }

    public long? VatCents { get; private set; }

    /// <summary>Excluding VAT.</summary>
    public Euro MaterialCosts { get; internal set; }

    /// <summary>Excluding VAT; for a block by labour cost only.</summary>
    public Euro LabourCosts { get; internal set; }

    internal PurchaseAmounts Amounts => new(InvoiceInclVat, Vat, MaterialCosts, LabourCosts);

    /// <param name="recognition">What the supplier held on the day.</param>
    /// <param name="amounts">Its own, or those of a delivery.</param>
    internal PurchaseFacts FactsFor(string? recognition, DateOnly day, PurchaseAmounts amounts) =>
        new(recognition, day, amounts.InvoiceInclVat, amounts.Vat, amounts.MaterialCosts)
        {
            Block = BlockCode,
            LabourCosts = amounts.LabourCosts.IsZero ? null : amounts.LabourCosts,
        };

    internal override void SetValue(Valued valued)
    {
        base.SetValue(valued);
        RecognitionCode = valued.Recognition;
    }
}

/// <summary>What an invoice says, or is expected to say.</summary>
internal readonly record struct PurchaseAmounts(Euro InvoiceInclVat, Euro? Vat, Euro MaterialCosts, Euro LabourCosts);
