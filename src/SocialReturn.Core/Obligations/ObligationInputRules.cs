using SocialReturn.Core.Common;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Obligations;

/// <summary>What a change of the obligation has to satisfy, with the message for each field.</summary>
public static class ObligationInputRules
{
    /// <summary>The lines that an adviser writes; turnover is reported by the contractor, and the award comes with the registration.</summary>
    public static readonly IReadOnlyList<ObligationLineKind> Kinds =
    [
        ObligationLineKind.Option,
        ObligationLineKind.Extension,
        ObligationLineKind.CallOff,
        ObligationLineKind.Correction,
    ];

    /// <param name="today">A line counts from its date on, and not before that date has come: the tick follows the lines that count.</param>
    public static List<FieldError> Check(ObligationLineInput input, Tender tender, DateOnly today)
    {
        var errors = new List<FieldError>();
        Add(errors, nameof(input.Kind), input.Kind is not { } kind || !Kinds.Contains(kind), ObligationTexts.KindRequired);
        CheckAmount(errors, input);
        CheckEnd(errors, input, tender);
        CheckDate(errors, input, tender, today);
        CheckReason(errors, input.Reason);
        foreach (var (field, amount) in new[] { (nameof(input.Amount), input.Amount), (nameof(input.Base), input.Base) })
        {
            AskAmount(errors, input.Confirmed, tender, field, amount);
        }

        return errors;
    }

    public static List<FieldError> Check(ObligationTermsInput input)
    {
        var errors = new List<FieldError>();
        Add(errors, nameof(input.TurnoverPercentage), input.TurnoverPercentage is <= 0 or > 100, CommonTexts.PercentageOutOfRange);
        Add(
            errors,
            nameof(input.Cap),
            input.Cap is { Cents: <= 0 } || input.Cap > AmountLimits.Contract,
            string.Format(TenderTexts.ContractSumOutOfRange, AmountLimits.Contract.ToWholeString())
        );
        CheckReason(errors, input.Reason);
        return errors;
    }

    /// <param name="others">The reports of the same tender that stand or wait.</param>
    /// <param name="today">What is not over yet cannot be reported.</param>
    public static List<FieldError> Check(TurnoverInput input, Tender tender, IEnumerable<TurnoverReport> others, DateOnly today)
    {
        var errors = new List<FieldError>();
        Add(errors, nameof(input.From), input.From is null, ObligationTexts.FromRequired);
        Add(errors, nameof(input.To), input.To is null, ObligationTexts.ToRequired);
        Add(errors, nameof(input.To), input.To < input.From, ObligationTexts.PeriodReversed);
        Add(errors, nameof(input.To), input.To > today, ObligationTexts.PeriodNotOver);
        Add(errors, nameof(input.From), input.From < tender.AwardDate, ObligationTexts.BeforeAward);
        Add(errors, nameof(input.Turnover), input.Turnover is null, ObligationTexts.TurnoverRequired);
        Add(
            errors,
            nameof(input.Turnover),
            input.Turnover is { Cents: < 0 } || input.Turnover > AmountLimits.Contract,
            string.Format(ObligationTexts.TurnoverOutOfRange, AmountLimits.Contract.ToWholeString())
        );
        AskAmount(errors, input.Confirmed, tender, nameof(input.Turnover), input.Turnover);
        if (others.FirstOrDefault(other => input.From <= other.To && input.To >= other.From) is { } twin)
        {
            errors.Add(new FieldError(nameof(input.From), string.Format(ObligationTexts.PeriodOverlaps, twin.From.ToFullDate(), twin.To.ToFullDate())));
        }

        return errors;
    }

    private static void CheckAmount(List<FieldError> errors, ObligationLineInput input)
    {
        if (input is { Amount: null, Base: null, BasePercentage: null, Percentage: null })
        {
            errors.Add(new FieldError(nameof(input.Amount), ObligationTexts.AmountRequired));
            return;
        }

        if (input.Amount is { } amount)
        {
            // A percentage stands there already when the form opens: without a base it is no second amount.
            Add(errors, nameof(input.Amount), input.Base is not null, ObligationTexts.AmountTwice);
            var isOutside = amount.IsZero || amount > AmountLimits.Contract || -amount > AmountLimits.Contract;
            Add(
                errors,
                nameof(input.Amount),
                isOutside || (amount < Euro.Zero && input.Kind != ObligationLineKind.Correction),
                string.Format(ObligationTexts.AmountOutOfRange, AmountLimits.Contract.ToWholeString())
            );
            return;
        }

        Add(
            errors,
            nameof(input.Base),
            input.Base is not { Cents: > 0 } || input.Base > AmountLimits.Contract,
            string.Format(TenderTexts.ContractSumOutOfRange, AmountLimits.Contract.ToWholeString())
        );
        Add(errors, nameof(input.BasePercentage), input.BasePercentage is <= 0 or > 100, CommonTexts.PercentageOutOfRange);
        Add(errors, nameof(input.Percentage), input.Percentage is not (> 0 and <= 100), CommonTexts.PercentageOutOfRange);
    }

    private static void CheckEnd(List<FieldError> errors, ObligationLineInput input, Tender tender)
    {
        if (input.EndDate is not { } end)
        {
            return;
        }

        Add(errors, nameof(input.EndDate), input.Kind is not (ObligationLineKind.Option or ObligationLineKind.Extension), ObligationTexts.EndOnlyLater);
        Add(errors, nameof(input.EndDate), end <= tender.EndDate, string.Format(ObligationTexts.EndNotLater, tender.EndDate.ToFullDate()));
        Add(errors, nameof(input.EndDate), end > tender.StartDate.AddYears(TenderRules.MaxYears), string.Format(TenderTexts.TermTooLong, TenderRules.MaxYears));
    }

    private static void CheckDate(List<FieldError> errors, ObligationLineInput input, Tender tender, DateOnly today)
    {
        var end = input.EndDate ?? tender.EndDate;
        Add(errors, nameof(input.Date), input.Date is null, ObligationTexts.DateRequired);
        Add(errors, nameof(input.Date), input.Date < tender.AwardDate, ObligationTexts.BeforeAward);
        Add(errors, nameof(input.Date), input.Date > today, ObligationTexts.InTheFuture);
        Add(errors, nameof(input.Date), input.Date > end, string.Format(ObligationTexts.AfterEnd, end.ToFullDate()));
    }

    private static void CheckReason(List<FieldError> errors, string? reason)
    {
        if (ReasonRules.Check(reason) is { } error)
        {
            errors.Add(error);
        }
    }

    /// <summary>More than the whole contract is possible, and unlikely.</summary>
    private static void AskAmount(List<FieldError> errors, Confirmed confirmed, Tender tender, string field, Euro? amount)
    {
        if (amount is { } given && given > tender.ContractSum)
        {
            confirmed.Ask(errors, field, given.ToString(), string.Format(TenderTexts.AmountDoubt, given, tender.ContractSum));
        }
    }

    private static void Add(List<FieldError> errors, string field, bool isWrong, string message)
    {
        if (isWrong && !errors.Exists(known => known.Field == field))
        {
            errors.Add(new FieldError(field, message));
        }
    }
}
