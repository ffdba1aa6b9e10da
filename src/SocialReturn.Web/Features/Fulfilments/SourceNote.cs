namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>From which item a form was filled in.</summary>
/// <param name="Reason">Why that one was rejected; null when it was not.</param>
public sealed record SourceNote(string Title, string? Reason);
