using SocialReturn.Core.Jobs;

namespace SocialReturn.Core.Mail;

public sealed class SendMailJob(MailSender sender) : IJob
{
    public async Task<string?> RunAsync(CancellationToken cancellationToken) =>
        await sender.SendDueAsync(cancellationToken) is > 0 and var sent ? $"sent {sent} mails" : null;
}
