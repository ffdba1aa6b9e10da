using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>Something the contractor has to do, with the page to do it on.</summary>
public sealed record TaskRow
{
    public required string Icon { get; init; }

    public required string Act { get; init; }

    public required string Href { get; init; }

    public required string Where { get; init; }

    public required DateOnly? DueOn { get; init; }

    /// <summary>Written out: "Te laat sinds 5 maart 2026", "17 maart 2026, over 5 dagen"; empty without a due date.</summary>
    public required string When { get; init; }

    public required TaskUrgency Urgency { get; init; }
}
