using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>Somebody who is named as the contact of a tender and cannot come in.</summary>
/// <param name="TenderId">The newest tender that names the address.</param>
public sealed record OutsideContact(string Mail, string Tender, Guid TenderId);

/// <summary>The contacts of the contractor's tenders who do not work there: its owners decide whether they may come in.</summary>
public sealed class OutsideContactReader(PortalDbContext db, CurrentScope scope)
{
    public async Task<ImmutableArray<OutsideContact>> ReadAsync(PeopleHere here, CancellationToken cancellationToken)
    {
        var contractorId = scope.Required.ContractorId;
        var named = await db
            .Tenders.AsNoTracking()
            .Where(tender =>
                tender.ContractorId == contractorId && (tender.Status == TenderStatus.Running || tender.Status == TenderStatus.AwaitingConfirmation)
            )
            .OrderByDescending(tender => tender.RegisteredAt)
            .ThenByDescending(tender => tender.Id)
            .Select(tender => new OutsideContact(tender.ContactMail, tender.Title, tender.Id))
            .ToListAsync(cancellationToken);
        var inside = here
            .People.Select(person => person.Mail)
            .Concat(here.Invited.Select(invited => invited.Mail))
            .Select(MailRules.Normalize)
            .ToHashSet(StringComparer.Ordinal);
        return [.. named.DistinctBy(contact => MailRules.Normalize(contact.Mail)).Where(contact => !inside.Contains(MailRules.Normalize(contact.Mail)))];
    }
}
