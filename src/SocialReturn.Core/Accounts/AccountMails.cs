using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Mail;

namespace SocialReturn.Core.Accounts;

/// <summary>The mails about accounts.</summary>
public sealed class AccountMails(MailComposer composer, Outbox outbox) : IMailPolicy
{
    public Task MailAsync(Happening happening, AuditEvent line, CancellationToken cancellationToken)
    {
        switch (happening)
        {
            case InvitationHappening { Link: { } link } sent:
                Invite(sent.Invitation, link);
                break;
            case UserHappening { User: var user, Act: var act } when act == UserActs.PasswordChanged:
                Tell(user, AccountTexts.PasswordChangedSubject, AccountTexts.PasswordChangedText, $"password-changed/{line.Id}");
                break;
            case UserHappening { User: var user, Act: var act } when act == UserActs.SecondFactorSet || act == UserActs.RecoveryCodesRenewed:
                Tell(user, AccountTexts.FactorChangedSubject, AccountTexts.FactorChangedText, $"factor-changed/{line.Id}");
                break;
            case FactorResetHappening reset:
                TellReset(reset);
                break;
        }

        return Task.CompletedTask;
    }

    internal void Invite(Invitation invitation, InvitationLink link)
    {
        // The portal's own words come first: an invitation must not be a letter of whoever sends it.
        var mail = composer
            .Start(AccountTexts.InvitationSubject)
            .Paragraph(AccountTexts.InvitationText)
            .Facts(new MailFact(AccountTexts.InvitedBy, invitation.InvitedByName), new MailFact(AccountTexts.InvitedFor, link.PlaceName))
            .Paragraph(AccountTexts.InvitationSteps)
            .Paragraph(AccountTexts.InvitationValidity)
            .Action(AccountTexts.InvitationAction, PortalLinks.Invitation(link.Token))
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

    /// <summary>Who has the password alone could have asked: the person hears of it at once, and of the answer.</summary>
    private void TellReset(FactorResetHappening reset)
    {
        var (user, id) = (reset.User, reset.Request.Id);
        foreach (var administrator in reset.Administrators)
        {
            AskToConfirm(administrator, user, $"factor-asked/{id}/{administrator.Id}");
        }

        if (reset.Act == SecondFactorActs.ResetRequested)
        {
            Tell(user, AccountTexts.FactorRequestedSubject, AccountTexts.FactorRequestedText, $"factor-requested/{id}");
        }
        else if (reset.Act == SecondFactorActs.ResetCompleted)
        {
            Tell(user, AccountTexts.FactorRemovedSubject, AccountTexts.FactorRemovedText, $"factor-removed/{id}");
        }
        else if (reset.Act == SecondFactorActs.ResetRefused)
        {
            Tell(user, AccountTexts.FactorRefusedSubject, AccountTexts.FactorRefusedText, $"factor-refused/{id}");
        }
    }

    /// <summary>Asks an administrator to check who it is.</summary>
    private void AskToConfirm(AdministratorToAsk administrator, User person, string uniqueKey)
    {
        var mail = composer
            .Start(AccountTexts.FactorAskedSubject, recipientName: administrator.Name)
            .Paragraph(AccountTexts.FactorAskedText)
            .Facts(new MailFact(AccountTexts.FactorAskedName, person.DisplayName))
            .Paragraph(AccountTexts.FactorAskedAdvice)
            .Action(AccountTexts.FactorAskedAction, "/beheer/tweede-factor")
            .Compose(AccountTexts.FactorAskedBecause);
        outbox.Add(administrator.Mail, mail, uniqueKey);
    }

    private void Tell(User user, string subject, string text, string uniqueKey)
    {
        var mail = composer.Start(subject, recipientName: user.DisplayName).Paragraph(text).Paragraph(AccountTexts.NotYou).Compose(AccountTexts.AccountBecause);
        outbox.Add(user.Email!, mail, uniqueKey);
    }
}
