using Microsoft.AspNetCore.Mvc.Rendering;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The lists that a proposal of one kind chooses from.</summary>
public sealed record ProposalChoices
{
    /// <summary>Of the kind that is proposed.</summary>
    public required IReadOnlyList<SelectListItem> Blocks { get; init; }

    public required IReadOnlyList<SelectListItem> Participants { get; init; }

    public required IReadOnlyList<SelectListItem> Suppliers { get; init; }

    /// <summary>Of the schedule.</summary>
    public required IReadOnlyList<SelectListItem> Recognitions { get; init; }

    /// <summary>Of the region.</summary>
    public required IReadOnlyList<SelectListItem> ActivityTypes { get; init; }

    /// <summary>That a training can hang on; empty for other kinds.</summary>
    public required IReadOnlyList<SelectListItem> Placements { get; init; }

    /// <returns>Null when it is not in the list any more: it is chosen anew.</returns>
    public static Guid? Keep(IReadOnlyList<SelectListItem> list, Guid? chosen) => Keep(list, chosen?.ToString()) is null ? null : chosen;

    /// <inheritdoc cref="Keep(IReadOnlyList{SelectListItem}, Guid?)"/>
    public static string? Keep(IReadOnlyList<SelectListItem> list, string? chosen) => list.Any(item => item.Value == chosen) ? chosen : null;
}
