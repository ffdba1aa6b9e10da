using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Areas.Adviser.Reports;

public sealed record ReportListViewModel(
    DateOnly? Month,
    ImmutableArray<DateOnly> Months,
    ImmutableArray<ReportRow> Reports,
    ImmutableArray<RunningRow> Running,
    ImmutableArray<FailedRow> Failed
)
{
    public static string Address(DateOnly month) => $"{PortalLinks.DeskReports}?maand={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
}

public sealed record ReportRow
{
    public required Guid Id { get; init; }

    public required Guid TenderId { get; init; }

    public required string Title { get; init; }

    public required string Contractor { get; init; }

    public required string Authority { get; init; }

    public required int Number { get; init; }

    /// <summary>To how many people it was mailed.</summary>
    public required int Deliveries { get; init; }

    public required int NotSent { get; init; }
}

/// <summary>A report that could not be made.</summary>
public sealed record FailedRow
{
    public required Guid Id { get; init; }

    public required Guid TenderId { get; init; }

    public required string Title { get; init; }

    public required string Month { get; init; }

    public required string Since { get; init; }

    public required int Attempts { get; init; }

    public required string NextAttempt { get; init; }

    public required string Cause { get; init; }
}

public sealed record RunningRow(Guid TenderId, string Title, string Contractor);

/// <summary>The reports of a month with what became of them, and the tenders that can be reported now.</summary>
public sealed class ReportListReader(PortalDbContext db)
{
    public async Task<ReportListViewModel> GetAsync(DateOnly? asked, CancellationToken cancellationToken)
    {
        ImmutableArray<DateOnly> months =
        [
            .. await db.TenderReports.Select(report => report.Month).Distinct().OrderByDescending(month => month).ToListAsync(cancellationToken),
        ];
        var month = asked ?? (months.Length > 0 ? months[0] : null);
        var running = await db
            .Tenders.Where(tender => tender.Status == TenderStatus.Running)
            .Join(
                db.Contractors,
                tender => tender.ContractorId,
                contractor => contractor.Id,
                (tender, contractor) =>
                    new
                    {
                        tender.Id,
                        tender.Title,
                        contractor.Name,
                    }
            )
            .OrderBy(row => row.Title)
            .ThenBy(row => row.Id)
            .Select(row => new RunningRow(row.Id, row.Title, row.Name))
            .ToListAsync(cancellationToken);
        return new ReportListViewModel(month, months, await OfMonthAsync(month, cancellationToken), [.. running], await FailedAsync(cancellationToken));
    }

    private async Task<ImmutableArray<FailedRow>> FailedAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .ReportFailures.AsNoTracking()
            .Join(db.Tenders, failure => failure.TenderId, tender => tender.Id, (failure, tender) => new { Failure = failure, tender.Title })
            .OrderBy(row => row.Failure.Month)
            .ThenBy(row => row.Title)
            .ThenBy(row => row.Failure.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new FailedRow
            {
                Id = row.Failure.Id,
                TenderId = row.Failure.TenderId,
                Title = row.Title,
                Month = row.Failure.Month.ToMonth(),
                Since = Moment(row.Failure.FirstAt),
                Attempts = row.Failure.Attempts,
                NextAttempt = Moment(row.Failure.NextAttemptAt),
                Cause = row.Failure.Cause,
            }),
        ];
    }

    private static string Moment(DateTime utc) => string.Format(ReportListTexts.Moment, DutchTime.DutchDate(utc).ToFullDate(), DutchTime.ToDutch(utc));

    private async Task<ImmutableArray<ReportRow>> OfMonthAsync(DateOnly? month, CancellationToken cancellationToken)
    {
        var rows = await db
            .TenderReports.Where(report => report.Month == month)
            .Join(db.Tenders, report => report.TenderId, tender => tender.Id, (report, tender) => new { report, tender })
            .Join(
                db.Contractors,
                row => row.tender.ContractorId,
                contractor => contractor.Id,
                (row, contractor) =>
                    new
                    {
                        row.report,
                        row.tender,
                        Contractor = contractor.Name,
                    }
            )
            .Join(
                db.ContractingAuthorities,
                row => row.tender.AuthorityId,
                authority => authority.Id,
                (row, authority) =>
                    new
                    {
                        row.report,
                        row.tender,
                        row.Contractor,
                        Authority = authority.Name,
                    }
            )
            .OrderBy(row => row.tender.Title)
            .ThenBy(row => row.tender.Id)
            .ThenBy(row => row.report.Number)
            .Select(row => new ReportRow
            {
                Id = row.report.Id,
                TenderId = row.tender.Id,
                Title = row.tender.Title,
                Contractor = row.Contractor,
                Authority = row.Authority,
                Number = row.report.Number,
                Deliveries = db.ReportDeliveries.Count(delivery => delivery.ReportId == row.report.Id),
                NotSent = db.ReportDeliveries.Count(delivery =>
                    delivery.ReportId == row.report.Id && db.OutgoingMails.Any(mail => mail.Id == delivery.MailId && mail.SentAt == null)
                ),
            })
            .ToListAsync(cancellationToken);
        return [.. rows];
    }
}
