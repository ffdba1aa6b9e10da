using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What a placement needs: by hours per week with dates, or by worked hours, or by neither where the unit asks for none.</summary>
internal sealed class PlacementFactRules(TariffSchedule schedule, TenderTerm term, FactErrors errors)
{
    private const decimal HoursInAWeek = 168;
    private const int MostWorkedHoursPerWeek = 60;
    private const int MostAge = 100;
    private const int DaysInAWeek = 7;

    public void Check(PlacementFacts facts)
    {
        var block = schedule.FindBlock(facts.Block);
        errors.Require(
            block is not null && block.Kind.Describe().IsPlacement,
            "block",
            string.IsNullOrEmpty(facts.Block) ? FactErrorCode.Missing : FactErrorCode.UnknownBlock
        );
        errors.Require(facts.HoursPerWeek is null || facts.WorkedHours is null, "workedHours", FactErrorCode.BothMethods);
        errors.CheckDates("", facts.From, facts.To);
        CheckMethod("", MethodOf(block, facts), facts.From, facts.To, facts.HoursPerWeek, facts.WorkedHours);
        if (NeedsDates(block, facts))
        {
            errors.RequireDates("", facts.From, facts.To);
        }

        CheckWages("", block, facts.WageCosts);
        errors.CheckCount("stages", facts.Stages);
        CheckCounts("", block, facts.Counts);
        CheckParticipant(facts);
    }

    public void CheckPeriods(PlacementFacts agreed, IReadOnlyList<DeliveredPeriod> periods)
    {
        Check(agreed);
        var block = schedule.FindBlock(agreed.Block);
        var method = MethodOf(block, agreed);
        for (var index = 0; index < periods.Count; index++)
        {
            var (period, path) = (periods[index], $"periods[{index}].");
            errors.Require(method == Method.HoursPerWeek || period.HoursPerWeek is null, path + "hoursPerWeek", FactErrorCode.NotAgreedMethod);
            errors.Require(method == Method.WorkedHours || period.WorkedHours is null, path + "workedHours", FactErrorCode.NotAgreedMethod);
            errors.CheckDates(path, period.From, period.To);
            CheckMethod(
                path,
                method,
                period.From,
                period.To,
                method == Method.HoursPerWeek ? period.HoursPerWeek : null,
                method == Method.WorkedHours ? period.WorkedHours : null
            );
            CheckWages(path, block, period.WageCosts);
            CheckCounts(path, block, period.Counts);
            errors.Require(
                periods.Take(index).All(earlier => period.From > earlier.To || period.To < earlier.From),
                path + "from",
                FactErrorCode.PeriodsOverlap
            );
        }
    }

    private static Method MethodOf(BuildingBlock? block, PlacementFacts facts) =>
        block?.Unit switch
        {
            BlockUnit.Hour => Method.WorkedHours,
            _ when block is { Limits.MostUnit: BlockUnit.Hour } => facts.WorkedHours is null ? Method.HoursPerWeek : Method.WorkedHours,
            BlockUnit.FullTimeYear or null => facts.WorkedHours is null ? Method.HoursPerWeek : Method.WorkedHours,
            _ when facts.WorkedHours is not null => Method.WorkedHours,
            _ when facts.HoursPerWeek is not null => Method.HoursPerWeek,
            _ => Method.NoHours,
        };

    private static bool NeedsDates(BuildingBlock? block, PlacementFacts facts)
    {
        if (block is null || MethodOf(block, facts) == Method.HoursPerWeek)
        {
            return true;
        }

        var limits = block.Limits;
        return block.Unit.NeedsDates()
            || limits.HasClock
            || limits.FollowsDates
            || limits.MinHoursPerWeek is not null
            || limits.MinMonths is not null
            || limits.MinWeeks is not null
            || !facts.Participant.ExcludedDays.Ranges.IsEmpty
            || (facts.From is null) != (facts.To is null);
    }

    private void CheckWages(string path, BuildingBlock? block, Euro? wages)
    {
        var byWages = block is { Unit: BlockUnit.WageCost };
        errors.Require(wages is not null || !byWages, path + "wageCosts", FactErrorCode.Missing);
        errors.Require(wages is null || byWages || block is null, path + "wageCosts", FactErrorCode.NotForThisBlock);
        errors.CheckAmount(path + "wageCosts", wages);
    }

    private void CheckCounts(string path, BuildingBlock? block, WorkCounts counts)
    {
        Check("days", BlockUnit.Day, counts.Days);
        Check("halfDays", BlockUnit.HalfDay, counts.HalfDays);
        Check("events", BlockUnit.Event, counts.Events);

        void Check(string field, BlockUnit unit, int? count)
        {
            errors.CheckCount(path + field, count);
            errors.Require(count is not null || block?.CountsBy(unit) != true, path + field, FactErrorCode.Missing);
        }
    }

    private void CheckParticipant(PlacementFacts facts)
    {
        var participant = facts.Participant;
        var referenceYear = PlacementValuation.ReferenceYear(schedule, term, facts);
        errors.Require(
            participant.BirthYear is null || (participant.BirthYear > referenceYear - MostAge && participant.BirthYear < referenceYear),
            "participant.birthYear",
            FactErrorCode.OutOfRange
        );
        errors.Require(participant.EarlierCountedMonths.Units >= 0, "participant.earlierCountedMonths", FactErrorCode.Negative);
        errors.Require(participant.BenefitMonths is null or >= 0, "participant.benefitMonths", FactErrorCode.Negative);
        if (schedule.FindBlock(facts.Block) is { Limits.MinHoursPerWeek: not null } block && MethodOf(block, facts) == Method.NoHours)
        {
            errors.Require(false, "hoursPerWeek", FactErrorCode.Missing);
        }
    }

    private void CheckMethod(string path, Method method, DateOnly? from, DateOnly? to, decimal? hoursPerWeek, decimal? workedHours)
    {
        if (method == Method.HoursPerWeek)
        {
            errors.RequireHours(path + "hoursPerWeek", hoursPerWeek, HoursInAWeek);
        }
        else if (method == Method.WorkedHours)
        {
            errors.RequireHours(path + "workedHours", workedHours);
            var days = (to ?? term.End).DayNumber - (from ?? term.Start).DayNumber + 1;
            errors.Require(
                workedHours is null or > FactErrors.MostHours || days <= 0 || workedHours / MostWorkedHoursPerWeek <= (decimal)days / DaysInAWeek,
                path + "workedHours",
                FactErrorCode.TooManyHoursPerWeek
            );
        }
    }

    private enum Method
    {
        HoursPerWeek,
        WorkedHours,
        NoHours,
    }
}
