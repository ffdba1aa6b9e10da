using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What a delivery has to say before it can be claimed. A placement is delivered by the method that was agreed.</summary>
public static class DeliveryRules
{
    /// <summary>The place on the form where missing evidence is told.</summary>
    public const string EvidenceField = "Evidence";

    /// <summary>The states of what was sent in and not taken away: what a later period builds on.</summary>
    public static readonly DeliveryStatus[] SentIn = [DeliveryStatus.Claimed, DeliveryStatus.ChangesRequested, DeliveryStatus.Verified];

    /// <summary>Days after its last day, or after its invoice date, in which a part should be delivered.</summary>
    public const int DeliveryDays = 14;

    /// <summary>The day by which the next part has to be delivered: the next days of a period, or an effort of which nothing was delivered.</summary>
    /// <param name="deliveries">Those of the fulfilment; only what was sent in and not taken away counts.</param>
    public static DateOnly? DeliverBy(Fulfilment fulfilment, IEnumerable<Delivery> deliveries)
    {
        if (!FulfilmentRules.IsDeliverable(fulfilment.Status))
        {
            return null;
        }

        Delivery[] standing = [.. deliveries.Where(delivery => SentIn.Contains(delivery.Status))];
        var last =
            fulfilment.Description.DeliveredBy == DeliveredBy.Period ? NextPeriod.Of(fulfilment, standing)?.To
            : standing.Length == 0 ? fulfilment.To
            : null;
        return last?.AddDays(DeliveryDays);
    }

    /// <summary>The states in which nothing of it stands: its days can be delivered anew.</summary>
    public static readonly DeliveryStatus[] Gone = [DeliveryStatus.Rejected, DeliveryStatus.Reversed, DeliveryStatus.Withdrawn, DeliveryStatus.Moved];

    /// <summary>Whether something may be delivered now, and of a period days are left that nothing was delivered for.</summary>
    public static bool MayDeliver(Fulfilment fulfilment, IReadOnlyCollection<Delivery> deliveries) =>
        FulfilmentRules.IsDeliverable(fulfilment.Status)
        && (fulfilment.Description.DeliveredBy != DeliveredBy.Period || NextPeriod.Of(fulfilment, deliveries) is not null);

    /// <summary>A fulfilment is complete when nothing of it waits, and it was delivered to its last day or said to be the last.</summary>
    /// <param name="deliveries">All of them, drafts too.</param>
    internal static bool IsComplete(Fulfilment fulfilment, IReadOnlyCollection<Delivery> deliveries) =>
        !deliveries.Any(row => row.Status is DeliveryStatus.Draft or DeliveryStatus.Claimed or DeliveryStatus.ChangesRequested)
        && deliveries.Any(row => row.Status == DeliveryStatus.Verified)
        && (
            deliveries.Any(row => row is { Status: DeliveryStatus.Verified, IsLast: true })
            || (fulfilment.Description.DeliveredBy == DeliveredBy.Period && NextPeriod.Of(fulfilment, deliveries) is null)
        );

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
        var measures = input.Measures;
        if (needs.DeliveredBy == DeliveredBy.Invoice)
        {
            Require(errors, nameof(input.From), input.From, FulfilmentTexts.InvoiceDateRequired);
            if (claim)
            {
                Require(errors, nameof(input.InvoiceNumber), input.InvoiceNumber, FulfilmentTexts.InvoiceNumberRequired);
            }
        }
        else
        {
            CheckPeriod(errors, input, fulfilment);
        }

        if (needs.Effort is { } effort)
        {
            HoursRules.CheckRanges(errors, measures.Specification, amounts.Effort(measures));
            if (claim)
            {
                ProposalRules.CheckMeasures(errors, measures, effort);
            }
        }
        else
        {
            amounts
                .Hours(nameof(measures.HoursPerWeek), measures.HoursPerWeek)
                .WorkedHours(nameof(measures.WorkedHours), measures.WorkedHours, input.From, input.To)
                .Amount(nameof(measures.WageCosts), measures.WageCosts)
                .Times(measures);
            if (claim)
            {
                CheckMeasures(errors, measures, needs);
            }
        }

        return claim ? errors : ProposalRules.WithoutQuestions(errors);
    }

    private static void CheckPeriod(List<FieldError> errors, DeliveryInput input, Fulfilment fulfilment)
    {
        Require(errors, nameof(input.From), input.From, FulfilmentTexts.FromRequired);
        Require(errors, nameof(input.To), input.To, FulfilmentTexts.ToRequired);
        if (input.From < fulfilment.From || input.From > fulfilment.To)
        {
            errors.Add(
                new FieldError(nameof(input.From), string.Format(FulfilmentTexts.OutsidePlacement, fulfilment.From?.ToFullDate(), fulfilment.To?.ToFullDate()))
            );
        }

        if (input.To < fulfilment.From || input.To > fulfilment.To)
        {
            errors.Add(
                new FieldError(nameof(input.To), string.Format(FulfilmentTexts.OutsidePlacement, fulfilment.From?.ToFullDate(), fulfilment.To?.ToFullDate()))
            );
        }
    }

    private static void CheckMeasures(List<FieldError> errors, Measures input, DeliveryNeeds needs)
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

        ProposalRules.CheckTimes(errors, input, needs.Days, needs.HalfDays, needs.Events);
    }

    private static void Require<T>(List<FieldError> errors, string field, T? value, string message)
    {
        if (value is null or "")
        {
            errors.Add(new FieldError(field, message));
        }
    }
}
