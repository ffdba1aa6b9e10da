using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Log;

/// <summary>
/// Finds what the lines of a page are about. The log itself keeps ids: what is not found any more has no name, and no link.
/// </summary>
public sealed class LogNames(PortalDbContext db)
{
    /// <returns>By the id of the line.</returns>
    public async Task<ILookup<Guid, LogName>> OfAsync(IReadOnlyList<AuditEvent> rows, CancellationToken cancellationToken)
    {
        var subjects = await SubjectsAsync(rows, cancellationToken);
        var fulfilments = await FulfilmentsAsync([.. rows.Select(row => row.FulfilmentId)], cancellationToken);
        var tenders = await TendersAsync([.. rows.Select(row => row.TenderId)], cancellationToken);
        return rows
            .SelectMany(row => new[] { Subject(row), Of(fulfilments, row.FulfilmentId), Of(tenders, row.TenderId) }.OfType<LogName>()
                .Select(name => (row.Id, name)))
            .ToLookup(pair => pair.Id, pair => pair.name);

        LogName? Subject(AuditEvent row) =>
            subjects.GetValueOrDefault(row.SubjectId) ?? (row.SubjectType == nameof(EvidenceFile) ? new LogName(LogTexts.RemovedFile) : null);
    }

    private static LogName? Of(Dictionary<Guid, LogName> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;

    private async Task<Dictionary<Guid, LogName>> TendersAsync(Guid?[] ids, CancellationToken cancellationToken) =>
        await db.Tenders.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Title })
            .ToDictionaryAsync(row => row.Id, row => new LogName(row.Title, $"/advies/aanbestedingen/{row.Id}"), cancellationToken);

    private async Task<Dictionary<Guid, LogName>> FulfilmentsAsync(Guid?[] ids, CancellationToken cancellationToken)
    {
        var rows = await db.Fulfilments.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.Title,
                Reference = db.Participants.Where(person => person.Id == (row as Participation)!.ParticipantId).Select(person => person.Reference).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Id,
            row => new LogName(
                row.Reference is null ? row.Title : string.Format(LogTexts.ItemOfParticipant, row.Title, row.Reference),
                $"/advies/invullingen/{row.Id}"));
    }

    /// <summary>What stands on its own: a file, a company, a table, a person.</summary>
    private async Task<Dictionary<Guid, LogName>> SubjectsAsync(IReadOnlyList<AuditEvent> rows, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, LogName>();
        await AddAsync(nameof(EvidenceFile), ids => db.EvidenceFiles.Where(row => ids.Contains(row.Id))
            .Select(row => new Named(row.Id, row.FileName, row.Scan == ScanStatus.Infected ? null : "/bewijsstukken/")));
        await AddAsync(nameof(Supplier), ids => db.Suppliers.Where(row => ids.Contains(row.Id))
            .Select(row => new Named(row.Id, row.Name, "/advies/ondernemingen/")));
        await AddAsync(nameof(SupplierRecognition), ids => db.SupplierRecognitions.Where(row => ids.Contains(row.Id))
            .Join(db.Suppliers, row => row.SupplierId, supplier => supplier.Id, (row, supplier) => new Named(row.Id, supplier.Name, "/advies/ondernemingen/") { Page = supplier.Id }));
        await AddAsync(nameof(Contractor), ids => db.Contractors.Where(row => ids.Contains(row.Id))
            .Select(row => new Named(row.Id, row.Name, "/advies/opdrachtnemers/")));
        await AddAsync(nameof(ContractorCertificate), ids => db.ContractorCertificates.Where(row => ids.Contains(row.Id))
            .Join(db.Contractors, row => row.HolderId, contractor => contractor.Id, (row, contractor) => new Named(row.Id, contractor.Name, "/advies/opdrachtnemers/") { Page = contractor.Id }));
        await AddAsync(nameof(ContractingAuthority), ids => db.ContractingAuthorities.Where(row => ids.Contains(row.Id))
            .Select(row => new Named(row.Id, row.Name, null)));
        await AddAsync(nameof(TariffScheduleVersion), ids => db.TariffSchedules.Where(row => ids.Contains(row.Id))
            .Select(row => new Named(row.Id, row.Name, "/advies/tarieven/")));
        await AddAsync(nameof(EvidenceRequirement), ids => db.EvidenceRequirements.Where(row => ids.Contains(row.Id))
            .Select(row => new Named(row.Id, row.Name, null)));
        await AddAsync(nameof(Participant), ids => db.Participants.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Reference, null)));
        await AddAsync(nameof(User), ids => db.Users.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.DisplayName, null)));
        await AddAsync(nameof(Invitation), ids => db.Invitations.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Mail, null)));
        await AddAsync(nameof(Membership), ids => db.Memberships.Where(row => ids.Contains(row.Id))
            .Join(db.Users, row => row.UserId, user => user.Id, (row, user) => new Named(row.Id, user.DisplayName, null)));
        await AddAsync(nameof(SecondFactorReset), ids => db.SecondFactorResets.Where(row => ids.Contains(row.Id))
            .Join(db.Users, row => row.UserId, user => user.Id, (row, user) => new Named(row.Id, user.DisplayName, null)));
        return found;

        async Task AddAsync(string type, Func<Guid[], IQueryable<Named>> named)
        {
            Guid[] ids = [.. rows.Where(row => row.SubjectType == type).Select(row => row.SubjectId).Distinct()];
            if (ids.Length == 0)
            {
                return;
            }

            foreach (var row in await named(ids).AsNoTracking().ToListAsync(cancellationToken))
            {
                found[row.Id] = new LogName(row.Name, row.Pages is null ? null : $"{row.Pages}{(row.Page == Guid.Empty ? row.Id : row.Page)}");
            }
        }
    }

    /// <param name="Pages">What its address begins with; null without a page that the reader may see.</param>
    private sealed record Named(Guid Id, string Name, string? Pages)
    {
        /// <summary>The page that it stands on, when that is another's.</summary>
        public Guid Page { get; init; }
    }
}
