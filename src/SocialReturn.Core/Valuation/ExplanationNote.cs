using System.Collections.Immutable;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Valuation;

/// <summary>A remark beside the sum, in code and numbers.</summary>
public sealed record ExplanationNote(NoteCode Code, ImmutableArray<Rational> Numbers, string Name = "", DateOnly? Date = null);

public enum NoteCode
{
    /// <summary>Days outside the tender's term.</summary>
    OutsideTerm,

    /// <summary>Hours are spread over days of which some lie outside the tender's term: split, more of them may count.</summary>
    SplitAtTerm,

    /// <summary>Months over the limit, the limit in months.</summary>
    OverLimit,

    /// <summary>Days over the limit, the limit in weeks.</summary>
    OverWeeks,

    /// <summary>Times, times that count.</summary>
    TimesOverLimit,

    /// <summary>Months that were on the participant's clock already, by another placement on the same days.</summary>
    SharedClock,

    /// <summary>Months that lie after the last day that counts, in Date.</summary>
    AfterLastDay,

    /// <summary>Hours per week, norm.</summary>
    HoursOverNorm,

    /// <summary>Hours per week, hours per week that count.</summary>
    HoursOverWeekLimit,

    /// <summary>Hours, hours that count.</summary>
    HoursOverLimit,

    /// <summary>The months someone may have started before the tender.</summary>
    StartedTooEarly,

    /// <summary>The least hours per week.</summary>
    TooFewHours,

    /// <summary>The least months.</summary>
    TooShort,

    /// <summary>The least unbroken weeks.</summary>
    TooFewWeeks,

    /// <summary>Days on which a block counts that does not go together with this one.</summary>
    ExcludedDays,

    /// <summary>The age under which other months on benefit are asked; a birth year does not tell on which side the participant is.</summary>
    BenefitAgeUncertain,

    /// <summary>The months on benefit, which belong to another block.</summary>
    OtherBenefitMonths,

    /// <summary>The months on benefit are unknown: nothing counts.</summary>
    BenefitMonthsMissing,

    /// <summary>The months on benefit are unknown: the lower block in Name counts.</summary>
    BenefitMonthsUnknown,

    /// <summary>The months in which someone may not have worked for the same employer.</summary>
    SameEmployer,

    /// <summary>The invoice date in Date.</summary>
    NotRecognised,

    /// <summary>The recognition in Name counts for nothing in this schedule.</summary>
    RecognitionNotListed,

    /// <summary>The bonus in Name was paid before, or its most is used up.</summary>
    BonusPaidBefore,

    /// <summary>Amount of the bonus in Name, that a permanent contract would bring.</summary>
    BonusOncePossible,
    BonusPerYearPossible,

    /// <summary>The bonus in Name needs a fact that is unknown.</summary>
    BonusUnknown,

    /// <summary>Amount of the bonus in Name: a fact is unknown.</summary>
    BonusOnceUnknown,
    BonusPerYearUnknown,

    /// <summary>The yearly bonus in Name needs dates.</summary>
    BonusNeedsDates,

    /// <summary>The bonus in Name needs hours.</summary>
    BonusNeedsHours,
}
