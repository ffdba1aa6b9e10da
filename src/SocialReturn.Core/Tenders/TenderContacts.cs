using SocialReturn.Core.Accounts;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Tenders;

/// <summary>The contact of a tender hears of it. Whether that person may come in is for the people of the contractor.</summary>
public sealed class TenderContacts(CurrentScope scope, ContractorDoor door, ContractorPeopleReader people)
{
    /// <summary>Whether this region may invite the contact, and no invitation runs (any more).</summary>
    internal async Task<bool> MayInviteAsync(Tender tender, Contractor contractor, CancellationToken cancellationToken) =>
        scope.IsDesk && await door.AccessAsync(contractor, tender.ContactMail, tender.RegionId, cancellationToken) == ContactAccess.MayBeInvited;

    /// <returns>What to say at the contact when the region invited too many; null when this one may go.</returns>
    internal Task<string?> FindBrakeAsync(Contractor? contractor, string mail, CancellationToken cancellationToken) =>
        door.FindBrakeAsync(contractor, mail, cancellationToken);

    /// <summary>Lets the contact in where that is the region's to do; call it before the tender's own happening is told.</summary>
    /// <param name="former">The address that stood there before; null when the tender is new.</param>
    internal async Task<ContactNews> NameAsync(Tender tender, Contractor contractor, string? former, CancellationToken cancellationToken)
    {
        var byRegion = scope.IsDesk;
        var access =
            !byRegion ? await door.AccessAsync(contractor, tender.ContactMail, tender.RegionId, cancellationToken)
            : former is null ? await door.NameContactAsync(contractor, tender.ContactMail, cancellationToken)
            : await door.ChangeContactAsync(contractor, former, tender.ContactMail, cancellationToken);
        var isForItsPeople = byRegion && access == ContactAccess.ForItsPeople;
        return new ContactNews(access, isForItsPeople ? await people.OwnersAsync(contractor.Id, cancellationToken) : [], isForItsPeople);
    }
}
