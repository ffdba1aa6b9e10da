using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Areas.Adviser.Log;

/// <summary>
/// Finds what the lines of a page are about. The log itself keeps ids: what is not found any more has no name, and no link.
/// </summary>
public sealed class LogNameReader(PortalDbContext db)
{
    /// <returns>By the id of the line.</returns>
    public async Task<ILookup<Guid, LogName>> OfAsync(IReadOnlyList<AuditEvent> rows, CancellationToken cancellationToken)
    {
        var subjects = await SubjectsAsync(rows, cancellationToken);
        var fulfilments = await FulfilmentsAsync([.. rows.Select(row => row.FulfilmentId)], cancellationToken);
        var tenders = await TendersAsync([.. rows.Select(row => row.TenderId)], cancellationToken);
        return rows.SelectMany(row =>
                new[] { Subject(row), Of(fulfilments, row.FulfilmentId), Of(tenders, row.TenderId) }.OfType<LogName>().Select(name => (row.Id, name))
            )
            .ToLookup(pair => pair.Id, pair => pair.name);

        LogName? Subject(AuditEvent row) =>
            subjects.GetValueOrDefault(row.SubjectId) ?? (row.SubjectType == nameof(EvidenceFile) ? new LogName(LogTexts.RemovedFile) : null);
    }

    private static LogName? Of(Dictionary<Guid, LogName> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;

    private async Task<Dictionary<Guid, LogName>> TendersAsync(Guid?[] ids, CancellationToken cancellationToken) =>
        await db
            .Tenders.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Title })
            .ToDictionaryAsync(row => row.Id, row => new LogName(row.Title, PortalLinks.DeskTender(row.Id)), cancellationToken);

    private async Task<Dictionary<Guid, LogName>> FulfilmentsAsync(Guid?[] ids, CancellationToken cancellationToken)
    {
        var rows = await db
            .Fulfilments.AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.Title,
                Reference = db.Participants.Where(person => person.Id == row.ParticipantId).Select(person => person.Reference).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Id,
            row => new LogName(
                row.Reference is null ? row.Title : string.Format(LogTexts.ItemOfParticipant, row.Title, row.Reference),
                PortalLinks.DeskFulfilment(row.Id)
            )
        );
    }

    /// <summary>What stands on its own: a file, a company, a table, a person.</summary>
    private async Task<Dictionary<Guid, LogName>> SubjectsAsync(IReadOnlyList<AuditEvent> rows, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, LogName>();
        await AddAsync(nameof(EvidenceFile), PortalLinks.Evidence, ids =>
            db.EvidenceFiles.Where(row => ids.Contains(row.Id))
                .Select(row => new Named(row.Id, row.FileName, row.Scan == ScanStatus.Infected ? (Guid?)null : row.Id))
        );
        await AddAsync(nameof(Supplier), PortalLinks.DeskSupplier, ids =>
            db.Suppliers.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, row.Id))
        );
        await AddAsync(nameof(SupplierRecognition), PortalLinks.DeskSupplier, ids =>
            db.SupplierRecognitions.Where(row => ids.Contains(row.Id))
                .Join(db.Suppliers, row => row.SupplierId, supplier => supplier.Id, (row, supplier) => new Named(row.Id, supplier.Name, supplier.Id))
        );
        await AddAsync(nameof(Contractor), PortalLinks.DeskContractor, ids =>
            db.Contractors.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, row.Id))
        );
        await AddAsync(nameof(ContractorCertificate), PortalLinks.DeskContractor, ids =>
            db.ContractorCertificates.Where(row => ids.Contains(row.Id))
                .Join(db.Contractors, row => row.HolderId, contractor => contractor.Id, (row, contractor) => new Named(row.Id, contractor.Name, contractor.Id))
        );
        await AddAsync(nameof(TariffScheduleVersion), PortalLinks.DeskTariff, ids =>
            db.TariffSchedules.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, row.Id))
        );
        await AddPlainAsync(nameof(ContractingAuthority), ids =>
            db.ContractingAuthorities.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, null))
        );
        await AddPlainAsync(nameof(EvidenceRequirement), ids =>
            db.EvidenceRequirements.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Name, null))
        );
        await AddPlainAsync(nameof(Participant), ids =>
            db.Participants.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Reference, null))
        );
        await AddPlainAsync(nameof(User), ids => db.Users.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.DisplayName, null)));
        await AddPlainAsync(nameof(Invitation), ids => db.Invitations.Where(row => ids.Contains(row.Id)).Select(row => new Named(row.Id, row.Mail, null)));
        await AddPlainAsync(nameof(Membership), ids =>
            db.Memberships.Where(row => ids.Contains(row.Id))
                .Join(db.Users, row => row.UserId, user => user.Id, (row, user) => new Named(row.Id, user.DisplayName, null))
        );
        await AddPlainAsync(nameof(SecondFactorReset), ids =>
            db.SecondFactorResets.Where(row => ids.Contains(row.Id))
                .Join(db.Users, row => row.UserId, user => user.Id, (row, user) => new Named(row.Id, user.DisplayName, null))
        );
        return found;

        Task AddPlainAsync(string type, Func<Guid[], IQueryable<Named>> named) => AddAsync(type, link: null, named);

        async Task AddAsync(string type, Func<Guid, string>? link, Func<Guid[], IQueryable<Named>> named)
        {
            Guid[] ids = [.. rows.Where(row => row.SubjectType == type).Select(row => row.SubjectId).Distinct()];
            if (ids.Length == 0)
            {
                return;
            }

            foreach (var row in await named(ids).AsNoTracking().ToListAsync(cancellationToken))
            {
                found[row.Id] = new LogName(row.Name, row.PageId is { } page ? link?.Invoke(page) : null);
            }
        }
    }

    /// <param name="PageId">Whose page shows it; null without a page that the reader may see.</param>
    private sealed record Named(Guid Id, string Name, Guid? PageId);
}
