namespace SocialReturn.Pdf;

/// <summary>A file inside the document, such as the data behind a report.</summary>
public sealed record PdfAttachment(string FileName, string MediaType, string Description, ReadOnlyMemory<byte> Content);
