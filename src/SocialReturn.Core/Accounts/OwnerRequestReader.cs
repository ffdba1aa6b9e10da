using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Whether a region may look for a new owner of a contractor, and who is asked.</summary>
public sealed class OwnerRequestReader(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    /// <summary>The request that runs; null when none does.</summary>
    public Task<OwnerRequest?> OpenAsync(Guid contractorId, CancellationToken cancellationToken) =>
        db
            .OwnerRequests.AsNoTracking()
            .Where(row => row.ContractorId == contractorId && row.ClosedAt == null && row.ConfirmedAt == null)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Why no new owner can be asked for here; null when one can.</summary>
    public async Task<string?> RefusalAsync(Contractor contractor, CancellationToken cancellationToken)
    {
        if (contractor.BroughtInByRegionId is { } other && other != scope.Desk)
        {
            var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == other, cancellationToken);
            return string.Format(OwnerRequestTexts.OtherRegion, region.DeskName, region.ContactMail);
        }

        return await HasActiveOwnerAsync(contractor.Id, cancellationToken) ? OwnerRequestTexts.HasOwner : null;
    }

    /// <summary>An owner who can sign in, and was seen or did something in the last half year, in whatever region.</summary>
    private async Task<bool> HasActiveOwnerAsync(Guid contractorId, CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(OwnerRequestReader)));
        var since = clock.UtcNow().AddDays(-OwnerRequestRules.QuietDays);
        var owners = db
            .Memberships.Where(row => row.ContractorId == contractorId && row.Role == Role.ContractorOwner)
            .Where(row => db.Users.Any(user => user.Id == row.UserId && !user.IsDisabled))
            .Select(row => row.UserId);
        return await owners.AnyAsync(
            owner =>
                db.UserSessions.Any(session => session.UserId == owner && session.LastSeenAt >= since)
                || db.AuditEvents.Any(audit => audit.ActorId == owner && audit.At >= since),
            cancellationToken
        );
    }
}
