namespace SocialReturn.Core.Evidence;

/// <summary>A piece of the text of a file, and where it stands in words: "op pagina 2".</summary>
internal sealed record TextPart(string Text, Func<int, string> Where);
