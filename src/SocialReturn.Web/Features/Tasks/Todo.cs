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
}

/// <summary>A task before its names are known, the same for each kind so that they are one query.</summary>
public sealed class Todo
{
    public required TaskKind Kind { get; init; }

    public required Guid FulfilmentId { get; init; }

    public required Guid? DeliveryId { get; init; }

    public required DateOnly? DueOn { get; init; }
}

/// <summary>A task with what names it.</summary>
public sealed class FoundTodo
{
    public required Todo Todo { get; init; }

    public required Fulfilment Fulfilment { get; init; }

    public required string Tender { get; init; }

    /// <summary>The contractor's own reference; null where nobody is placed.</summary>
    public required string? Participant { get; init; }
}
