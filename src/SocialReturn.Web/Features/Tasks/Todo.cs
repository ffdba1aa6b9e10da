using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>What has to be done, in the order in which what has no day is shown.</summary>
public enum TaskKind
{
    AnswerChanges,
    AnswerOffer,
    AnswerCorrection,
    CompleteEvidence,
    FinishDraft,
    FinishDelivery,
    Deliver,
    ReportTurnover,
}

/// <summary>A task before its names are known, the same for each kind so that they are one query.</summary>
public sealed class Todo
{
    public required TaskKind Kind { get; init; }

    public required Guid TenderId { get; init; }

    /// <summary>Null for what is asked of the tender itself.</summary>
    public required Guid? FulfilmentId { get; init; }

    public required Guid? DeliveryId { get; init; }

    public required DateOnly? DueOn { get; init; }

    /// <summary>Until when turnover was reported; null before the first time, and for every other task.</summary>
    public DateOnly? ReportedTo { get; init; }
}

/// <summary>A task with what names it.</summary>
public sealed class FoundTodo
{
    public required Todo Todo { get; init; }

    /// <summary>Null for what is asked of the tender itself.</summary>
    public required Fulfilment? Fulfilment { get; init; }

    public required string Tender { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    /// <summary>The contractor's own reference; null where nobody is placed.</summary>
    public required string? Participant { get; init; }
}
