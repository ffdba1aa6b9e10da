using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Areas.Adviser.Notes;

/// <summary>The notes of a tender, the last one first.</summary>
public sealed record NotesViewModel(Guid TenderId, string Title, ImmutableArray<NoteRow> Rows);

/// <param name="By">Who wrote it, and when.</param>
/// <param name="MayRemove">Whether whoever looks may take it away.</param>
public sealed record NoteRow(Guid Id, string Text, string By, bool MayRemove);

/// <summary>Reads what advisers keep of a tender; whoever works for its contractor too reads none of it.</summary>
public sealed class NoteReader(PortalDbContext db, CurrentScope scope, DecidingSides sides)
{
    /// <summary>Whether the tender is one of a contractor that whoever asks works for.</summary>
    public async Task<bool> IsOwnAsync(Guid tenderId, CancellationToken cancellationToken) =>
        await db.Tenders.Where(row => row.Id == tenderId).Select(row => (Guid?)row.ContractorId).SingleOrDefaultAsync(cancellationToken) is { } contractorId
        && await sides.WorksForAsync(contractorId, cancellationToken);

    /// <returns>Null when there is no such tender in scope, or it is an own one.</returns>
    public async Task<NotesViewModel?> GetAsync(Guid tenderId, CancellationToken cancellationToken)
    {
        var tender = await db
            .Tenders.AsNoTracking()
            .Where(row => row.Id == tenderId)
            .Select(row => new { row.Title, row.ContractorId })
            .SingleOrDefaultAsync(cancellationToken);
        if (tender is null || await sides.WorksForAsync(tender.ContractorId, cancellationToken))
        {
            return null;
        }

        var notes = await db
            .Notes.AsNoTracking()
            .Where(row => row.TenderId == tenderId)
            .OrderByDescending(row => row.WrittenAt)
            .ThenByDescending(row => row.Id)
            .ToListAsync(cancellationToken);
        return new NotesViewModel(
            tenderId,
            tender.Title,
            [
                .. notes.Select(row => new NoteRow(
                    row.Id,
                    row.Text,
                    string.Format(NoteScreenTexts.By, row.WrittenByName, DutchTime.DutchDate(row.WrittenAt).ToFullDate()),
                    row.MayBeRemovedBy(scope.Actor)
                )),
            ]
        );
    }
}
