using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>The mails about what a region did about a contractor as a whole, to each of its owners.</summary>
public sealed class ContractorMails(PortalDbContext db, CurrentScope scope, ContractorPeopleReader people, MailComposer composer, Outbox outbox) : IMailPolicy
{
    public Task MailAsync(Happening happening, AuditEvent line, CancellationToken cancellationToken) =>
        happening switch
        {
            BlockHappening block => TellBlockAsync(block.Link, line, block.Act == ContractorActs.Blocked, cancellationToken),
            OwnerHappening owner => TellOwnerRequestAsync(owner, line, cancellationToken),
            _ => Task.CompletedTask,
        };

    private async Task TellBlockAsync(RegionContractor link, AuditEvent act, bool isBlocked, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == link.RegionId, cancellationToken);
        var name = await db.Contractors.Where(row => row.Id == link.ContractorId).Select(row => row.Name).SingleAsync(cancellationToken);
        var (subject, body) = isBlocked
            ? (OrganisationMailTexts.BlockedSubject, OrganisationMailTexts.BlockedBody)
            : (OrganisationMailTexts.UnblockedSubject, OrganisationMailTexts.UnblockedBody);
        foreach (var owner in await people.OwnersAsync(link.ContractorId, cancellationToken))
        {
            var mail = composer
                .Start(string.Format(subject, name, region.Name), region, owner.DisplayName)
                .Paragraph(string.Format(body, region.DeskName, name, region.Name))
                .Quote(act.Reason ?? "");
            mail = isBlocked ? mail.Paragraph(string.Format(OrganisationMailTexts.BlockedAsk, region.ContactMail)) : mail;
            outbox.Add(
                owner.Email!,
                mail.Action(OrganisationMailTexts.OpenAction, "/").Compose(string.Format(OrganisationMailTexts.Because, name)),
                $"contractor-block/{act.Id}/{owner.Id}",
                region.Id
            );
        }
    }

    /// <summary>To everybody who works at the contractor: that a new owner is looked for, came, or did not come.</summary>
    private async Task TellOwnerRequestAsync(OwnerHappening happening, AuditEvent act, CancellationToken cancellationToken)
    {
        var request = happening.Request;
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == request.RegionId, cancellationToken);
        var name = await db.Contractors.Where(row => row.Id == request.ContractorId).Select(row => row.Name).SingleAsync(cancellationToken);
        var (subject, body) = happening.Tells switch
        {
            NotificationKind.OwnerRequested => (OrganisationMailTexts.OwnerRequestedSubject, OrganisationMailTexts.OwnerRequestedBody),
            NotificationKind.OwnerInvited => (OrganisationMailTexts.OwnerInvitedSubject, OrganisationMailTexts.OwnerInvitedBody),
            _ => (OrganisationMailTexts.OwnerClosedSubject, OrganisationMailTexts.OwnerClosedBody),
        };
        foreach (var person in await people.PeopleAsync(request.ContractorId, cancellationToken))
        {
            var mail = composer
                .Start(string.Format(subject, name), region, person.DisplayName)
                .Paragraph(string.Format(body, region.DeskName, request.Name, name, request.ObjectUntil?.ToFullDate()));
            mail =
                happening.Act == OwnerActs.Requested
                    ? mail.Action(OrganisationMailTexts.OwnerRequestedAction, PortalLinks.OwnerRequest)
                    : mail.Action(OrganisationMailTexts.OpenAction, "/");
            outbox.Add(person.Email!, mail.Compose(string.Format(OrganisationMailTexts.BecausePerson, name)), $"owner-request/{act.Id}/{person.Id}", region.Id);
        }

        if (happening.Act == OwnerActs.Requested)
        {
            await AskAdministratorsAsync(request, name, cancellationToken);
        }

        if (happening.Act == OwnerActs.Objected)
        {
            var objection = composer
                .Start(string.Format(OrganisationMailTexts.OwnerObjectedSubject, name), region)
                .Paragraph(string.Format(OrganisationMailTexts.OwnerObjectedBody, scope.Actor.Name, name))
                .Quote(act.Reason ?? "")
                .Action(OrganisationMailTexts.OwnerAskedAction, PortalLinks.DeskOwnerRequest(request.ContractorId))
                .Compose(OrganisationMailTexts.BecauseDesk);
            outbox.Add(region.ContactMail, objection, $"owner-objected/{act.Id}", region.Id);
        }
    }

    /// <summary>To the other administrators of the region: one of them checks it too.</summary>
    private async Task AskAdministratorsAsync(OwnerRequest request, string contractor, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == request.RegionId, cancellationToken);
        var ids = db
            .Memberships.Where(row => row.RegionId == request.RegionId && row.Role == Role.RegionAdministrator && row.UserId != scope.Actor.UserId)
            .Select(row => row.UserId);
        foreach (var user in await db.Users.AsNoTracking().Where(user => !user.IsDisabled && ids.Contains(user.Id)).ToListAsync(cancellationToken))
        {
            var mail = composer
                .Start(string.Format(OrganisationMailTexts.OwnerAskedSubject, contractor), region, user.DisplayName)
                .Paragraph(string.Format(OrganisationMailTexts.OwnerAskedBody, scope.Actor.Name, contractor))
                .Action(OrganisationMailTexts.OwnerAskedAction, PortalLinks.DeskOwnerRequest(request.ContractorId))
                .Compose(OrganisationMailTexts.BecauseAdministrator);
            outbox.Add(user.Email!, mail, $"owner-asked/{request.Id}/{user.Id}", region.Id);
        }
    }
}
