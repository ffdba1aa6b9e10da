using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Rounds;

/// <summary>What is sent in and decided.</summary>
public enum RoundSubject
{
    Proposal,

    /// <summary>The desk's answer to a proposal, which the contractor takes or not.</summary>
    Offer,
    Claim,

    /// <summary>Something that was verified is said to be otherwise, by either side; the other decides.</summary>
    Correction,

    /// <summary>Another schedule or other dates of the tender: what is open was valued anew by the desk.</summary>
    Revaluation,

    /// <summary>A tender; the desk's own stands at once.</summary>
    Registration,

    /// <summary>The turnover of a period, on which a part of the obligation rests.</summary>
    Turnover,
}

/// <summary>The two sides of a case.</summary>
public enum CaseSide
{
    Contractor,
    Desk,
}

/// <summary>How a round ended.</summary>
public enum RoundOutcome
{
    Approved,

    /// <summary>With other terms than were sent in, which are worth less.</summary>
    ApprovedInPart,
    ChangesRequested,
    Rejected,

    /// <summary>By whoever sent it in.</summary>
    Withdrawn,

    /// <summary>Answered with an offer, which is a round of its own.</summary>
    Countered,

    /// <summary>The contractor does not take the offer.</summary>
    Objected,
}

/// <summary>
/// One time that something was sent in and decided: by whom and when, with which facts and value, how and why. Rounds are numbered and
/// never overwritten; the state of their subject is that of the last one (docs/adr/0029-a-case-is-a-ledger.md).
/// </summary>
public sealed class Round : CaseEntity, IReadByContractorAndDesk, IVersioned
{
    private Round() => SubmittedByName = "";

    internal Round(Guid regionId, Guid contractorId, RoundSubject subject, Guid subjectId, int number)
        : base(regionId, contractorId)
    {
        (Subject, SubjectId, Number) = (subject, subjectId, number);
        SubmittedByName = "";
    }

    public RoundSubject Subject { get; private set; }

    /// <summary>The fulfilment, the delivery, the tender or the report of turnover.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>1, 2, 3 of this subject, whatever was asked.</summary>
    public int Number { get; private set; }

    public Guid TenderId { get; internal init; }

    /// <summary>Null for what is decided of the tender itself.</summary>
    public Guid? FulfilmentId { get; internal init; }

    /// <summary>Who sent it in; the other side decides.</summary>
    public CaseSide By { get; internal init; }

    public DateTime SubmittedAt { get; internal init; }

    public Guid SubmittedById { get; internal init; }

    public string SubmittedByName { get; internal init; }

    /// <summary>What was sent in, as JSON.</summary>
    [Personal]
    public string? Facts { get; internal init; }

    /// <summary>What it was worth then.</summary>
    public Euro Value { get; internal init; }

    /// <summary>The schedule by which it was valued.</summary>
    public Guid? TariffScheduleId { get; internal init; }

    /// <summary>Why the side that sent it in asks for it: of an offer, of a correction, and of a proposal after an offer was not taken.</summary>
    public string? Grounds { get; internal init; }

    /// <summary>The last day of the promised answer time.</summary>
    public DateOnly? DueOn { get; internal init; }

    public DateTime? DecidedAt { get; private set; }

    public Guid? DecidedById { get; private set; }

    public string? DecidedByName { get; private set; }

    public RoundOutcome? Outcome { get; private set; }

    /// <summary>Why, as somebody typed it.</summary>
    public string? Reason { get; private set; }

    public Guid Version { get; private set; }

    public bool IsOpen => DecidedAt is null;

    internal void Decide(RoundOutcome outcome, DateTime at, Actor actor, string? reason)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException($"Round {Id} was decided before.");
        }

        (Outcome, DecidedAt, DecidedById, DecidedByName, Reason) = (outcome, at, actor.UserId, actor.Name, reason);
    }
}
