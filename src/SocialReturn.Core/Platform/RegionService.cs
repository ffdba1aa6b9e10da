using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Platform;

/// <summary>What the platform's administrator does to regions that exist.</summary>
public sealed class RegionService(PortalDbContext db, CurrentScope scope, InvitationService invitations, Idempotency idempotency)
{
    /// <param name="key">The form's: sent twice it invites once.</param>
    public Task<Outcome<Guid>> InviteAdministratorAsync(Guid regionId, string mail, Guid key, CancellationToken cancellationToken) =>
        idempotency.OnceAsync(key, new { regionId, mail }, remember => InviteAsync(regionId, mail, remember, cancellationToken), cancellationToken);

    private async Task<Outcome<Guid>> InviteAsync(Guid regionId, string mail, Action<Guid> remember, CancellationToken cancellationToken)
    {
        var region = await db.Regions.SingleOrDefaultAsync(region => region.Id == regionId, cancellationToken);
        if (region is null)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsPlatform)
        {
            return Outcome.Forbidden<Guid>();
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
