using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>What a contractor waits for.</summary>
public enum WorkKind
{
    Proposal,
    Claim,

    /// <summary>Of something that was verified; it stands among the claims.</summary>
    Correction,
    Tender,
    Turnover,
}

/// <summary>One entry that waits for an adviser.</summary>
public sealed record WorkItem
{
    public required WorkKind Kind { get; init; }

    /// <summary>Of the fulfilment, the delivery or the tender that is decided.</summary>
    public required Guid Id { get; init; }

    public required string Contractor { get; init; }

    public required string Icon { get; init; }

    /// <summary>"Participatie, hovenier".</summary>
    public required string What { get; init; }

    public required Euro Amount { get; init; }

    public string AmountText => Kind == WorkKind.Turnover ? TurnoverRules.Words(Amount) : Amount.ToString();

    /// <summary>When the contractor entered it.</summary>
    public required DateTime Since { get; init; }

    public required WorkWait Wait { get; init; }

    public required string Href { get; init; }

    /// <summary>Where the amount is spelled out; null for what is no fulfilment.</summary>
    public string? WhyHref { get; init; }

    public WorkCursor Cursor => new(Since, Id);
}

/// <summary>How long somebody has waited of the time that was promised.</summary>
public sealed record WorkWait(string Text, TaskUrgency Urgency)
{
    public static WorkWait Of(DateTime since, DateOnly dueOn, DateOnly today)
    {
        var entered = DutchTime.DutchDate(since);
        if (today > dueOn)
        {
            return new WorkWait(string.Format(WorkListTexts.WaitedLate, dueOn.AddDays(1).ToDayIn(today.Year)), TaskUrgency.Late);
        }

        var waited = WorkingDays.Passed(entered, today);
        var text = waited == 0 ? WorkListTexts.Today : DutchText.Format(WorkListTexts.Waited, waited, WorkingDays.Passed(entered, dueOn));
        return new WorkWait(text, WorkingDays.Passed(today, dueOn) <= 1 ? TaskUrgency.Soon : TaskUrgency.Normal);
    }
}
