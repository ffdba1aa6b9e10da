using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// A lost second factor. The person, who has given the password, asks; two different administrators check who it is;
/// then the old factor is removed and a new one can be set up within two days.
/// </summary>
public sealed class SecondFactorResetService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, SecondFactor factor, SessionService sessions)
{
    /// <summary>Adds a request, unless one is open, and mails the administrators.</summary>
    public async Task RequestAsync(Guid userId, string address, DateTime now, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(user => user.Id == userId && !user.IsDisabled, cancellationToken);
        var administrators = await AdministratorsOfAsync(userId, cancellationToken);
        using var entered = scope.Enter(AccountScope.Of(user, address));
        if (
            await db.SecondFactorResets.AnyAsync(
                reset => reset.UserId == userId && reset.ClosedAt == null && reset.SecondConfirmedAt == null,
                cancellationToken
            )
        )
        {
            return;
        }

        var request = new SecondFactorReset(userId, now);
        db.SecondFactorResets.Add(request);
        var requested = new FactorResetHappening(SecondFactorActs.ResetRequested, request, user) { Administrators = administrators };
        await chronicle.TellAsync(requested, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The open requests that the administrator at work here may confirm.</summary>
    public async Task<IReadOnlyList<ResetRequest>> OpenAsync(CancellationToken cancellationToken)
    {
        if (!scope.IsDesk && !scope.IsPlatform)
        {
            return [];
        }

        var (isPlatform, regionId, me) = (scope.IsPlatform, scope.Desk, scope.Actor.UserId);
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(SecondFactorResetService)));
        return await db
            .SecondFactorResets.Where(reset => reset.ClosedAt == null && reset.SecondConfirmedAt == null && reset.UserId != me)
            .Where(reset =>
                isPlatform
                || db.Memberships.Any(membership =>
                    membership.UserId == reset.UserId
                    && (
                        membership.RegionId == regionId
                        || db.RegionContractors.Any(link => link.ContractorId == membership.ContractorId && link.RegionId == regionId)
                    )
                )
            )
            .Join(
                db.Users,
                reset => reset.UserId,
                user => user.Id,
                (reset, user) =>
                    new ResetRequest(
                        reset.Id,
                        user.DisplayName,
                        user.Email ?? "",
                        reset.RequestedAt,
                        reset.FirstAdministratorId != null,
                        reset.FirstAdministratorId == me
                    )
            )
            .ToListAsync(cancellationToken);
    }

    /// <summary>One administrator confirms who it is; the second, different one completes it.</summary>
    /// <param name="reason">How it was checked.</param>
    public async Task<Outcome<SecondFactorReset>> ConfirmAsync(Guid requestId, string reason, DateTime now, CancellationToken cancellationToken)
    {
        var found = await FindAsync(requestId, cancellationToken);
        if (found is not { } request)
        {
            return Outcome.NotFound<SecondFactorReset>();
        }

        if (!request.TryConfirm(scope.Actor.UserId, reason, now))
        {
            return Outcome.Invalid<SecondFactorReset>("", AccountTexts.ConfirmedAlready);
        }

        var user = await db.Users.SingleAsync(user => user.Id == request.UserId, cancellationToken);
        if (request.IsComplete)
        {
            await factor.RemoveAsync(user, cancellationToken);
            await sessions.EndAllAsync(user, SessionEnd.FactorChanged, cancellationToken);
        }

        var act = request.IsComplete ? SecondFactorActs.ResetCompleted : SecondFactorActs.ResetConfirmed;
        await AnswerAsync(act, request, user, reason, cancellationToken);
        return await SaveAsync(request, cancellationToken);
    }

    public async Task<Outcome<SecondFactorReset>> RefuseAsync(Guid requestId, string reason, DateTime now, CancellationToken cancellationToken)
    {
        var found = await FindAsync(requestId, cancellationToken);
        if (found is not { } request)
        {
            return Outcome.NotFound<SecondFactorReset>();
        }

        request.Close(now);
        var user = await db.Users.SingleAsync(user => user.Id == request.UserId, cancellationToken);
        await AnswerAsync(SecondFactorActs.ResetRefused, request, user, reason, cancellationToken);
        return await SaveAsync(request, cancellationToken);
    }

    private Task AnswerAsync(Act act, SecondFactorReset request, User user, string reason, CancellationToken cancellationToken) =>
        chronicle.TellAsync(new FactorResetHappening(act, request, user) { Region = scope.Desk, Reason = reason }, cancellationToken);

    private async Task<SecondFactorReset?> FindAsync(Guid requestId, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(cancellationToken);
        return open.Any(request => request.Id == requestId) ? await db.SecondFactorResets.SingleAsync(reset => reset.Id == requestId, cancellationToken) : null;
    }

    private async Task<Outcome<SecondFactorReset>> SaveAsync(SecondFactorReset request, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Done(request);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Conflict<SecondFactorReset>();
        }
    }

    /// <summary>The administrators of the person's regions (for a contractor: of every region it works in) and of the platform.</summary>
    private async Task<IReadOnlyList<AdministratorToAsk>> AdministratorsOfAsync(Guid userId, CancellationToken cancellationToken)
    {
        using var everywhere = scope.Enter(AccessScope.ForSystem(nameof(SecondFactorResetService)));
        var places = db.Memberships.Where(membership => membership.UserId == userId);
        var regions = places
            .Where(place => place.RegionId != null)
            .Select(place => place.RegionId!.Value)
            .Union(db.RegionContractors.Where(link => places.Any(place => place.ContractorId == link.ContractorId)).Select(link => link.RegionId));
        var found = await db
            .Memberships.Where(membership => membership.UserId != userId)
            .Where(membership =>
                membership.Role == Role.PlatformAdministrator || (membership.Role == Role.RegionAdministrator && regions.Contains(membership.RegionId!.Value))
            )
            .Join(
                db.Users.Where(user => !user.IsDisabled),
                membership => membership.UserId,
                user => user.Id,
                (membership, user) =>
                    new
                    {
                        user.Id,
                        user.Email,
                        user.DisplayName,
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. found
                .DistinctBy(administrator => administrator.Id)
                .Select(administrator => new AdministratorToAsk(administrator.Id, administrator.Email ?? "", administrator.DisplayName)),
        ];
    }
}

/// <summary>An open request as an administrator sees it.</summary>
public sealed record ResetRequest(Guid Id, string Name, string Mail, DateTime RequestedAt, bool HasFirst, bool FirstIsMe);
