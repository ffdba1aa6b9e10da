using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Accounts;

/// <summary>
/// After a theft or a breach: ends sessions from the command line, with half sign-ins and mailed links for a new password. Factors and
/// passwords stay as they are.
/// </summary>
public sealed class EndSessionsService(PortalDbContext db, SessionService sessions, Chronicle chronicle, TimeProvider clock)
{
    /// <returns>False when no account has this mail address.</returns>
    public async Task<bool> EndAsync(string mail, CancellationToken cancellationToken)
    {
        var normalized = MailRules.Normalize(mail);
        if (await db.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == normalized, cancellationToken) is not { } user)
        {
            return false;
        }

        await sessions.EndAllAsync(user, SessionEnd.EndedByCommand, cancellationToken);
        await chronicle.TellAsync(new UserHappening(UserActs.SessionsEnded, user), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <returns>How many sessions were open.</returns>
    public async Task<int> EndEverybodysAsync(CancellationToken cancellationToken)
    {
        foreach (var user in await db.Users.ToListAsync(cancellationToken))
        {
            user.EndSessions();
        }

        var open = await db.UserSessions.Where(row => row.EndedAt == null).ToListAsync(cancellationToken);
        foreach (var row in open)
        {
            row.End(SessionEnd.EndedByCommand, clock.UtcNow());
        }

        await chronicle.TellAsync(new InstallationHappening(UserActs.EverybodysSessionsEnded, nameof(User)), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return open.Count;
    }
}
