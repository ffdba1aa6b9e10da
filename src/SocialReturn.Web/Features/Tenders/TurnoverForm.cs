using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>What the contractor does with the form.</summary>
public enum TurnoverStep
{
    /// <summary>See it beside what was reported before; nothing is saved.</summary>
    Check,

    /// <summary>Back to the form as it was filled in.</summary>
    Change,

    /// <summary>It was the total to date: the form takes what that leaves for the period, and shows it anew.</summary>
    TakeDifference,
    Send,
}

/// <summary>What was invoiced in a period. Its messages are those of <see cref="ObligationInputRules"/>.</summary>
public sealed class TurnoverForm
{
    public Guid Key { get; set; } = Ids.New();

    public TurnoverStep Step { get; set; }

    [Display(Name = nameof(TenderScreenTexts.TurnoverFromLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? From { get; set; }

    [Display(Name = nameof(TenderScreenTexts.TurnoverToLabel), ResourceType = typeof(TenderScreenTexts))]
    public DateOnly? To { get; set; }

    [Display(Name = nameof(TenderScreenTexts.TurnoverLabel), ResourceType = typeof(TenderScreenTexts))]
    public Euro? Turnover { get; set; }

    [Display(Name = nameof(TenderScreenTexts.TurnoverLastLabel), ResourceType = typeof(TenderScreenTexts))]
    public bool IsLast { get; set; }

    public string[]? Confirmed { get; set; }

    public TurnoverInput ToInput() => new(From, To, Turnover) { IsLast = IsLast, Confirmed = new Confirmed(Confirmed) };
}

/// <summary>What was reported, with the round in which that was sent in and decided.</summary>
public sealed record TurnoverRow(TurnoverReport Report, Round Round);

/// <summary>The page on which a contractor reports turnover.</summary>
public sealed record TurnoverViewModel
{
    public required Guid TenderId { get; init; }

    public required string Title { get; init; }

    public required string RegionSlug { get; init; }

    public required bool IsRunning { get; init; }

    /// <summary>Of the turnover, as ObligationShare writes it; null when the obligation does not follow turnover.</summary>
    public required string? Share { get; init; }

    public required ImmutableArray<TurnoverRow> Reports { get; init; }

    public required TurnoverForm Form { get; init; }

    /// <summary>What the form would do; null before it was asked for.</summary>
    public TurnoverEffect? Effect { get; init; }

    public bool MayReport => IsRunning && Share is not null;

    /// <summary>After it no more is asked for; null while more is expected.</summary>
    public TurnoverReport? Last => TurnoverRules.LastOf(Reports.Select(row => row.Report));

    public string AmountHint =>
        TurnoverTally.Of(Reports.Select(row => row.Report), Euro.Zero).Before is { IsZero: false } before
            ? string.Format(TenderScreenTexts.TurnoverHintBefore, before)
            : TenderScreenTexts.TurnoverHint;
}
