using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Mail;

public sealed class SendMailJob(MailSender sender) : IJob
{
    public Task RunAsync(CancellationToken cancellationToken) => sender.SendDueAsync(cancellationToken);
}
