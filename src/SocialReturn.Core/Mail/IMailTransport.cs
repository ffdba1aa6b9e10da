using System.Net.Mail;

namespace SocialReturn.Core.Mail;

/// <summary>Hands a mail to the world outside. When the task ends without an exception, the other side has accepted it.</summary>
public interface IMailTransport
{
    /// <summary>Where mail goes, for the log at start-up.</summary>
    string Destination { get; }

    Task SendAsync(Guid mailId, MailMessage message, CancellationToken cancellationToken);
}
