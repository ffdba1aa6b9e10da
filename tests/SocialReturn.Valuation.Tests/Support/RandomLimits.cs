using FsCheck;
using FsCheck.Fluent;
using SocialReturn.Core.Tariffs;
using static SocialReturn.Valuation.Tests.Support.Draw;

namespace SocialReturn.Valuation.Tests.Support;

/// <summary>Limits of a block in any combination that the matrix allows.</summary>
internal static class RandomLimits
{
    public static Gen<BlockLimits> OfPlacement(int norm) =>
        from months in Maybe(Gen.Choose(1, 40))
        from years in Maybe(Gen.Choose(1, 4))
        from subsidy in Gen.Elements(true, false)
        from before in Maybe(Gen.Choose(0, 24))
        from weeks in Rarely(Gen.Choose(1, 60))
        from minHours in Rarely(Gen.Choose(1, norm))
        from minMonths in Rarely(Gen.Choose(1, 12))
        from benefitFrom in Rarely(Gen.Choose(0, 24))
        from benefitMore in Rarely(Gen.Choose(1, 24))
        from sameEmployer in Rarely(Gen.Choose(1, 24))
        from minWeeks in Rarely(Gen.Choose(1, 30))
        from young in Rarely(Gen.Choose(18, 60))
        from youngFrom in Gen.Choose(0, 24)
        from most in Mosts()
        select most with
        {
            MinWeeks = minWeeks,
            YoungBelow = young,
            YoungBenefitMonthsFrom = young is null ? null : Math.Min(youngFrom, benefitMore + (benefitFrom ?? 0) - 1 ?? youngFrom),
            Months = months,
            YearsAfterBenefit = years,
            WhileWageCostSubsidy = subsidy,
            StartMonthsBefore = before,
            Weeks = weeks,
            MinHoursPerWeek = minHours,
            MinMonths = minMonths,
            BenefitMonthsFrom = benefitFrom,
            BenefitMonthsBelow = benefitMore + (benefitFrom ?? 0),
            SameEmployerMonths = sameEmployer,
        };

    public static Gen<BlockLimits> Mosts() =>
        from most in Rarely(Amount(2_000_000))
        from perParticipant in Rarely(Amount(2_000_000))
        from perUnit in Amount(200_000)
        from unit in Rarely(Gen.Elements(BlockLimits.MostUnits.AsEnumerable()))
        from times in Rarely(Gen.Choose(1, 9))
        from hours in Rarely(Gen.Choose(1, 400))
        from perEvent in Rarely(Gen.Choose(1, 12))
        from perWeek in Rarely(Gen.Choose(1, 40))
        select new BlockLimits
        {
            Times = times,
            Hours = hours,
            HoursPerEvent = perEvent,
            HoursPerWeek = perWeek,
            Most = most,
            MostPerParticipant = perParticipant,
            MostPerUnit = unit is null ? null : perUnit,
            MostUnit = unit,
        };

    /// <summary>Without the limits that mean nothing on its unit.</summary>
    public static BuildingBlock Allowed(BuildingBlock block)
    {
        var limits = block.Limits;
        return block with
        {
            Limits = limits with
            {
                Weeks = Means("limits.weeks") ? limits.Weeks : null,
                Times = Means("limits.times") ? limits.Times : null,
                Hours = Means("limits.hours") ? limits.Hours : null,
                HoursPerEvent = Means("limits.hoursPerEvent") ? limits.HoursPerEvent : null,
                HoursPerWeek = Means("limits.hoursPerWeek") ? limits.HoursPerWeek : null,
                MostPerParticipant = Means("limits.mostPerParticipant") ? limits.MostPerParticipant : null,
            },
        };

        bool Means(string field) => BlockMatrix.Refusal(BlockMatrix.Find(field)!, block.Kind.Describe(), block.Unit) is null;
    }
}
