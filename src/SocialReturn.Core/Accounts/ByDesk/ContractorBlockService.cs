using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts.ByDesk;

/// <summary>
/// A region's administrator blocks a contractor in the own region, and takes that back. A blocked contractor reads on, sends nothing in
/// and changes nothing there; the desk decides what is open. Other regions are not touched.
/// </summary>
public sealed class ContractorBlockService(PortalDbContext db, CurrentScope scope, ActTools acts)
{
    public Task<Outcome<Guid>> BlockAsync(Guid contractorId, Guid version, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(contractorId, version, isBlocked: true, reason, cancellationToken);

    public Task<Outcome<Guid>> UnblockAsync(Guid contractorId, Guid version, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(contractorId, version, isBlocked: false, reason, cancellationToken);

    private async Task<Outcome<Guid>> ChangeAsync(Guid contractorId, Guid version, bool isBlocked, string? reason, CancellationToken cancellationToken)
    {
        if (!await db.Contractors.AnyAsync(row => row.Id == contractorId, cancellationToken))
        {
            return Outcome.NotFound<Guid>();
        }

        if (scope.Desk is not { } regionId || !await acts.Sides.MayDecideAsync(contractorId, null, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (ReasonRules.Check(reason) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        var link = await db.RegionContractors.SingleAsync(row => row.RegionId == regionId && row.ContractorId == contractorId, cancellationToken);
        if (link.Version != version || link.BlockedAt is not null == isBlocked)
        {
            return Outcome.Conflict<Guid>();
        }

        var why = reason!.Trim();
        if (isBlocked)
        {
            link.Block(scope.Actor, why, acts.Clock.UtcNow());
        }
        else
        {
            link.Unblock();
        }

        var act = isBlocked ? ContractorActs.Blocked : ContractorActs.Unblocked;
        await acts.Chronicle.TellAsync(new BlockHappening(act, link) { Reason = why }, cancellationToken);
        return await db.SaveAsync(link.Id, cancellationToken);
    }
}
