using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using SocialReturn.Core.Calculator;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Features.Home;

namespace SocialReturn.Web.Features.Calculator;

/// <summary>From what stands in the address to what the page shows.</summary>
public sealed class CalculatorReader(PublishedScheduleReader schedules, RegionReader regions, TimeProvider clock)
{
    private const int UsualTermMonths = 12;

    public async Task<CalculatorViewModel> ShowAsync(CalculatorForm form, ModelStateDictionary errors, string address, CancellationToken cancellationToken)
    {
        var all = await schedules.ListAsync(cancellationToken);
        var regionsHere = await regions.ListAsync(cancellationToken);
        var schedule = Choose(all, form, regionsHere, errors);
        FillIn(form, schedule, errors);
        CalculatorRules.Check(form, errors);
        var (obligation, beforeDiscount) = ObligationOf(form, schedule);
        var start = form.Start!.Value;
        var end = form.End is { } last && last >= start ? last : start.AddMonths(UsualTermMonths).AddDays(-1);
        var plan = new Plan(schedule, new TenderTerm(start, start, end), obligation, [.. form.Rows.Select(CalculatorRows.Read)]);
        var values = plan.Values();
        CalculatorRows.AddErrors(errors, plan, values);
        var value = Euro.Sum(values.Select(part => part.Counted));
        var gap = (obligation ?? Euro.Zero) - (form.Covered ?? Euro.Zero) - value;
        return new CalculatorViewModel
        {
            Form = form,
            Plan = plan,
            Schedule = schedule,
            Schedules = [.. all.Select(option => new SelectListItem(option.Name, option.Code))],
            Obligation = obligation,
            BeforeDiscount = beforeDiscount,
            Value = value,
            Floors = plan.Floors(values),
            NotCounted = Euro.Sum(values.Select(part => part.NotCounted)),
            Lines = [.. values.Select((part, index) => CalculatorRows.Show(plan, index, part))],
            Additions = CalculatorAdditions.For(plan, obligation is null ? Euro.Zero : gap),
            Address = address,
            DeskName = regionsHere.FirstOrDefault(region => string.Equals(region.Slug, schedule.Region, StringComparison.Ordinal))?.DeskName,
        };
    }

    /// <summary>The schedule in the address; else the current one of a region that works with this portal.</summary>
    private TariffSchedule Choose(IReadOnlyList<TariffSchedule> all, CalculatorForm form, IReadOnlyList<RegionLink> regionsHere, ModelStateDictionary errors)
    {
        if (all.FirstOrDefault(schedule => string.Equals(schedule.Code, form.Schedule, StringComparison.Ordinal)) is { } chosen)
        {
            return chosen;
        }

        if (!string.IsNullOrWhiteSpace(form.Schedule))
        {
            errors.AddModelError(nameof(form.Schedule), CalculatorTexts.ScheduleUnknown);
        }

        var slugs = regionsHere.Select(region => region.Slug).ToHashSet(StringComparer.Ordinal);
        return all.FirstOrDefault(schedule => slugs.Contains(schedule.Region) && schedule.Covers(TenderDates.On(clock.DutchToday()))) ?? all[0];
    }

    /// <summary>A first visit starts with a tender of a year from the next whole month.</summary>
    private void FillIn(CalculatorForm form, TariffSchedule schedule, ModelStateDictionary errors)
    {
        // An empty date field shows what is reckoned with instead.
        foreach (var name in (string[])[nameof(form.Start), nameof(form.End)])
        {
            if (errors.TryGetValue(name, out var entry) && string.IsNullOrWhiteSpace(entry.AttemptedValue))
            {
                errors.Remove(name);
            }
        }

        var today = clock.DutchToday();
        form.Schedule = schedule.Code;
        form.Rows = [.. form.Rows.Take(CalculatorForm.MostRows)];
        form.Start ??= today.AddDays(1 - today.Day).AddMonths(1);
        form.End ??= form.Start.Value.AddMonths(UsualTermMonths).AddDays(-1);
        form.Percentage ??= form is { Obligation: null, ContractSum: null } ? CalculatorRules.UsualPercentage : null;
    }

    private static (Euro? Obligation, Euro? BeforeDiscount) ObligationOf(CalculatorForm form, TariffSchedule schedule)
    {
        ObligationLineFacts? line =
            form is { Obligation: { Cents: >= 0 } amount } ? new ObligationLineFacts(form.Start!.Value, null, null, amount)
            : form is { ContractSum: { Cents: > 0 } sum, Percentage: >= 0 and <= 100 }
                ? new ObligationLineFacts(form.Start!.Value, sum, form.Percentage, null)
                {
                    BasePercentage = form.BasePercentage is > 0 and <= 100 ? form.BasePercentage : null,
                }
            : null;
        if (line is null)
        {
            return (null, null);
        }

        var result = ObligationCalculator.Calculate([line], schedule, form.Certificate);
        return (result.Total, result.Discount.IsZero ? null : result.BeforeDiscount);
    }
}
