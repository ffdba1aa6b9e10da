using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Obligations;

/// <summary>What a decision on a discount has to satisfy, with the message for each field.</summary>
public static class DiscountInputRules
{
    /// <param name="discount">As it stands; null when there is none any more.</param>
    /// <param name="today">A line counts from its date on, and not before that date has come.</param>
    public static List<FieldError> Check(DiscountEndInput input, DiscountOnTender? discount, Tender tender, DateOnly today)
    {
        var errors = new List<FieldError>();
        if (discount is null)
        {
            errors.Add(new FieldError("", ObligationTexts.DiscountGone));
            return errors;
        }

        var wrongDay = input.Date switch
        {
            null => ObligationTexts.DateRequired,
            { } date when date < tender.AwardDate => ObligationTexts.BeforeAward,
            { } date when date > today => ObligationTexts.InTheFuture,
            { } date when date > tender.EndDate => string.Format(ObligationTexts.AfterEnd, tender.EndDate.ToFullDate()),
            _ => null,
        };
        if (wrongDay is not null)
        {
            errors.Add(new FieldError(nameof(input.Date), wrongDay));
        }

        if (input.Amount is not { Cents: > 0 } amount || amount > discount.Discount)
        {
            errors.Add(new FieldError(nameof(input.Amount), string.Format(ObligationTexts.DiscountAmountOutOfRange, discount.Discount)));
        }

        errors.AddRange(Check(input.Reason));
        return errors;
    }

    public static List<FieldError> Check(string? reason) => ReasonRules.Check(reason) is { } error ? [error] : [];
}
