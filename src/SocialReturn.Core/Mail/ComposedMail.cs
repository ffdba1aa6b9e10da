namespace SocialReturn.Core.Mail;

/// <summary>A mail in its two forms: the text says everything that the HTML says.</summary>
public sealed record ComposedMail(string Subject, string Text, string Html);

/// <summary>A stored file that goes with a mail.</summary>
/// <param name="Path">Where it stands in the file store.</param>
/// <param name="Name">The name the reader sees.</param>
public sealed record MailAttachment(string Path, string Name);
