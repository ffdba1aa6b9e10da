using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Notifications;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Notifications;

public sealed record NotificationsViewModel(ImmutableArray<NotificationRow> Rows, PaginationModel Pages);

public sealed record NotificationRow(string Icon, string Text, string Href, string Where, string When);

/// <summary>What advisers decided, newest first; pages follow the id.</summary>
public sealed class NotificationReader(PortalDbContext db, TimeProvider clock)
{
    private const int PageSize = 25;
    private const int LongestReason = 240;

    public async Task<NotificationsViewModel> GetAsync(Guid? after, CancellationToken cancellationToken)
    {
        var rows = await db
            .Notifications.AsNoTracking()
            .Where(row => after == null || row.Id.CompareTo(after.Value) < 0)
            .OrderByDescending(row => row.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        Guid[] ids = [.. rows.Select(row => row.TenderId).Distinct()];
        var titles = await db
            .Tenders.Where(tender => ids.Contains(tender.Id))
            .ToDictionaryAsync(tender => tender.Id, tender => tender.Title, cancellationToken);
        Guid[] refusals = [.. rows.Where(row => row.Kind == NotificationKind.TenderRefused).Select(row => row.AuditEventId)];
        var reasons = await db
            .AuditEvents.AsNoTracking()
            .Where(audit => refusals.Contains(audit.Id))
            .ToDictionaryAsync(audit => audit.Id, audit => audit.Reason, cancellationToken);
        var today = clock.DutchToday();
        return new NotificationsViewModel(
            [.. rows.Take(PageSize).Select(row => Row(row, titles, reasons, today))],
            new PaginationModel(after is null ? null : "/meldingen", rows.Count > PageSize ? $"/meldingen?na={rows[PageSize - 1].Id}" : null)
        );
    }

    /// <summary>Where the person can do something about it.</summary>
    public static string HrefOf(Notification row) =>
        row.FulfilmentId is { } id ? PortalLinks.Fulfilment(id)
        : row.Kind == NotificationKind.ContactNamed ? $"/organisatie?contact={row.TenderId}"
        : PortalLinks.Tender(row.TenderId);

    private static NotificationRow Row(Notification row, Dictionary<Guid, string> titles, Dictionary<Guid, string?> reasons, DateOnly today)
    {
        var day = DutchTime.DutchDate(row.At);
        var near = day.ToNearness(today);
        return new NotificationRow(
            NotificationWords.Icon(row.Kind),
            WithReason(NotificationWords.Sentence(row.Kind, row.Amount), reasons.GetValueOrDefault(row.AuditEventId)),
            HrefOf(row),
            titles.GetValueOrDefault(row.TenderId, ""),
            near.Length == 0 ? day.ToFullDate() : $"{day.ToFullDate()} ({near})"
        );
    }

    /// <summary>The start of a long reason: all of it stands on the page of the tender.</summary>
    private static string WithReason(string text, string? reason) =>
        reason is null ? text : string.Format(NotificationTexts.WithReason, text, reason.Length <= LongestReason ? reason : reason[..LongestReason] + "…");
}
