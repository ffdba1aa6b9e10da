using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SocialReturn.Core.Mail;

namespace SocialReturn.Web.Infrastructure.Health.Checks;

/// <summary>Mails leave: an invitation or a link for a password waits for nothing else.</summary>
internal sealed class MailCheck(MailQueueReader mails) : IReadinessCheck
{
    public string Name => "mail";

    public string Title => ReadinessTexts.Mail;

    public string Advice => ReadinessTexts.MailAdvice;

    public HealthStatus WhenNotWell => HealthStatus.Degraded;

    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        if (!await mails.StandsStillAsync(cancellationToken))
        {
            return null;
        }

        var queue = await mails.ReadAsync(cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{queue.Waiting} waiting since {queue.OldestWaiting:yyyy-MM-dd HH:mm} UTC, and none leaves; the log names each try that failed"
        );
    }
}
