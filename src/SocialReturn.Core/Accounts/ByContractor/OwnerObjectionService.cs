using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts.ByContractor;

/// <summary>Somebody who works at the contractor says no to a new owner: people of an organisation let people in.</summary>
public sealed class OwnerObjectionService(PortalDbContext db, CurrentScope scope, ActTools acts)
{
    public async Task<Outcome<Guid>> ObjectAsync(Guid id, Guid version, string? reason, CancellationToken cancellationToken)
    {
        if (await db.OwnerRequests.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } request)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (ReasonRules.Check(reason, OwnerRequestTexts.ReasonRequired) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        if (request.Version != version || !request.IsOpen)
        {
            return Outcome.Conflict<Guid>();
        }

        request.Close(acts.Clock.UtcNow());
        await acts.Chronicle.TellAsync(new OwnerHappening(OwnerActs.Objected, request) { Reason = reason!.Trim() }, cancellationToken);
        return await db.SaveAsync(request.Id, cancellationToken);
    }
}
