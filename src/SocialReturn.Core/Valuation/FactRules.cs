using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>Which facts are missing or cannot be right.</summary>
internal sealed class FactRules(TariffSchedule schedule, TenderTerm term)
{
    private const decimal HoursInAWeek = 168;
    private const int MostWorkedHoursPerWeek = 60;
    private const decimal MostWorkedHours = 1_000_000;
    private const int MostYears = 100;
    private const int DaysInAWeek = 7;

    private readonly ImmutableArray<FactError>.Builder _errors = ImmutableArray.CreateBuilder<FactError>();

    public ImmutableArray<FactError> Check(FulfilmentFacts facts)
    {
        CheckTerm();
        switch (facts)
        {
            case PlacementFacts placement:
                CheckPlacement(placement);
                break;
            case PurchaseFacts purchase:
                CheckPurchase(purchase);
                break;
            default:
                throw new NotSupportedException(facts.GetType().Name);
        }

        return _errors.ToImmutable();
    }

    public ImmutableArray<FactError> CheckPeriods(PlacementFacts agreed, IReadOnlyList<DeliveredPeriod> periods)
    {
        Check(agreed);
        for (var index = 0; index < periods.Count; index++)
        {
            var (period, path) = (periods[index], $"periods[{index}].");
            var isHoursPerWeek = agreed.HoursPerWeek is not null;
            Require(isHoursPerWeek || period.HoursPerWeek is null, path + "hoursPerWeek", FactErrorCode.NotAgreedMethod);
            Require(!isHoursPerWeek || period.WorkedHours is null, path + "workedHours", FactErrorCode.NotAgreedMethod);
            CheckMethod(path, period.From, period.To, isHoursPerWeek ? period.HoursPerWeek : null, isHoursPerWeek ? null : period.WorkedHours, isHoursPerWeek);
            Require(
                periods.Take(index).All(earlier => period.From > earlier.To || period.To < earlier.From),
                path + "from",
                FactErrorCode.PeriodsOverlap);
        }

        return _errors.ToImmutable();
    }

    private void CheckTerm() => Require(term.Start <= term.End, "tender.end", FactErrorCode.DatesReversed);

    private void CheckPlacement(PlacementFacts facts)
    {
        var block = schedule.FindBlock(facts.Block);
        Require(
            block is { Unit: BlockUnit.FullTimeYear, Kind: FulfilmentKind.Participation or FulfilmentKind.JobToJob },
            "block",
            string.IsNullOrEmpty(facts.Block) ? FactErrorCode.Missing : FactErrorCode.UnknownBlock);
        Require(facts.HoursPerWeek is null || facts.WorkedHours is null, "workedHours", FactErrorCode.BothMethods);
        CheckMethod("", facts.From, facts.To, facts.HoursPerWeek, facts.WorkedHours, facts.WorkedHours is null);

        var needsDates = block?.Limits.HasClock == true || facts.From is not null || facts.To is not null;
        if (facts.HoursPerWeek is null && facts.WorkedHours is not null && needsDates)
        {
            Require(facts.From is not null, "from", FactErrorCode.Missing);
            Require(facts.To is not null, "to", FactErrorCode.Missing);
        }

        var birthYear = facts.Participant.BirthYear;
        var referenceYear = PlacementValuation.ReferenceYear(schedule, term, facts);
        Require(birthYear is null || (birthYear > referenceYear - MostYears && birthYear < referenceYear), "participant.birthYear", FactErrorCode.OutOfRange);
        Require(facts.Participant.EarlierCountedMonths.Units >= 0, "participant.earlierCountedMonths", FactErrorCode.Negative);
    }

    private void CheckMethod(string path, DateOnly? from, DateOnly? to, decimal? hoursPerWeek, decimal? workedHours, bool isHoursPerWeek)
    {
        Require(from is null || to is null || from <= to, path + "to", FactErrorCode.DatesReversed);
        Require(from is null || to is null || to.Value.Year - from.Value.Year < MostYears, path + "to", FactErrorCode.OutOfRange);
        if (isHoursPerWeek)
        {
            Require(from is not null, path + "from", FactErrorCode.Missing);
            Require(to is not null, path + "to", FactErrorCode.Missing);
            CheckHours(path + "hoursPerWeek", hoursPerWeek, HoursInAWeek);
        }
        else
        {
            CheckHours(path + "workedHours", workedHours, MostWorkedHours);
            var days = (to ?? term.End).DayNumber - (from ?? term.Start).DayNumber + 1;
            Require(
                workedHours is null or > MostWorkedHours || days <= 0 || workedHours * DaysInAWeek <= MostWorkedHoursPerWeek * days,
                path + "workedHours",
                FactErrorCode.TooManyHoursPerWeek);
        }
    }

    private void CheckHours(string field, decimal? hours, decimal most)
    {
        Require(hours is not null, field, FactErrorCode.Missing);
        Require(hours is null || (hours > 0 && hours <= most && decimal.Round(hours.Value, 2) == hours), field, FactErrorCode.OutOfRange);
    }

    private void CheckPurchase(PurchaseFacts facts)
    {
        Require(schedule.BlocksOf(FulfilmentKind.SocialPurchase).Any(), "block", FactErrorCode.UnknownBlock);
        CheckAmount("invoiceInclVat", facts.InvoiceInclVat);
        CheckAmount("vat", facts.Vat);
        CheckAmount("materialCosts", facts.MaterialCosts);
        Require(!facts.InvoiceInclVat.IsZero, "invoiceInclVat", FactErrorCode.Missing);
        if (_errors.Count == 0)
        {
            Require(facts.Vat <= facts.InvoiceInclVat, "vat", FactErrorCode.VatOverInvoice);
            Require(
                facts.Vat > facts.InvoiceInclVat || facts.MaterialCosts <= facts.InvoiceInclVat - facts.Vat,
                "materialCosts",
                FactErrorCode.MaterialOverInvoice);
        }
    }

    private void CheckAmount(string field, Euro amount)
    {
        Require(amount >= Euro.Zero, field, FactErrorCode.Negative);
        Require(amount <= Euro.MaxInput, field, FactErrorCode.TooLarge);
    }

    private void Require(bool condition, string field, FactErrorCode code)
    {
        if (!condition)
        {
            _errors.Add(new FactError(field, code));
        }
    }
}
