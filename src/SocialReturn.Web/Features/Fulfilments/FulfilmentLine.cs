using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>One line of a tender's list: a fulfilment, or a delivered part of it, with the part of its value in one state.</summary>
/// <param name="Note">Amber: what has to be done.</param>
/// <param name="SortDay">Lines stand in order of time.</param>
public sealed record FulfilmentLine(
    Guid FulfilmentId,
    FulfilmentKind Kind,
    string Title,
    string Detail,
    string Period,
    DateOnly? SortDay,
    Euro Amount,
    string ExplanationHref,
    string? Promise = null,
    string? Note = null
)
{
    public string Icon => KindIcon.Of(Kind);
}

/// <summary>The lines in one state, with their subtotal: one of the four amounts.</summary>
public sealed record FulfilmentGroup(ProgressPart Part, string Name, string Remark, IReadOnlyList<FulfilmentLine> Lines)
{
    public Euro Subtotal => Euro.Sum(Lines.Select(line => line.Amount));
}

public static class KindIcon
{
    public static string Of(FulfilmentKind kind) =>
        kind switch
        {
            FulfilmentKind.Participation or FulfilmentKind.JobToJob => "person",
            FulfilmentKind.Development => "book",
            FulfilmentKind.SocialPurchase => "bag",
            _ => "people",
        };
}
