namespace SocialReturn.Pdf.Writing;

/// <summary>Embeds files as the data the document was made from.</summary>
internal static class AttachmentWriter
{
    /// <summary>The catalog's entries for the attachments.</summary>
    public static string Write(PdfFile file, IReadOnlyList<PdfAttachment> attachments, DateTimeOffset createdAt)
    {
        if (attachments.Count == 0)
        {
            return string.Empty;
        }

        // The name tree must be sorted.
        var written = attachments
            .OrderBy(attachment => attachment.FileName, StringComparer.Ordinal)
            .Select(attachment => (Name: PdfSyntax.Text(attachment.FileName), Number: Write(file, attachment, createdAt)))
            .ToList();
        var names = string.Join(' ', written.Select(entry => $"{entry.Name} {entry.Number} 0 R"));
        return $" /AF {PdfSyntax.References(written.Select(entry => entry.Number))} /Names <</EmbeddedFiles <</Names [{names}]>>>>";
    }

    private static int Write(PdfFile file, PdfAttachment attachment, DateTimeOffset createdAt)
    {
        var content = file.AddStream(
            $"/Type /EmbeddedFile /Subtype {PdfSyntax.Name(attachment.MediaType)} /Params <</Size {attachment.Content.Length} "
                + $"/ModDate {PdfSyntax.Date(createdAt)}>>",
            attachment.Content.Span
        );
        var name = PdfSyntax.Text(attachment.FileName);
        return file.Add(
            $"<</Type /Filespec /F {name} /UF {name} /Desc {PdfSyntax.Text(attachment.Description)} /AFRelationship /Data "
                + $"/EF <</F {content} 0 R /UF {content} 0 R>>>>"
        );
    }
}
