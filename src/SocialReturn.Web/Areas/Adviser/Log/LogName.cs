namespace SocialReturn.Web.Areas.Adviser.Log;

/// <summary>The name of something that a line is about.</summary>
/// <param name="Href">Where it can be looked at; null where the reader may not go, or where it is gone.</param>
public sealed record LogName(string Text, string? Href = null);
