using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;

namespace SocialReturn.Core.Accounts;

/// <summary>The mails about accounts.</summary>
public sealed class AccountMails(MailComposer composer, Outbox outbox)
{
    internal void Invite(Invitation invitation, string token, string placeName)
    {
        // The portal's own words come first: an invitation must not be a letter of whoever sends it.
        var mail = composer
            .Start(AccountTexts.InvitationSubject)
            .Paragraph(AccountTexts.InvitationText)
            .Facts(new MailFact(AccountTexts.InvitedBy, invitation.InvitedByName), new MailFact(AccountTexts.InvitedFor, placeName))
            .Paragraph(AccountTexts.InvitationSteps)
            .Paragraph(AccountTexts.InvitationValidity)
            .Action(AccountTexts.InvitationAction, PortalLinks.Invitation(token))
            .Compose(AccountTexts.InvitationBecause);
        outbox.Add(invitation.Mail, mail, $"invitation/{invitation.Id}/{invitation.TokenHash[..16]}", invitation.RegionId);
    }

    internal void ResetPassword(User user, string token, Guid occasion)
    {
        var mail = composer
            .Start(AccountTexts.ResetSubject, recipientName: user.DisplayName)
            .Paragraph(AccountTexts.ResetText)
            .Paragraph(AccountTexts.ResetValidity)
            .Action(AccountTexts.ResetAction, PortalLinks.PasswordReset(token))
            .Compose(AccountTexts.ResetBecause);
        outbox.Add(user.Email!, mail, $"password-reset/{occasion}");
    }

    /// <summary>To an address without an account: the person learns why nothing works, and a stranger who asked learns nothing.</summary>
    internal void ResetWithoutAccount(string address, Guid occasion)
    {
        var mail = composer
            .Start(AccountTexts.ResetSubject)
            .Paragraph(AccountTexts.NoAccountText)
            .Paragraph(AccountTexts.NoAccountAdvice)
            .Compose(AccountTexts.ResetBecause);
        outbox.Add(address, mail, $"password-reset/{occasion}");
    }

    internal void TellPasswordChanged(User user, Guid occasion) =>
        Tell(user, AccountTexts.PasswordChangedSubject, AccountTexts.PasswordChangedText, $"password-changed/{occasion}");

    internal void TellSecondFactorChanged(User user, Guid occasion) =>
        Tell(user, AccountTexts.FactorChangedSubject, AccountTexts.FactorChangedText, $"factor-changed/{occasion}");

    internal void TellSecondFactorRemoved(User user, Guid occasion) =>
        Tell(user, AccountTexts.FactorRemovedSubject, AccountTexts.FactorRemovedText, $"factor-removed/{occasion}");

    /// <summary>Who has the password alone could have asked: the person hears of it at once.</summary>
    internal void TellRequestMade(User user, Guid occasion) =>
        Tell(user, AccountTexts.FactorRequestedSubject, AccountTexts.FactorRequestedText, $"factor-requested/{occasion}");

    internal void TellRequestRefused(User user, Guid occasion) =>
        Tell(user, AccountTexts.FactorRefusedSubject, AccountTexts.FactorRefusedText, $"factor-refused/{occasion}");

    /// <summary>Asks an administrator to check who it is.</summary>
    internal void AskToConfirm(string to, string administrator, User person, string uniqueKey)
    {
        var mail = composer
            .Start(AccountTexts.FactorAskedSubject, recipientName: administrator)
            .Paragraph(AccountTexts.FactorAskedText)
            .Facts(new MailFact(AccountTexts.FactorAskedName, person.DisplayName))
            .Paragraph(AccountTexts.FactorAskedAdvice)
            .Action(AccountTexts.FactorAskedAction, "/beheer/tweede-factor")
            .Compose(AccountTexts.FactorAskedBecause);
        outbox.Add(to, mail, uniqueKey);
    }

    private void Tell(User user, string subject, string text, string uniqueKey)
    {
        var mail = composer.Start(subject, recipientName: user.DisplayName).Paragraph(text).Paragraph(AccountTexts.NotYou).Compose(AccountTexts.AccountBecause);
        outbox.Add(user.Email!, mail, uniqueKey);
    }
}
