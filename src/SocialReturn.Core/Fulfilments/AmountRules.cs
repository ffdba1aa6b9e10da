using System.Globalization;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What an amount or a number of hours can be, and what is asked about because it is unlikely.</summary>
internal sealed class AmountRules(List<FieldError> errors, Confirmed confirmed, Euro contractSum)
{
    public const int MostCount = 10_000;
    private const int MostHours = 100_000;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The rates of VAT in the Netherlands, in percent.</summary>
    private static readonly decimal[] VatRates = [0, 9, 21];

    /// <summary>The rates are rounded per line of an invoice.</summary>
    private static readonly decimal Rounding = 1;

    /// <summary>What an effort takes, in amounts and in numbers.</summary>
    public AmountRules Effort(Measures measures) =>
        Amount(nameof(measures.InvoiceInclVat), measures.InvoiceInclVat)
            .Vat(nameof(measures.Vat), measures.InvoiceInclVat, measures.Vat)
            .Amount(nameof(measures.MaterialCosts), measures.MaterialCosts)
            .Amount(nameof(measures.LabourCosts), measures.LabourCosts)
            .Amount(nameof(measures.WageCosts), measures.WageCosts)
            .Amount(nameof(measures.Cost), measures.Cost)
            .Amount(nameof(measures.StatedValue), measures.StatedValue)
            .Count(nameof(measures.Persons), measures.Persons, 1, MostCount)
            .Times(measures)
            .Count(nameof(measures.Stages), measures.Stages, 1, MostCount)
            .EffortHours(nameof(measures.Hours), measures.Hours);

    /// <summary>Days, half days and events.</summary>
    public AmountRules Times(Measures measures) =>
        Count(nameof(measures.Days), measures.Days, 1, MostCount)
            .Count(nameof(measures.HalfDays), measures.HalfDays, 1, MostCount)
            .Count(nameof(measures.Events), measures.Events, 1, MostCount);

    public AmountRules Amount(string field, Euro? amount)
    {
        if (amount is not { } given)
        {
            return this;
        }

        if (given < Euro.Zero || given > AmountLimits.Item)
        {
            Add(field, string.Format(FulfilmentTexts.AmountOutOfRange, AmountLimits.Item.ToWholeString()));
        }
        else if (given > contractSum)
        {
            confirmed.Ask(errors, field, given.ToString(), string.Format(FulfilmentTexts.AmountDoubt, given, contractSum));
        }

        return this;
    }

    /// <summary>More VAT than invoice cannot be; a rate that does not exist may be a mixture, so that is asked about.</summary>
    public AmountRules Vat(string field, Euro? invoice, Euro? vat)
    {
        Amount(field, vat);
        if (invoice is not { Cents: > 0 } whole || vat is not { Cents: >= 0 } part)
        {
            return this;
        }

        if (part >= whole)
        {
            Add(field, FulfilmentTexts.VatOverInvoice);
            return this;
        }

        var net = (whole - part).Amount;
        if (!Array.Exists(VatRates, rate => Math.Abs(part.Amount - (net * rate / 100)) <= Rounding))
        {
            var percentage = Math.Round(100 * part.Amount / net, 1).ToString("0.#", Dutch);
            confirmed.Ask(errors, field, $"{part}/{whole}", string.Format(FulfilmentTexts.VatDoubt, percentage));
        }

        return this;
    }

    public AmountRules Hours(string field, decimal? hours) =>
        hours is <= 0 or > AmountLimits.HoursPerWeek ? Add(field, string.Format(FulfilmentTexts.HoursOutOfRange, AmountLimits.HoursPerWeek)) : this;

    /// <param name="from">The first day of the work; without both days only nothing is refused here.</param>
    public AmountRules WorkedHours(string field, decimal? hours, DateOnly? from, DateOnly? to)
    {
        var days = to?.DayNumber - from?.DayNumber + 1;
        var most = days is > 0 ? AmountLimits.HoursPerWeek * (decimal)days.Value / 7 : decimal.MaxValue;
        if (hours > most)
        {
            var (limit, first, last) = (Math.Floor(most).ToString("N0", Dutch), from!.Value.ToFullDate(), to!.Value.ToFullDate());
            return Add(field, string.Format(FulfilmentTexts.WorkedHoursTooMany, limit, first, last, AmountLimits.HoursPerWeek));
        }

        return hours <= 0 ? Add(field, string.Format(FulfilmentTexts.WorkedHoursOutOfRange, AmountLimits.HoursPerWeek)) : this;
    }

    public AmountRules EffortHours(string field, decimal? hours) =>
        hours is <= 0 or > MostHours ? Add(field, string.Format(FulfilmentTexts.EffortHoursOutOfRange, MostHours.ToString("N0", Dutch))) : this;

    public AmountRules Count(string field, int? count, int least, int most) =>
        count < least || count > most ? Add(field, string.Format(FulfilmentTexts.CountOutOfRange, least, most.ToString("N0", Dutch))) : this;

    private AmountRules Add(string field, string message)
    {
        if (!errors.Exists(error => error.Field == field))
        {
            errors.Add(new FieldError(field, message));
        }

        return this;
    }
}
