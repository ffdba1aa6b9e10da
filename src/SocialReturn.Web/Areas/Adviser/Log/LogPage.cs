using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Log;

public sealed record LogViewModel(string? Subject, string? Who, ImmutableArray<LogRow> Rows, PaginationModel Pages);

public sealed record LogRow(string Moment, string Text, string? Reason, string? Href);

/// <summary>A page of the region's audit log, the newest first.</summary>
public sealed class LogPage(PortalDbContext db)
{
    private const int PageSize = 50;

    /// <summary>What can be picked, with the patterns of the acts that belong to it.</summary>
    public static readonly IReadOnlyList<(string Code, string Name, string[] Acts)> Subjects =
    [
        ("aanbestedingen", LogTexts.Tenders, ["Tender.%"]),
        ("invullingen", LogTexts.Fulfilments, ["Fulfilment.%", "Delivery.%"]),
        ("bewijs", LogTexts.Evidence, ["Evidence.%"]),
        ("ondernemingen", LogTexts.Companies, ["Supplier.%", "Contractor.%", "Certificate.%"]),
        ("mensen", LogTexts.People, ["User.%", "Invitation.%", "Membership.%", "SecondFactor.%", "Participant.%"]),
        ("tarieven", LogTexts.Tariffs, ["Tariff.%"]),
        ("instellingen", LogTexts.Settings, ["Region.%", "Authority.%"]),
    ];

    public async Task<LogViewModel> GetAsync(string? subject, string? who, WorkCursor? after, CancellationToken cancellationToken)
    {
        var events = db.AuditEvents.AsNoTracking();
        var acts = Subjects.FirstOrDefault(row => row.Code == subject).Acts ?? [];
        if (acts.Length > 0)
        {
            events = events.Where(row => acts.Any(act => EF.Functions.Like(row.Action, act)));
        }

        if (!string.IsNullOrWhiteSpace(who))
        {
            var pattern = $"%{string.Concat(who.Trim().Where(letter => letter is not ('%' or '_' or '[')))}%";
            events = events.Where(row => EF.Functions.Like(row.ActorName, pattern));
        }

        if (after is { } cursor)
        {
            events = events.Where(row => row.At < cursor.Since || (row.At == cursor.Since && row.Id.CompareTo(cursor.Id) < 0));
        }

        var found = await events.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = found.Take(PageSize).ToList();
        var next = found.Count > PageSize ? new WorkCursor(shown[^1].At, shown[^1].Id).ToString() : null;
        return new LogViewModel(
            acts.Length > 0 ? subject : null,
            who,
            [.. shown.Select(row => new LogRow(
                string.Format(LogTexts.Moment, DutchTime.DutchDate(row.At).ToFullDate(), DutchTime.ToDutch(row.At).ToString("HH:mm")),
                HistoryReader.TextOf(row),
                row.Reason,
                row.FulfilmentId is { } fulfilmentId ? PortalLinks.DeskFulfilment(fulfilmentId) : row.TenderId is { } tenderId ? PortalLinks.DeskTender(tenderId) : null))],
            new PaginationModel(after is null ? null : Address(subject, who, null), next is null ? null : Address(subject, who, next)));
    }

    private static string Address(string? subject, string? who, string? after)
    {
        string?[] parts =
        [
            string.IsNullOrEmpty(subject) ? null : $"over={Uri.EscapeDataString(subject)}",
            string.IsNullOrWhiteSpace(who) ? null : $"wie={Uri.EscapeDataString(who.Trim())}",
            after is null ? null : $"na={after}",
        ];
        var query = string.Join('&', parts.Where(part => part is not null));
        return query.Length == 0 ? "/advies/logboek" : $"/advies/logboek?{query}";
    }
}
