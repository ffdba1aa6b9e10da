using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>The contact of a tender hears of it. Whether that person may come in is for the people of the contractor.</summary>
public sealed class TenderContacts(CurrentScope scope, ContractorDoor door, TenderMails mails, Notifier notifier)
{
    /// <summary>Whether this region may invite the contact, and no invitation runs (any more).</summary>
    internal async Task<bool> MayInviteAsync(Tender tender, Contractor contractor, CancellationToken cancellationToken) =>
        scope.Required.Kind == AccessScopeKind.Region
        && await door.AccessAsync(contractor, tender.ContactMail, tender.RegionId, cancellationToken) == ContactAccess.MayBeInvited;

    /// <returns>What to say at the contact when the region invited too many; null when this one may go.</returns>
    internal Task<string?> FindBrakeAsync(Contractor? contractor, string mail, CancellationToken cancellationToken) =>
        door.FindBrakeAsync(contractor, mail, cancellationToken);

    /// <param name="former">The address that stood there before; null when the tender is new.</param>
    /// <returns>Whether the contractor's people were told: there is one notification for an act.</returns>
    internal async Task<bool> TellAsync(Tender tender, Contractor contractor, string? former, AuditEvent audit, CancellationToken cancellationToken)
    {
        var byRegion = scope.Required.Kind == AccessScopeKind.Region;
        var access =
            !byRegion ? await door.AccessAsync(contractor, tender.ContactMail, tender.RegionId, cancellationToken)
            : former is null ? await door.NameContactAsync(contractor, tender.ContactMail, cancellationToken)
            : await door.ChangeContactAsync(contractor, former, tender.ContactMail, cancellationToken);
        await mails.ToContactAsync(tender, contractor, access, audit, cancellationToken);
        if (!byRegion || access != ContactAccess.ForItsPeople)
        {
            return false;
        }

        notifier.Tell(audit, NotificationKind.ContactNamed, tender.Obligation);
        foreach (var owner in await door.OwnersAsync(contractor.Id, cancellationToken))
        {
            await mails.AskOwnerAsync(tender, contractor, owner, audit, cancellationToken);
        }

        return true;
    }
}
