using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Obligations;

namespace SocialReturn.Web.Shared;

/// <summary>The lines of the audit log about something, as people read them.</summary>
public sealed class HistoryReader(PortalDbContext db)
{
    private const int Latest = 50;

    public Task<ImmutableArray<HistoryRow>> OfFulfilmentAsync(Guid fulfilmentId, CancellationToken cancellationToken) =>
        ReadAsync(db.AuditEvents.Where(row => row.FulfilmentId == fulfilmentId), cancellationToken);

    public Task<ImmutableArray<HistoryRow>> OfTenderAsync(Guid tenderId, CancellationToken cancellationToken) =>
        ReadAsync(db.AuditEvents.Where(row => row.TenderId == tenderId), cancellationToken);

    public Task<ImmutableArray<HistoryRow>> OfSubjectAsync(Guid subjectId, CancellationToken cancellationToken) =>
        ReadAsync(db.AuditEvents.Where(row => row.SubjectId == subjectId), cancellationToken);

    /// <summary>"Voorgesteld door Sanne Verhoeven: € 10.800,00"; an act that is no more shows the name it had.</summary>
    public static string TextOf(AuditEvent audit)
    {
        var text = string.Format(HistoryTexts.By, Acts.Find(audit.Action)?.Words ?? audit.Action, audit.ActorName);
        return (audit.AmountBeforeCents, audit.AmountCents) switch
        {
            ({ } before, { } after) when before != after => string.Format(HistoryTexts.FromTo, text, new Euro(before), new Euro(after)),
            (_, 0) when TurnoverActs.Has(audit.Action) => string.Format(HistoryTexts.WithAmount, text, TurnoverRules.Words(Euro.Zero)),
            (_, { } amount) => string.Format(HistoryTexts.WithAmount, text, new Euro(amount)),
            _ => text,
        };
    }

    private async Task<ImmutableArray<HistoryRow>> ReadAsync(IQueryable<AuditEvent> audits, CancellationToken cancellationToken)
    {
        var rows = await audits.AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Latest).ToListAsync(cancellationToken);
        var files = await FilesAsync(rows, cancellationToken);
        var shown = rows.ConvertAll(row => new HistoryRow(DutchTime.DutchDate(row.At).ToFullDate(), TextOf(row), row.Reason)
        {
            File = files.GetValueOrDefault(row.SubjectId),
        });
        var more = rows.Count < Latest ? 0 : await audits.CountAsync(cancellationToken) - Latest;
        return more > 0 ? [.. shown, new HistoryRow("", DutchText.Format(HistoryTexts.More, more), null)] : [.. shown];
    }

    /// <summary>What proved a correction stays with it, whatever came of it: nowhere else on the page is it shown then.</summary>
    private async Task<Dictionary<Guid, HistoryFile>> FilesAsync(List<AuditEvent> rows, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. rows.Where(row => row.Action == CorrectionActs.ProofAdded.Name).Select(row => row.SubjectId)];
        return ids.Length == 0
            ? []
            : await db
                .EvidenceFiles.Where(file => ids.Contains(file.Id))
                .Select(file => new
                {
                    file.Id,
                    file.FileName,
                    file.Scan,
                })
                .ToDictionaryAsync(
                    file => file.Id,
                    file => new HistoryFile(file.FileName, file.Scan == ScanStatus.Infected ? null : PortalLinks.Evidence(file.Id)),
                    cancellationToken
                );
    }
}
