using MimeKit;

namespace SocialReturn.Core.Mail;

/// <summary>Hands a mail to the world outside. When the task ends without an exception, the other side has accepted it.</summary>
public interface IMailTransport
{
    /// <summary>Where mail goes, for the log at start-up.</summary>
    string Destination { get; }

    /// <exception cref="RecipientRefusedException">The address does not exist there: trying again is of no use.</exception>
    Task SendAsync(Guid mailId, MimeMessage message, CancellationToken cancellationToken);
}

/// <summary>The mail server knows no such mailbox (5.1.x). Anything else that it refuses may be its own fault or ours, and is tried again.</summary>
public sealed class RecipientRefusedException(string message, Exception inner) : Exception(message, inner);
