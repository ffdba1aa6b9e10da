using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Rounds;

namespace SocialReturn.Core.Tenders;

/// <summary>A registration that was not confirmed before.</summary>
/// <param name="Reason">Why not, as the adviser typed it.</param>
public sealed record FormerRegistration(string Reason, RegisteredTerms Before, RegisteredTerms Now);

/// <summary>Reads how the registrations of a tender went.</summary>
public sealed class RegistrationReader(PortalDbContext db)
{
    /// <returns>Why it was not confirmed the last time; null when it never was refused.</returns>
    public Task<string?> RefusalAsync(Guid tenderId, CancellationToken cancellationToken) =>
        Of(tenderId).Where(round => round.Outcome == RoundOutcome.Rejected).Select(round => round.Reason).FirstOrDefaultAsync(cancellationToken);

    /// <returns>What was sent in now beside the time before; null when it is the first time.</returns>
    public async Task<FormerRegistration?> FormerAsync(Guid tenderId, CancellationToken cancellationToken)
    {
        var rounds = await Of(tenderId).Take(2).ToListAsync(cancellationToken);
        return rounds is [{ Facts: { } now }, { Facts: { } before, Reason: { } reason }]
            ? new FormerRegistration(reason, RegisteredTerms.Read(before), RegisteredTerms.Read(now))
            : null;
    }

    private IQueryable<Round> Of(Guid tenderId) =>
        db.Rounds.AsNoTracking().Where(round => round.SubjectId == tenderId).OrderByDescending(round => round.Number);
}
