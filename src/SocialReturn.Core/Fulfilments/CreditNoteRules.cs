using SocialReturn.Core.Common;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a credit note has to say.</summary>
internal static class CreditNoteRules
{
    private const int MaxNumber = 60;

    /// <param name="invoice">The delivery that it lowers.</param>
    /// <param name="known">Those of the same supplier.</param>
    /// <param name="today">The Dutch day.</param>
    public static List<FieldError> Check(CreditNote credit, Delivery invoice, DeliveryNeeds needs, IReadOnlyCollection<KnownCredit> known, DateOnly today)
    {
        var errors = new List<FieldError>();
        CheckNumber(errors, credit.Number, invoice, known);
        if (credit.Date is not { } date)
        {
            errors.Add(new FieldError(nameof(credit.Date), FulfilmentTexts.CreditDateRequired));
        }
        else if (date < invoice.From || date > today)
        {
            errors.Add(new FieldError(nameof(credit.Date), string.Format(FulfilmentTexts.CreditDateOutside, invoice.From.ToFullDate())));
        }

        var (amounts, invoiced, left) = (credit.Amounts, invoice.Measures, invoice.Measures.Less(credit.Amounts));
        var byInvoice = needs.Invoice && invoiced.InvoiceInclVat is not null;
        CheckAmount(errors, nameof(Measures.InvoiceInclVat), byInvoice, amounts.InvoiceInclVat, left.InvoiceInclVat, invoiced.InvoiceInclVat);
        CheckAmount(errors, nameof(Measures.Vat), byInvoice, amounts.Vat, left.Vat, invoiced.Vat);
        CheckAmount(errors, nameof(Measures.Cost), needs.Invoice && !byInvoice, amounts.Cost, left.Cost, invoiced.Cost);
        CheckAmount(errors, nameof(Measures.MaterialCosts), false, amounts.MaterialCosts, left.MaterialCosts, invoiced.MaterialCosts);
        CheckAmount(errors, nameof(Measures.LabourCosts), needs.LabourCosts, amounts.LabourCosts, left.LabourCosts, invoiced.LabourCosts);
        return errors;
    }

    private static void CheckNumber(List<FieldError> errors, string? number, Delivery invoice, IReadOnlyCollection<KnownCredit> known)
    {
        var same = known.FirstOrDefault(credit => string.Equals(credit.Number, number?.Trim(), StringComparison.OrdinalIgnoreCase));
        var message =
            string.IsNullOrWhiteSpace(number) ? FulfilmentTexts.CreditNumberRequired
            : number.Length > MaxNumber ? string.Format(CommonTexts.TooLong, MaxNumber)
            : BsnCheck.Contains(number) ? CommonTexts.TextLooksLikeBsn
            : same is null ? null
            : same.DeliveryId == invoice.Id ? FulfilmentTexts.CreditKnown
            : string.Format(FulfilmentTexts.CreditKnownElsewhere, same.InvoiceNumber);
        if (message is not null)
        {
            errors.Add(new FieldError(nameof(CreditNote.Number), message));
        }
    }

    private static void CheckAmount(List<FieldError> errors, string field, bool required, Euro? amount, Euro? left, Euro? invoiced)
    {
        if (required && amount is null)
        {
            errors.Add(new FieldError(field, FulfilmentTexts.CreditAmountRequired));
        }
        else if (amount is not null && left < Euro.Zero)
        {
            errors.Add(new FieldError(field, string.Format(FulfilmentTexts.CreditTooHigh, invoiced ?? Euro.Zero)));
        }
    }
}
