using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Writing;

namespace SocialReturn.Pdf;

/// <summary>
/// A tagged document: blocks that flow over pages. It is a plain model; writing it twice with the same moment gives the same bytes.
/// </summary>
public sealed class PdfDocument
{
    private readonly List<Block> blocks = [];
    private readonly List<PdfAttachment> attachments = [];

    public PdfDocument(string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Title = title;
    }

    public string Title { get; }

    public string Language { get; init; } = "nl-NL";

    public string? Author { get; init; }

    public string? Subject { get; init; }

    public PageSetup Page { get; init; } = PageSetup.A4;

    public PageBand? Header { get; init; }

    public PageBand? Footer { get; init; }

    public IReadOnlyList<Block> Blocks => blocks;

    public IReadOnlyList<PdfAttachment> Attachments => attachments;

    public PdfDocument Add(params ReadOnlySpan<Block> content)
    {
        blocks.AddRange(content);
        return this;
    }

    public PdfDocument Attach(PdfAttachment attachment)
    {
        if (attachments.Exists(other => string.Equals(other.FileName, attachment.FileName, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException($"There is already an attachment {attachment.FileName}.");
        }

        attachments.Add(attachment);
        return this;
    }

    /// <summary>Writes the document; <paramref name="createdAt"/> is the date that stands in it.</summary>
    public byte[] ToBytes(DateTimeOffset createdAt) => new DocumentRenderer(this, createdAt).Render();
}
