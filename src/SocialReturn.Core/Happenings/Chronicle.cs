using SocialReturn.Core.Auditing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Happenings;

/// <summary>
/// Takes what happened, within the save that is being prepared, and does all that follows from it. Call it after changing the entities:
/// a line, a notification and a mail exist if and only if the change they tell about was saved.
/// </summary>
public sealed class Chronicle(
    AuditPolicy audit,
    SecurityPolicy security,
    NotificationPolicy notifications,
    MetricsPolicy metrics,
    IEnumerable<IMailPolicy> mails
)
{
    public async Task TellAsync(Happening happening, CancellationToken cancellationToken)
    {
        var line = audit.Write(happening);
        security.Write(happening, line);
        notifications.Tell(happening, line);
        metrics.Count(happening, line);
        foreach (var policy in mails)
        {
            await policy.MailAsync(happening, line, cancellationToken);
        }
    }

    /// <summary>Of a database that is not the portal's own, as the copy that a restore makes: nothing is mailed from there.</summary>
    internal static Chronicle Of(PortalDbContext copy, CurrentScope scope, TimeProvider clock, SecurityLog log) =>
        new(new AuditPolicy(copy, scope, clock), new SecurityPolicy(log), new NotificationPolicy(copy), new MetricsPolicy(copy), []);
}
