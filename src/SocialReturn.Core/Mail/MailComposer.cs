using SocialReturn.Core.Regions;

namespace SocialReturn.Core.Mail;

/// <summary>Starts mails in the one style of the portal. One class per family of mails, near its feature, fills them.</summary>
public sealed class MailComposer(PortalAddress address)
{
    /// <param name="subject">Says what happened; at most 200 characters, references and titles only, nothing about participants.</param>
    /// <param name="region">Whose colour and desk it carries; null for mails about accounts.</param>
    /// <param name="recipientName">Null when only the address is known.</param>
    public MailDraft Start(string subject, Region? region = null, string? recipientName = null) => new(address, subject, region, recipientName);
}
