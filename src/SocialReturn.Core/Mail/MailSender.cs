using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Mail;

/// <summary>Sends what is due in the outbox. Any number of senders may run: a mail is claimed by one of them.</summary>
public sealed partial class MailSender(MailClaims claims, MailMessageFactory messages, IMailTransport transport, ILogger<MailSender> logger)
{
    /// <returns>How many mails left.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        while (await claims.ClaimNextAsync(cancellationToken) is { } mail)
        {
            sent += await SendAsync(mail, cancellationToken) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            using var message = await messages.CreateAsync(mail, cancellationToken);
            await transport.SendAsync(mail.Id, message, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever went wrong, this mail must not stop the others: it is tried again later.
            var delay = await claims.FailAsync(mail, error.Message, CancellationToken.None, isForGood: error is RecipientRefusedException);
            PortalMeter.Mail(delay is null ? "given-up" : "failed");
            LogFailed(mail.Id, mail.Attempts, Reason(error), delay is null);
            return false;
        }

        // The server has it: a stop of the portal must not keep that from being written down.
        await claims.CompleteAsync(mail, CancellationToken.None);
        PortalMeter.Mail("sent");
        return true;
    }

    /// <summary>The kind of failure only: the message of a mail server repeats addresses, and those stay out of the log.</summary>
    private static string Reason(Exception error) => error is SmtpCommandException smtp ? $"{error.GetType().Name} {smtp.StatusCode}" : error.GetType().Name;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} failed at attempt {Attempt}: {Reason}. Given up: {GivenUp}")]
    private partial void LogFailed(Guid mailId, int attempt, string reason, bool givenUp);
}
