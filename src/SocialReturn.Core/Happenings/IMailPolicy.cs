using SocialReturn.Core.Auditing;

namespace SocialReturn.Core.Happenings;

/// <summary>The mails of one feature: puts in the outbox what follows from a happening, or does nothing when it is another's.</summary>
public interface IMailPolicy
{
    /// <param name="line">What the log says of it; its id makes a mail unique.</param>
    Task MailAsync(Happening happening, AuditEvent line, CancellationToken cancellationToken);
}
