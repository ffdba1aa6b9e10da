namespace SocialReturn.Core.Happenings;

/// <summary>
/// Takes what happened, within the save that is being prepared, and does all that follows from it. Call it after changing the entities:
/// a line, a notification and a mail exist if and only if the change they tell about was saved.
/// </summary>
public sealed class Chronicle(AuditPolicy audit, NotificationPolicy notifications, MetricsPolicy metrics, IEnumerable<IMailPolicy> mails)
{
    public async Task TellAsync(Happening happening, CancellationToken cancellationToken)
    {
        var line = audit.Write(happening);
        notifications.Tell(happening, line);
        metrics.Count(happening, line);
        foreach (var policy in mails)
        {
            await policy.MailAsync(happening, line, cancellationToken);
        }
    }
}
