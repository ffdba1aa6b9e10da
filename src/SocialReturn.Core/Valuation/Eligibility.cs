using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>Whether a placement belongs to its block at all; an unknown fact leads to the lower value.</summary>
internal static class Eligibility
{
    private const int DaysInAWeek = 7;

    /// <summary>The block that counts, with a reason when it is none or a lower one.</summary>
    public static (BuildingBlock? Block, ExplanationNote? Reason) Judge(TariffSchedule schedule, TenderTerm term, BuildingBlock block, PlacementFacts facts)
    {
        var limits = block.Limits;
        if (limits.StartMonthsBefore is { } before && facts.From < term.Start.AddMonths(-before))
        {
            return (null, Note(NoteCode.StartedTooEarly, before));
        }

        if (limits.MinHoursPerWeek is { } hours && HoursPerWeek(facts) < Rational.From(hours))
        {
            return (null, new ExplanationNote(NoteCode.TooFewHours, [Rational.From(hours)]));
        }

        if (limits.MinMonths is { } months && MonthShare.Between(facts.From!.Value, facts.To!.Value) < MonthShare.OfMonths(months))
        {
            return (null, Note(NoteCode.TooShort, months));
        }

        if (limits.MinWeeks is { } weeks && facts.To!.Value.DayNumber - facts.From!.Value.DayNumber + 1 < weeks * DaysInAWeek)
        {
            return (null, Note(NoteCode.TooFewWeeks, weeks));
        }

        if (limits.SameEmployerMonths is { } free && facts.Participant.LastSameEmployerDate >= (facts.From ?? term.Start).AddMonths(-free))
        {
            return (null, Note(NoteCode.SameEmployer, free));
        }

        return limits.HasBenefitMonths
            ? JudgeBenefitMonths(schedule, block, facts.Participant, PlacementValuation.ReferenceYear(schedule, term, facts))
            : (block, null);
    }

    private static Rational HoursPerWeek(PlacementFacts facts)
    {
        if (facts.HoursPerWeek is { } hours)
        {
            return Rational.From(hours);
        }

        var days = facts.To!.Value.DayNumber - facts.From!.Value.DayNumber + 1;
        return Rational.From(facts.WorkedHours ?? 0) * Rational.Of(DaysInAWeek, days);
    }

    private static (BuildingBlock? Block, ExplanationNote? Reason) JudgeBenefitMonths(
        TariffSchedule schedule,
        BuildingBlock block,
        ParticipantFacts participant,
        int referenceYear
    )
    {
        if (participant.BenefitMonths is { } known)
        {
            var isYoung = IsYoung(block.Limits, participant.BirthYear, referenceYear);
            return block.Limits.CoversBenefitMonths(known, isYoung) ? (block, null)
                : isYoung is null && (block.Limits.CoversBenefitMonths(known, true) || block.Limits.CoversBenefitMonths(known, false))
                    ? (null, Note(NoteCode.BenefitAgeUncertain, block.Limits.YoungBelow!.Value))
                : (null, Note(NoteCode.OtherBenefitMonths, known));
        }

        var lowest = Lowest(schedule, block, participant.BirthYear, referenceYear);
        return lowest is null
            ? (null, new ExplanationNote(NoteCode.BenefitMonthsMissing, []))
            : (lowest with { Limits = block.Limits }, new ExplanationNote(NoteCode.BenefitMonthsUnknown, [], lowest.Name));
    }

    /// <summary>Whether somebody is under the age at which other months are asked. In the year of that birthday a birth year does not tell.</summary>
    private static bool? IsYoung(BlockLimits limits, int? birthYear, int referenceYear) =>
        limits.YoungBelow is not { } below ? false
        : birthYear is not { } born || referenceYear - born == below ? null
        : referenceYear - born < below;

    /// <summary>The lowest block of the family over all durations on benefit; null when some duration belongs to none.</summary>
    private static BuildingBlock? Lowest(TariffSchedule schedule, BuildingBlock block, int? birthYear, int referenceYear)
    {
        var family = schedule.Blocks.Where(other => other.Family == block.Family && other.Unit == block.Unit).ToList();
        var durations = family
            .SelectMany(other => new[] { other.Limits.BenefitMonthsFrom ?? 0, other.Limits.YoungBenefitMonthsFrom ?? 0, other.Limits.BenefitMonthsBelow ?? 0 })
            .Append(0);
        var covering = durations
            .Distinct()
            .Select(months =>
                family.Where(other => other.Limits.CoversBenefitMonths(months, IsYoung(other.Limits, birthYear, referenceYear))).MinBy(other => other.Amount)
            )
            .ToList();
        return covering.Contains(null) ? null : covering.MinBy(other => other!.Amount);
    }

    private static ExplanationNote Note(NoteCode code, int number) => new(code, [Rational.From(number)]);
}
