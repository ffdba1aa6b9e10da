using System.Net.Security;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace SocialReturn.Core.Mail;

/// <summary>Sends to a mail server over TLS. A server that offers no encryption gets no mail and no password.</summary>
public sealed class SmtpTransport(MailOptions options, TimeProvider clock) : IMailTransport
{
    /// <summary>Where TLS comes before the first word; everywhere else the server is asked for it.</summary>
    private const int TlsFromTheStartPort = 465;

    private readonly SmtpSettings smtp = options.Smtp ?? throw new ArgumentException("No mail server is configured.", nameof(options));

    public string Destination => $"{smtp.Host}:{smtp.Port}";

    /// <summary>Who vouches for the server; null: the machine's own list.</summary>
    internal RemoteCertificateValidationCallback? Trust { get; init; }

    /// <exception cref="TimeoutException">The server did not finish in time.</exception>
    public async Task SendAsync(Guid mailId, MimeMessage message, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(smtp.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await SendAsync(message, either.Token);
        }
        catch (OperationCanceledException stopped) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server did not finish within {smtp.Timeout.TotalSeconds:0} seconds.", stopped);
        }
        catch (SmtpCommandException refused) when (IsUnknownMailbox(refused))
        {
            throw new RecipientRefusedException(refused.Message, refused);
        }
    }

    private async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { CheckCertificateRevocation = smtp.CheckRevocation, ServerCertificateValidationCallback = Trust };
        await client.ConnectAsync(smtp.Host, smtp.Port, Security(), cancellationToken);
        if (smtp.UserName is { } userName)
        {
            await client.AuthenticateAsync(userName, smtp.Password ?? "", cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private SecureSocketOptions Security() =>
        !smtp.RequireTls ? SecureSocketOptions.None
        : smtp.Port == TlsFromTheStartPort ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;

    /// <summary>By the class of the answer's enhanced code (RFC 3463): 5.1 is about the address; a policy (5.7) or a full box (5.2) may change.</summary>
    private static bool IsUnknownMailbox(SmtpCommandException refused) =>
        refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && refused.Message.StartsWith("5.1.", StringComparison.Ordinal);
}
