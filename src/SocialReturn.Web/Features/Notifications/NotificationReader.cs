using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Notifications;

public sealed record NotificationsViewModel(ImmutableArray<NotificationRow> Rows, PaginationModel Pages);

public sealed record NotificationRow(string Icon, string Text, string Href, string Where, string When);

/// <summary>What advisers decided, newest first; pages follow the id.</summary>
public sealed class NotificationReader(PortalDbContext db, CurrentScope scope, TimeProvider clock)
{
    private const int PageSize = 25;
    private const int LongestReason = 240;

    /// <summary>What the desk said has to be read before anything can be done about it.</summary>
    private static readonly HashSet<NotificationKind> WithReasons =
    [
        NotificationKind.TenderRefused,
        NotificationKind.ContractorBlocked,
        NotificationKind.ContractorUnblocked,
    ];

    public async Task<NotificationsViewModel> GetAsync(Guid? after, CancellationToken cancellationToken)
    {
        var rows = await db
            .Notifications.OfScope(scope.Required)
            .AsNoTracking()
            .Where(row => after == null || row.Id.CompareTo(after.Value) < 0)
            .OrderByDescending(row => row.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        Guid[] ids = [.. rows.Select(row => row.TenderId).OfType<Guid>().Distinct()];
        var titles = await db
            .Tenders.Where(tender => ids.Contains(tender.Id))
            .ToDictionaryAsync(tender => tender.Id, tender => tender.Title, cancellationToken);
        Guid[] regionIds = [.. rows.Where(row => row.TenderId is null).Select(row => row.RegionId).Distinct()];
        var regions = await db
            .Regions.Where(region => regionIds.Contains(region.Id))
            .ToDictionaryAsync(region => region.Id, region => region.Name, cancellationToken);
        Guid[] refusals = [.. rows.Where(row => WithReasons.Contains(row.Kind)).Select(row => row.AuditEventId)];
        var reasons = await db
            .AuditEvents.AsNoTracking()
            .Where(audit => refusals.Contains(audit.Id))
            .ToDictionaryAsync(audit => audit.Id, audit => audit.Reason, cancellationToken);
        var today = clock.DutchToday();
        var places = titles.Concat(regions).ToDictionary();
        return new NotificationsViewModel(
            [.. rows.Take(PageSize).Select(row => Row(row, places, reasons, today))],
            new PaginationModel(
                after is null ? null : PortalLinks.Notifications,
                rows.Count > PageSize ? $"{PortalLinks.Notifications}?na={rows[PageSize - 1].Id}" : null
            )
        );
    }

    /// <summary>Where the person can do something about it.</summary>
    public static string HrefOf(Notification row) =>
        row.FulfilmentId is { } id ? PortalLinks.Fulfilment(id)
        : row.Kind == NotificationKind.ContactNamed ? $"{PortalLinks.Organisation}?contact={row.TenderId}"
        : row.TenderId is { } tender ? PortalLinks.Tender(tender)
        : row.Kind == NotificationKind.OwnerRequested ? PortalLinks.OwnerRequest
        : PortalLinks.Organisation;

    private static NotificationRow Row(Notification row, Dictionary<Guid, string> places, Dictionary<Guid, string?> reasons, DateOnly today)
    {
        var day = DutchTime.DutchDate(row.At);
        var near = day.ToNearness(today);
        return new NotificationRow(
            NotificationWords.Icon(row.Kind),
            WithReason(NotificationWords.Sentence(row.Kind, row.Amount), reasons.GetValueOrDefault(row.AuditEventId)),
            HrefOf(row),
            places.GetValueOrDefault(row.TenderId ?? row.RegionId, ""),
            near.Length == 0 ? day.ToFullDate() : $"{day.ToFullDate()} ({near})"
        );
    }

    /// <summary>The start of a long reason: all of it stands on the page of the tender.</summary>
    private static string WithReason(string text, string? reason) =>
        reason is null ? text : string.Format(NotificationTexts.WithReason, text, reason.Length <= LongestReason ? reason : reason[..LongestReason] + "…");
}
