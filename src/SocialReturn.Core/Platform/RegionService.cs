using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Regions;

namespace SocialReturn.Core.Platform;

/// <summary>A region as the platform's administrator enters it.</summary>
public sealed record NewRegion(string Name, string Slug, string DeskName, string ContactMail, string? ContactPhone);

/// <summary>Adds regions and invites their first administrators; for the platform's administrator.</summary>
public sealed class RegionService(PortalDbContext db, AuditTrail audit, InvitationService invitations, Idempotency idempotency)
{
    /// <param name="key">The form's: sent twice it adds once.</param>
    /// <returns>Invalid when the slug is taken.</returns>
    public Task<Outcome<Guid>> AddAsync(NewRegion input, Guid key, CancellationToken cancellationToken) =>
        idempotency.OnceAsync(key, remember => CreateAsync(input, remember, cancellationToken), cancellationToken);

    public Task<Outcome<Guid>> InviteAdministratorAsync(Guid regionId, string mail, Guid key, CancellationToken cancellationToken) =>
        idempotency.OnceAsync(key, remember => InviteAsync(regionId, mail, remember, cancellationToken), cancellationToken);

    private async Task<Outcome<Guid>> CreateAsync(NewRegion input, Action<Guid> remember, CancellationToken cancellationToken)
    {
        if (await db.Regions.AnyAsync(region => region.Slug == input.Slug, cancellationToken))
        {
            return Outcome.Invalid<Guid>(nameof(input.Slug), AccountTexts.SlugTaken);
        }

        var region = new Region(input.Slug, input.Name.Trim(), input.DeskName.Trim(), input.ContactMail.Trim()) { ContactPhone = input.ContactPhone?.Trim() };
        db.Regions.Add(region);
        audit.Record(region, "Region.Added");
        remember(region.Id);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(region.Id);
    }

    private async Task<Outcome<Guid>> InviteAsync(Guid regionId, string mail, Action<Guid> remember, CancellationToken cancellationToken)
    {
        var region = await db.Regions.SingleOrDefaultAsync(region => region.Id == regionId, cancellationToken);
        if (region is null)
        {
            return Outcome.NotFound<Guid>();
        }

        var place = MembershipPlace.Region(region.Id, administrator: true);
        if (await invitations.FindBrakeAsync(place, cancellationToken) is { } wait)
        {
            return Outcome.Invalid<Guid>("Mail", wait);
        }

        if (await invitations.InviteAsync(mail, place, region.DeskName, cancellationToken) is null)
        {
            return Outcome.Invalid<Guid>("Mail", AccountTexts.WorksHereAlready);
        }

        remember(region.Id);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(region.Id);
    }
}
