using System.Net;
using System.Net.Mail;

namespace SocialReturn.Core.Mail;

/// <summary>Sends to a mail server over STARTTLS. A server that offers no encryption gets no mail.</summary>
public sealed class SmtpTransport(MailOptions options, TimeProvider clock) : IMailTransport
{
    private readonly SmtpSettings smtp = options.Smtp ?? throw new ArgumentException("No mail server is configured.", nameof(options));

    public string Destination => $"{smtp.Host}:{smtp.Port}";

    /// <exception cref="TimeoutException">The server did not finish in time.</exception>
    public async Task SendAsync(Guid mailId, MailMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.RequireTls };
        if (smtp.UserName is { } userName)
        {
            client.Credentials = new NetworkCredential(userName, smtp.Password);
        }

        // The client keeps waiting for an answer after a cancellation; disposing it hangs up.
        await client.SendMailAsync(message, cancellationToken).WaitAsync(smtp.Timeout, clock, cancellationToken);
    }
}
