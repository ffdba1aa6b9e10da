using System.Collections.Immutable;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>What bonuses are judged on; null is unknown.</summary>
internal sealed record ConditionFacts(int? Age, bool? PermanentContract, ParticipantFacts? Participant, bool? LanguageTraining);

internal sealed record EarnedBonuses(ImmutableArray<Bonus> Earned, ImmutableArray<ExplanationNote> PaidBefore, ImmutableArray<ExplanationNote> Hints);

/// <summary>Which bonuses a fulfilment earns.</summary>
internal static class BonusRules
{
    private enum Outcome
    {
        NotMet,
        Unknown,
        Met,
    }

    public static EarnedBonuses For(TariffSchedule schedule, BuildingBlock block, ConditionFacts facts)
    {
        var earned = ImmutableArray.CreateBuilder<Bonus>();
        var hints = ImmutableArray.CreateBuilder<ExplanationNote>();
        var paidBefore = ImmutableArray.CreateBuilder<ExplanationNote>();
        foreach (var bonus in schedule.Bonuses.Where(bonus => bonus.BelongsTo(block)))
        {
            var outcome = Judge(schedule, bonus.Condition, facts);
            if (outcome == Outcome.Met && IsPaidBefore(bonus, facts.Participant))
            {
                paidBefore.Add(new ExplanationNote(NoteCode.BonusPaidBefore, [], bonus.Name));
            }
            else if (outcome == Outcome.Met)
            {
                earned.Add(bonus);
            }
            else if (HintOf(schedule, bonus, outcome, facts) is { } code)
            {
                hints.Add(new ExplanationNote(code, [bonus.AmountOn(block)], bonus.Name));
            }
        }

        return new EarnedBonuses(KeepHighestAgeBand(earned, block), paidBefore.ToImmutable(), hints.ToImmutable());
    }

    private static bool IsPaidBefore(Bonus bonus, ParticipantFacts? participant) =>
        bonus.Frequency == BonusFrequency.Once && participant?.EarlierBonuses.Contains(bonus.Code, StringComparer.Ordinal) == true;

    private static NoteCode? HintOf(TariffSchedule schedule, Bonus bonus, Outcome outcome, ConditionFacts facts) =>
        (outcome, bonus.Frequency) switch
        {
            (Outcome.Unknown, BonusFrequency.Once) => NoteCode.BonusOnceUnknown,
            (Outcome.Unknown, BonusFrequency.PerYear) => NoteCode.BonusPerYearUnknown,
            (Outcome.Unknown, _) => NoteCode.BonusUnknown,
            _ when Judge(schedule, bonus.Condition, facts with { PermanentContract = true }) != Outcome.Met => null,
            (_, BonusFrequency.Once) => NoteCode.BonusOncePossible,
            (_, BonusFrequency.PerYear) => NoteCode.BonusPerYearPossible,
            _ => null,
        };

    private static ImmutableArray<Bonus> KeepHighestAgeBand(IReadOnlyCollection<Bonus> earned, BuildingBlock block)
    {
        var best = earned.Where(bonus => bonus.Condition.IsAgeBand).MaxBy(bonus => bonus.AmountOn(block));
        return [.. earned.Where(bonus => !bonus.Condition.IsAgeBand || bonus == best)];
    }

    /// <summary>The least of its parts: one that is not met decides, else one that is unknown.</summary>
    private static Outcome Judge(TariffSchedule schedule, BonusCondition condition, ConditionFacts facts)
    {
        var outcome = condition.IsAgeBand ? JudgeAge(condition, facts.Age) : Outcome.Met;
        if (!condition.AnyOf.IsEmpty)
        {
            outcome = Least(outcome, condition.AnyOf.Max(fact => JudgeFact(fact, facts)));
        }

        foreach (var fact in condition.AllOf)
        {
            outcome = Least(outcome, JudgeFact(fact, facts));
        }

        foreach (var code in condition.Bonuses)
        {
            outcome = Least(outcome, Judge(schedule, schedule.FindBonus(code)!.Condition, facts));
        }

        return outcome;
    }

    private static Outcome Least(Outcome left, Outcome right) => left < right ? left : right;

    private static Outcome JudgeAge(BonusCondition condition, int? age) =>
        age is not { } years ? Outcome.Unknown
        : years >= (condition.AgeFrom ?? years) && years <= (condition.AgeTo ?? years) ? Outcome.Met
        : Outcome.NotMet;

    private static Outcome JudgeFact(ConditionFact fact, ConditionFacts facts) =>
        fact switch
        {
            ConditionFact.PermanentContract => facts.PermanentContract,
            ConditionFact.StatusHolder => facts.Participant?.StatusHolder,
            ConditionFact.LanguageGap => facts.Participant?.LanguageGap,
            ConditionFact.WorkDisability => facts.Participant?.WorkDisability,
            ConditionFact.LanguageTraining => facts.LanguageTraining,
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        } switch
        {
            true => Outcome.Met,
            false => Outcome.NotMet,
            null => Outcome.Unknown,
        };
}
