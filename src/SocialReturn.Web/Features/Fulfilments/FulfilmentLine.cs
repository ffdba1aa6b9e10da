using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>One line of a tender's list: a fulfilment, or a delivered part of it, with the part of its value in one state.</summary>
public sealed record FulfilmentLine
{
    public required Guid FulfilmentId { get; init; }

    public required FulfilmentKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Detail { get; init; }

    public required string Period { get; init; }

    /// <summary>Lines stand in order of time.</summary>
    public required DateOnly? SortDay { get; init; }

    public required Euro Amount { get; init; }

    public required string ExplanationHref { get; init; }

    public string? Promise { get; init; }

    /// <summary>Amber: what has to be done.</summary>
    public string? Note { get; init; }

    public string Icon => Kind.Describe().Icon;
}

/// <summary>The lines in one state, with their subtotal: one of the four amounts.</summary>
public sealed record FulfilmentGroup(ProgressPart Part, string Name, string Remark, IReadOnlyList<FulfilmentLine> Lines)
{
    public Euro Subtotal => Euro.Sum(Lines.Select(line => line.Amount));
}
