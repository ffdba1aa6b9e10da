using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Notes.ByDesk;

/// <summary>A note as an adviser types it.</summary>
/// <param name="Key">The form's idempotency key.</param>
public sealed record NoteInput(string? Text, Guid Key);

/// <summary>Writes what advisers keep of a tender for each other. Whoever works for the contractor too writes and removes none.</summary>
public sealed class NoteService(PortalDbContext db, CurrentScope scope, ActTools acts)
{
    public Task<Outcome<Guid>> AddAsync(Guid tenderId, NoteInput input, CancellationToken cancellationToken) =>
        acts.Idempotency.OnceAsync(input.Key, new { tenderId, input }, remember => StoreAsync(tenderId, input, remember, cancellationToken), cancellationToken);

    public async Task<Outcome<Guid>> RemoveAsync(Guid tenderId, Guid noteId, CancellationToken cancellationToken)
    {
        if (await db.Notes.SingleOrDefaultAsync(row => row.Id == noteId && row.TenderId == tenderId, cancellationToken) is not { } note)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await MayWriteAsync(note.ContractorId, cancellationToken) || !note.MayBeRemovedBy(scope.Actor))
        {
            return Outcome.Forbidden<Guid>();
        }

        db.Notes.Remove(note);
        await acts.Chronicle.TellAsync(new NoteHappening(NoteActs.Removed, note), cancellationToken);
        return await db.SaveAsync(tenderId, cancellationToken);
    }

    private async Task<Outcome<Guid>> StoreAsync(Guid tenderId, NoteInput input, Action<Guid> remember, CancellationToken cancellationToken)
    {
        if (await db.Tenders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == tenderId, cancellationToken) is not { } tender)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!await MayWriteAsync(tender.ContractorId, cancellationToken))
        {
            return Outcome.Forbidden<Guid>();
        }

        if (NoteRules.Check(input.Text) is { } error)
        {
            return Outcome.Invalid<Guid>(error);
        }

        var note = new Note(tender.RegionId, tender.ContractorId, tenderId, input.Text!.Trim())
        {
            WrittenAt = acts.Clock.UtcNow(),
            WrittenById = scope.Actor.UserId,
            WrittenByName = scope.Actor.Name,
        };
        db.Notes.Add(note);
        await acts.Chronicle.TellAsync(new NoteHappening(NoteActs.Added, note), cancellationToken);
        remember(note.Id);
        return await db.SaveAsync(note.Id, cancellationToken);
    }

    private async Task<bool> MayWriteAsync(Guid contractorId, CancellationToken cancellationToken) =>
        scope.IsDesk && !await acts.Sides.WorksForAsync(contractorId, cancellationToken);
}
