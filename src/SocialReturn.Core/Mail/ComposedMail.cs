namespace SocialReturn.Core.Mail;

/// <summary>A mail in its two forms: the text says everything that the HTML says.</summary>
public sealed record ComposedMail(string Subject, string Text, string Html);
