using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>What the registration form is shown with, to contractors and advisers alike.</summary>
public sealed class TenderFormReader(
    PortalDbContext db,
    CurrentScope scope,
    RegistrationReader registrations,
    PublicationDayReader publication,
    TimeProvider clock
)
{
    /// <summary>A new form: today as the award date, the region's usual percentage.</summary>
    public async Task<TenderForm> NewAsync(string? contactMail, CancellationToken cancellationToken)
    {
        var regionId = scope.Required.RegionId;
        var percentages = await db
            .Regions.AsNoTracking()
            .Where(region => region.EndedAt == null && (regionId == null || region.Id == regionId))
            .Select(region => region.DefaultPercentage)
            .ToListAsync(cancellationToken);
        var form = new TenderForm
        {
            AwardDate = clock.DutchToday(),
            Percentage = percentages.Count == 0 ? null : percentages[0],
            ContactMail = contactMail,
        };
        return await CompleteAsync(form, cancellationToken);
    }

    /// <summary>A refused registration as it was typed, to be corrected.</summary>
    /// <returns>Null when there is no such registration in scope, or it is not refused.</returns>
    public async Task<TenderForm?> RefusedAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.Status == TenderStatus.Refused, cancellationToken) is not { } tender
        )
        {
            return null;
        }

        var stakeholders = await db
            .Stakeholders.AsNoTracking()
            .Where(row => row.TenderId == id)
            .OrderBy(row => row.Mail)
            .Select(row => row.Mail)
            .ToListAsync(cancellationToken);
        var form = TenderForm.Of(tender, stakeholders);
        form.RefusalReason = await registrations.RefusalAsync(id, cancellationToken);
        return await CompleteAsync(form, cancellationToken);
    }

    public async Task<TenderForm> CompleteAsync(TenderForm form, CancellationToken cancellationToken)
    {
        var authorities = await db
            .ContractingAuthorities.AsNoTracking()
            .Where(authority => authority.EndedAt == null)
            .Join(
                db.Regions.Where(region => region.EndedAt == null),
                authority => authority.RegionId,
                region => region.Id,
                (authority, region) =>
                    new
                    {
                        authority.Id,
                        authority.Name,
                        Region = region.Name,
                    }
            )
            .OrderBy(row => row.Region)
            .ThenBy(row => row.Name)
            .ToListAsync(cancellationToken);
        var groups = authorities.Select(row => row.Region).Distinct().ToDictionary(name => name, name => new SelectListGroup { Name = name });
        form.Authorities =
        [
            .. authorities.Select(row => new SelectListItem(row.Name, row.Id.ToString()) { Group = groups.Count > 1 ? groups[row.Region] : null }),
        ];
        form.AsksContractor = scope.IsDesk;
        form.PublicationHint = await publication.HintAsync(form.PublicationDate, cancellationToken);
        return form;
    }
}
