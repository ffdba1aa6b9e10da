namespace SocialReturn.Web.Shared;

/// <summary>Previous and next of a long list, for the partial _Pagination; an absent address shows no link.</summary>
/// <param name="PreviousHref">The page before.</param>
/// <param name="NextHref">The page after.</param>
/// <param name="Position">"26 tot en met 50 van 90"; may be empty.</param>
public sealed record PaginationModel(string? PreviousHref, string? NextHref, string Position = "");
