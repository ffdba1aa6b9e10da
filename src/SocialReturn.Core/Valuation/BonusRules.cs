using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Valuation;

/// <summary>Which bonuses a placement earns.</summary>
internal static class BonusRules
{
    private enum Outcome
    {
        NotMet,
        Unknown,
        Met,
    }

    public static EarnedBonuses For(TariffSchedule schedule, BuildingBlock block, PlacementFacts facts, int referenceYear)
    {
        var earned = ImmutableArray.CreateBuilder<Bonus>();
        var hints = ImmutableArray.CreateBuilder<ExplanationNote>();
        var paidBefore = ImmutableArray.CreateBuilder<ExplanationNote>();
        var age = referenceYear - facts.Participant.BirthYear;
        foreach (var bonus in schedule.Bonuses.Where(bonus => bonus.BelongsTo(block)))
        {
            var outcome = Judge(bonus.Condition, facts, age);
            var isOnce = bonus.Frequency == BonusFrequency.Once;
            if (outcome == Outcome.Met && isOnce && facts.Participant.EarlierBonuses.Contains(bonus.Code, StringComparer.Ordinal))
            {
                paidBefore.Add(new ExplanationNote(NoteCode.BonusPaidBefore, [], bonus.Name));
            }
            else if (outcome == Outcome.Met)
            {
                earned.Add(bonus);
            }
            else if (outcome == Outcome.Unknown)
            {
                hints.Add(Note(isOnce ? NoteCode.BonusOnceUnknown : NoteCode.BonusPerYearUnknown, bonus));
            }
            else if (bonus.Condition.AnyOf.Contains(ConditionFact.PermanentContract))
            {
                hints.Add(Note(isOnce ? NoteCode.BonusOncePossible : NoteCode.BonusPerYearPossible, bonus));
            }
        }

        return new EarnedBonuses(KeepHighestAgeBand(earned), paidBefore.ToImmutable(), hints.ToImmutable());
    }

    private static ExplanationNote Note(NoteCode code, Bonus bonus) => new(code, [Rational.From(bonus.Amount)], bonus.Name);

    private static ImmutableArray<Bonus> KeepHighestAgeBand(IReadOnlyCollection<Bonus> earned)
    {
        var best = earned.Where(bonus => bonus.Condition.IsAgeBand).MaxBy(bonus => bonus.Amount);
        return [.. earned.Where(bonus => !bonus.Condition.IsAgeBand || bonus == best)];
    }

    private static Outcome Judge(BonusCondition condition, PlacementFacts facts, int? age)
    {
        var outcome = condition.IsAgeBand ? JudgeAge(condition, age) : Outcome.Met;
        if (condition.AnyOf.IsEmpty)
        {
            return outcome;
        }

        var any = condition.AnyOf.Max(fact => JudgeFact(fact, facts));
        return outcome < any ? outcome : any;
    }

    private static Outcome JudgeAge(BonusCondition condition, int? age) =>
        age is not { } years ? Outcome.Unknown
        : years >= (condition.AgeFrom ?? years) && years <= (condition.AgeTo ?? years) ? Outcome.Met
        : Outcome.NotMet;

    private static Outcome JudgeFact(ConditionFact fact, PlacementFacts facts) =>
        fact switch
        {
            ConditionFact.PermanentContract => facts.PermanentContract,
            ConditionFact.StatusHolder => facts.Participant.StatusHolder,
            ConditionFact.LanguageGap => facts.Participant.LanguageGap,
            ConditionFact.WorkDisability => facts.Participant.WorkDisability,
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        } switch
        {
            true => Outcome.Met,
            false => Outcome.NotMet,
            null => Outcome.Unknown,
        };
}

internal sealed record EarnedBonuses(
    ImmutableArray<Bonus> Earned,
    ImmutableArray<ExplanationNote> PaidBefore,
    ImmutableArray<ExplanationNote> Hints);
