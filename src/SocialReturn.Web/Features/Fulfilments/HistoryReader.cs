using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>The audit log of a fulfilment or a tender as people read it.</summary>
public sealed class HistoryReader(PortalDbContext db)
{
    private const int Latest = 50;

    public Task<ImmutableArray<HistoryRow>> OfFulfilmentAsync(Guid fulfilmentId, CancellationToken cancellationToken) =>
        ReadAsync(db.AuditEvents.Where(row => row.FulfilmentId == fulfilmentId), cancellationToken);

    public Task<ImmutableArray<HistoryRow>> OfTenderAsync(Guid tenderId, CancellationToken cancellationToken) =>
        ReadAsync(db.AuditEvents.Where(row => row.TenderId == tenderId), cancellationToken);

    public Task<ImmutableArray<HistoryRow>> OfSubjectAsync(Guid subjectId, CancellationToken cancellationToken) =>
        ReadAsync(db.AuditEvents.Where(row => row.SubjectId == subjectId), cancellationToken);

    /// <summary>"Voorgesteld door Sanne Verhoeven: € 10.800,00"; an act without words of its own shows its code.</summary>
    public static string TextOf(AuditEvent audit)
    {
        var act = HistoryTexts.ResourceManager.GetString(audit.Action.Replace('.', '_'), HistoryTexts.Culture) ?? audit.Action;
        var text = string.Format(HistoryTexts.By, act, audit.ActorName);
        return audit.AmountCents is { } cents ? string.Format(HistoryTexts.WithAmount, text, new Euro(cents)) : text;
    }

    private static async Task<ImmutableArray<HistoryRow>> ReadAsync(IQueryable<AuditEvent> audits, CancellationToken cancellationToken)
    {
        var rows = await audits.AsNoTracking().OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Latest).ToListAsync(cancellationToken);
        var shown = rows.ConvertAll(row => new HistoryRow(DutchTime.DutchDate(row.At).ToFullDate(), TextOf(row), row.Reason));
        var more = rows.Count < Latest ? 0 : await audits.CountAsync(cancellationToken) - Latest;
        return more > 0 ? [.. shown, new HistoryRow("", DutchText.Format(HistoryTexts.More, more), null)] : [.. shown];
    }
}
