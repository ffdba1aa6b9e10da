using SocialReturn.Core.Common;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a delivery has to say before it can be claimed. A placement is delivered by the method that was agreed.</summary>
public static class DeliveryRules
{
    /// <summary>The place on the form where missing evidence is told.</summary>
    public const string EvidenceField = "Evidence";

    /// <summary>The states of what was sent in and not taken away: what a later period builds on.</summary>
    public static readonly DeliveryStatus[] SentIn = [DeliveryStatus.Claimed, DeliveryStatus.ChangesRequested, DeliveryStatus.Verified];

    /// <param name="needs">What a period or an invoice has to say.</param>
    public static List<FieldError> Check(DeliveryInput input, Fulfilment fulfilment, DeliveryNeeds needs, Euro contractSum, bool claim)
    {
        var errors = new List<FieldError>();
        if (input.InvoiceNumber is { Length: > 60 })
        {
            errors.Add(new FieldError(nameof(input.InvoiceNumber), string.Format(CommonTexts.TooLong, 60)));
        }
        else if (input.InvoiceNumber is not null && BsnCheck.Contains(input.InvoiceNumber))
        {
            errors.Add(new FieldError(nameof(input.InvoiceNumber), CommonTexts.TextLooksLikeBsn));
        }

        var amounts = new AmountRules(errors, input.Confirmed, contractSum);
        if (fulfilment is Participation participation)
        {
            CheckPeriod(errors, input, participation);
            amounts
                .Hours(nameof(input.HoursPerWeek), input.HoursPerWeek)
                .WorkedHours(nameof(input.WorkedHours), input.WorkedHours, input.From, input.To)
                .Amount(nameof(input.WageCosts), input.WageCosts);
            if (claim)
            {
                CheckMeasures(errors, input, needs);
            }

            return claim ? errors : ProposalRules.WithoutQuestions(errors);
        }

        Require(errors, nameof(input.From), input.From, FulfilmentTexts.InvoiceDateRequired);
        amounts
            .Amount(nameof(input.InvoiceInclVat), input.InvoiceInclVat)
            .Vat(nameof(input.Vat), input.InvoiceInclVat, input.Vat)
            .Amount(nameof(input.MaterialCosts), input.MaterialCosts)
            .Amount(nameof(input.LabourCosts), input.LabourCosts);
        if (claim)
        {
            Require(errors, nameof(input.InvoiceNumber), input.InvoiceNumber, FulfilmentTexts.InvoiceNumberRequired);
            CheckAmounts(errors, input, needs);
        }

        return claim ? errors : ProposalRules.WithoutQuestions(errors);
    }

    private static void CheckPeriod(List<FieldError> errors, DeliveryInput input, Participation participation)
    {
        Require(errors, nameof(input.From), input.From, FulfilmentTexts.FromRequired);
        Require(errors, nameof(input.To), input.To, FulfilmentTexts.ToRequired);
        if (input.From < participation.From || input.From > participation.To)
        {
            errors.Add(
                new FieldError(
                    nameof(input.From),
                    string.Format(FulfilmentTexts.OutsidePlacement, participation.From?.ToFullDate(), participation.To?.ToFullDate())
                )
            );
        }

        if (input.To < participation.From || input.To > participation.To)
        {
            errors.Add(
                new FieldError(
                    nameof(input.To),
                    string.Format(FulfilmentTexts.OutsidePlacement, participation.From?.ToFullDate(), participation.To?.ToFullDate())
                )
            );
        }
    }

    private static void CheckAmounts(List<FieldError> errors, DeliveryInput input, DeliveryNeeds needs)
    {
        if (needs.Invoice)
        {
            Require(errors, nameof(input.InvoiceInclVat), input.InvoiceInclVat, FulfilmentTexts.InvoiceRequired);
            Require(errors, nameof(input.Vat), input.Vat, FulfilmentTexts.VatRequired);
        }

        if (needs.LabourCosts)
        {
            Require(errors, nameof(input.LabourCosts), input.LabourCosts, FulfilmentTexts.LabourCostsRequired);
        }
    }

    private static void CheckMeasures(List<FieldError> errors, DeliveryInput input, DeliveryNeeds needs)
    {
        if (needs.HoursPerWeek)
        {
            Require(errors, nameof(input.HoursPerWeek), input.HoursPerWeek, FulfilmentTexts.HoursRequired);
        }

        if (needs.WorkedHours)
        {
            Require(errors, nameof(input.WorkedHours), input.WorkedHours, FulfilmentTexts.WorkedHoursRequired);
        }

        if (needs.WageCosts)
        {
            Require(errors, nameof(input.WageCosts), input.WageCosts, FulfilmentTexts.WageCostsOfPeriodRequired);
        }
    }

    private static void Require<T>(List<FieldError> errors, string field, T? value, string message)
    {
        if (value is null or "")
        {
            errors.Add(new FieldError(field, message));
        }
    }
}
