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
public sealed class NotificationPage(PortalDbContext db, TimeProvider clock)
{
    private const int PageSize = 25;

    public async Task<NotificationsViewModel> GetAsync(Guid? after, CancellationToken cancellationToken)
    {
        var rows = await db.Notifications.AsNoTracking()
            .Where(row => after == null || row.Id.CompareTo(after.Value) < 0)
            .OrderByDescending(row => row.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        Guid[] ids = [.. rows.Select(row => row.TenderId).Distinct()];
        var titles = await db.Tenders.Where(tender => ids.Contains(tender.Id)).ToDictionaryAsync(tender => tender.Id, tender => tender.Title, cancellationToken);
        var today = clock.DutchToday();
        return new NotificationsViewModel(
            [.. rows.Take(PageSize).Select(row => Row(row, titles, today))],
            new PaginationModel(after is null ? null : "/meldingen", rows.Count > PageSize ? $"/meldingen?na={rows[PageSize - 1].Id}" : null));
    }

    private static NotificationRow Row(Notification row, Dictionary<Guid, string> titles, DateOnly today)
    {
        var day = DutchTime.DutchDate(row.At);
        var near = day.ToNearness(today);
        return new NotificationRow(
            IconOf(row.Kind),
            string.Format(TextOf(row.Kind), row.Amount),
            row.FulfilmentId is { } id ? $"/invullingen/{id}" : $"/aanbestedingen/{row.TenderId}",
            titles.GetValueOrDefault(row.TenderId, ""),
            near.Length == 0 ? day.ToFullDate() : $"{day.ToFullDate()} ({near})");
    }

    private static string IconOf(NotificationKind kind) => kind switch
    {
        NotificationKind.TenderConfirmed or NotificationKind.ProposalAgreed or NotificationKind.ClaimVerified or NotificationKind.TurnoverConfirmed => "check-circle",
        NotificationKind.ProposalChangesRequested or NotificationKind.ClaimChangesRequested => "speech",
        NotificationKind.ObligationChanged or NotificationKind.ScheduleRepinned => "info",
        _ => "x-circle",
    };

    private static string TextOf(NotificationKind kind) => kind switch
    {
        NotificationKind.TenderConfirmed => NotificationTexts.TenderConfirmed,
        NotificationKind.TenderRefused => NotificationTexts.TenderRefused,
        NotificationKind.ProposalAgreed => NotificationTexts.ProposalAgreed,
        NotificationKind.ProposalChangesRequested => NotificationTexts.ProposalChangesRequested,
        NotificationKind.ProposalRejected => NotificationTexts.ProposalRejected,
        NotificationKind.ClaimVerified => NotificationTexts.ClaimVerified,
        NotificationKind.ClaimChangesRequested => NotificationTexts.ClaimChangesRequested,
        NotificationKind.ClaimRejected => NotificationTexts.ClaimRejected,
        NotificationKind.TurnoverConfirmed => NotificationTexts.TurnoverConfirmed,
        NotificationKind.TurnoverRefused => NotificationTexts.TurnoverRefused,
        NotificationKind.ObligationChanged => NotificationTexts.ObligationChanged,
        NotificationKind.ScheduleRepinned => NotificationTexts.ScheduleRepinned,
        _ => throw new InvalidOperationException($"No text for {kind}."),
    };
}
