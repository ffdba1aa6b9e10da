namespace SocialReturn.Pdf;

/// <summary>The content cannot be placed: a column without width, a drawing higher than a page.</summary>
public sealed class PdfLayoutException(string message) : InvalidOperationException(message);
