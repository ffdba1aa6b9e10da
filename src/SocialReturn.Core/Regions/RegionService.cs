using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Core.Regions;

/// <summary>A region as the platform's administrator enters it.</summary>
public sealed record NewRegion(string Name, string Slug, string DeskName, string ContactMail, string? ContactPhone);

/// <summary>Adds regions and invites their first administrators; for the platform's administrator.</summary>
public sealed class RegionService(PortalDbContext db, AuditTrail audit, InvitationService invitations)
{
    /// <returns>Invalid when the slug is taken.</returns>
    public async Task<Outcome<Region>> AddAsync(NewRegion input, CancellationToken cancellationToken)
    {
        if (await db.Regions.AnyAsync(region => region.Slug == input.Slug, cancellationToken))
        {
            return Outcome.Invalid<Region>(nameof(input.Slug), AccountTexts.SlugTaken);
        }

        var region = new Region(input.Slug, input.Name.Trim(), input.DeskName.Trim(), input.ContactMail.Trim()) { ContactPhone = input.ContactPhone?.Trim() };
        db.Regions.Add(region);
        audit.Record(region, "Region.Added");
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(region);
    }

    public async Task<Outcome<Region>> InviteAdministratorAsync(Guid regionId, string mail, CancellationToken cancellationToken)
    {
        var region = await db.Regions.SingleOrDefaultAsync(region => region.Id == regionId, cancellationToken);
        if (region is null)
        {
            return Outcome.NotFound<Region>();
        }

        if (await invitations.InviteAsync(mail, MembershipPlace.Region(region.Id, administrator: true), region.DeskName, cancellationToken) is null)
        {
            return Outcome.Invalid<Region>("Mail", AccountTexts.WorksHereAlready);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(region);
    }
}
