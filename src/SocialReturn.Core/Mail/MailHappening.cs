using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Mail;

/// <summary>Somebody gave a mail that failed a new series of tries.</summary>
public sealed record MailHappening(Act Act, OutgoingMail Mail) : WatchedHappening(Act)
{
    public override string SubjectType => nameof(OutgoingMail);

    public override Guid SubjectId => Mail.Id;

    public override Guid? RegionId => Mail.RegionId;
}
