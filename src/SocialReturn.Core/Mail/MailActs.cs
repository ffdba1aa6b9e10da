using SocialReturn.Core.Auditing;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Mail;

/// <summary>What happens to a mail that did not leave.</summary>
public static class MailActs
{
    public static readonly Act SentAgain = new("Mail.SentAgain", ActTopic.Settings, Reader.Place, () => MailActTexts.SentAgain);
}
