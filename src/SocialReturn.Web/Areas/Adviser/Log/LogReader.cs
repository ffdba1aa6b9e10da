using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Log;

public sealed record LogViewModel(LogForm Form, ImmutableArray<LogRow> Rows, PaginationModel Pages);

/// <param name="Names">What the line is about, from small to large: file, item, tender.</param>
public sealed record LogRow(string Moment, string Text, string? Reason, IReadOnlyList<LogName> Names);

/// <summary>A page of the region's audit log, the newest first.</summary>
public sealed class LogReader(PortalDbContext db, LogSearch search, LogNameReader names)
{
    private const int PageSize = 50;

    public async Task<LogViewModel> GetAsync(LogForm form, CancellationToken cancellationToken)
    {
        var events = search.Within(db.AuditEvents.AsNoTracking(), form);
        if (WorkCursor.Parse(form.After) is { } cursor)
        {
            events = events.Where(row => row.At < cursor.Since || (row.At == cursor.Since && row.Id.CompareTo(cursor.Id) < 0));
        }

        var found = await events.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = found.Take(PageSize).ToList();
        var about = await names.OfAsync(shown, cancellationToken);
        return new LogViewModel(
            form,
            [.. shown.Select(row => RowOf(row, about))],
            new PaginationModel(
                form.IsFirstPage ? null : form.Address(null),
                found.Count > PageSize ? form.Address(new WorkCursor(shown[^1].At, shown[^1].Id)) : null
            )
        );
    }

    public static LogViewModel Nothing(LogForm form) => new(form, [], new PaginationModel(null, null));

    private static LogRow RowOf(AuditEvent row, ILookup<Guid, LogName> about) =>
        new(
            string.Format(LogTexts.Moment, DutchTime.DutchDate(row.At).ToFullDate(), DutchTime.ToDutch(row.At).ToString("HH:mm")),
            HistoryReader.TextOf(row),
            row.Reason,
            [.. about[row.Id]]
        );
}
