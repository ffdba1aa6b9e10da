using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Accounts;

/// <summary>Starts and ends sessions. What is ended is over at the next request, in every browser that has the cookie.</summary>
public sealed class SessionService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, SecurityRecorder security, TimeProvider clock)
{
    /// <param name="why">Signed in, or renewed.</param>
    /// <returns>What the cookie holds; only its hash is stored.</returns>
    public async Task<string> StartAsync(User user, Guid? membershipId, SessionOrigin origin, SecurityEvent why, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(user, origin.Address));
        var token = SecretToken.New();
        db.UserSessions.Add(new UserSession(user, SecretToken.Hash(token), membershipId, origin, clock.UtcNow()));
        security.Add(why, user.Id);
        await db.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>Remembers that the session was used, when that is not known already.</summary>
    public async Task SeeAsync(Session session, string address, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        if (now - session.LastSeenAt < UserSession.SeenEvery)
        {
            return;
        }

        using var entered = scope.Enter(AccountScope.Of(address));
        if (await OpenOf(session.UserId).SingleOrDefaultAsync(row => row.Id == session.Id, cancellationToken) is { } row)
        {
            row.See(now);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>The same session at another workplace of the same person; its end does not move.</summary>
    public async Task MoveAsync(Session session, Guid membershipId, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(address));
        var row = await OpenOf(session.UserId).SingleOrDefaultAsync(row => row.Id == session.Id, cancellationToken);
        row?.Move(membershipId);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends one session of this person.</summary>
    /// <returns>False when the person has no such session, or it is over already.</returns>
    public async Task<bool> EndAsync(Guid userId, Guid sessionId, SessionEnd why, string address, CancellationToken cancellationToken)
    {
        using var entered = scope.Enter(AccountScope.Of(userId, address));
        if (await OpenOf(userId).SingleOrDefaultAsync(row => row.Id == sessionId, cancellationToken) is not { } row)
        {
            return false;
        }

        row.End(why, clock.UtcNow());
        security.Add(why == SessionEnd.SignedOut ? SecurityEvent.SignedOut : SecurityEvent.SessionEnded, userId, why.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>The person signs out everywhere, half a sign-in and mailed links for a new password included.</summary>
    public async Task EndEverywhereAsync(Guid userId, string address, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(user => user.Id == userId, cancellationToken);
        using var entered = scope.Enter(AccountScope.Of(user, address));
        await EndAllAsync(user, SessionEnd.SignedOutEverywhere, cancellationToken);
        await chronicle.TellAsync(new UserHappening(UserActs.SignedOutEverywhere, user), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends every session of a person in the save that is being prepared; the caller saves.</summary>
    internal async Task EndAllAsync(User user, SessionEnd why, CancellationToken cancellationToken)
    {
        user.EndSessions();
        var now = clock.UtcNow();
        foreach (var row in await OpenOf(user.Id).ToListAsync(cancellationToken))
        {
            row.End(why, now);
        }
    }

    private IQueryable<UserSession> OpenOf(Guid userId) => db.UserSessions.Where(row => row.UserId == userId && row.EndedAt == null);
}
