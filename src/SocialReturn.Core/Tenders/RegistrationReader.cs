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

    /// <returns>The tender as it is now, which may have been corrected while it waits, beside the time before; null when it is the first time.</returns>
    public async Task<FormerRegistration?> FormerAsync(Tender tender, CancellationToken cancellationToken)
    {
        var former = await Of(tender.Id).Where(round => round.Outcome == RoundOutcome.Rejected).FirstOrDefaultAsync(cancellationToken);
        return former is { Facts: { } before, Reason: { } reason }
            ? new FormerRegistration(reason, RegisteredTerms.Read(before), RegisteredTerms.Of(tender))
            : null;
    }

    private IQueryable<Round> Of(Guid tenderId) =>
        db.Rounds.AsNoTracking().Where(round => round.SubjectId == tenderId).OrderByDescending(round => round.Number);
}
