using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>Something the contractor has to do, with the page to do it on.</summary>
/// <param name="When">Written out: "Te laat sinds 5 maart 2026", "17 maart 2026, over 5 dagen"; empty without a due date.</param>
public sealed record TaskRow(string Icon, string Act, string Href, string Where, DateOnly? DueOn, string When, TaskUrgency Urgency);
