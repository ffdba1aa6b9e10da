using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Core.Reports;

/// <summary>
/// Makes and mails the report of one tender and month. Run again, or by two processes at once, it is made once and mailed
/// once to everybody: the unique keys of the report, the delivery and the mail decide, and the three are saved together.
/// </summary>
public sealed class ReportMaker(PortalDbContext db, ReportReader reader, ReportFiles files, ReportMails mails, TimeProvider clock)
{
    /// <summary>The report as it stands today, for somebody who wants it now: not stored, not mailed.</summary>
    public async Task<byte[]> RenderNowAsync(Tender tender, CancellationToken cancellationToken)
    {
        var today = clock.DutchToday();
        return files.Render(await reader.ReadAsync(tender, new DateOnly(today.Year, today.Month, 1), today, cancellationToken));
    }

    internal async Task<(bool Made, int Mailed)> ReportAsync(Guid tenderId, DateOnly month, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == tenderId, cancellationToken);
        var latest = await LatestAsync(tenderId, month, cancellationToken);
        var wanted = await db.Stakeholders.Where(row => row.TenderId == tenderId).Select(row => row.Mail).ToListAsync(cancellationToken);
        if (latest is not null && !IsOutdated(latest))
        {
            return (false, await DeliverAsync(tender, latest, wanted, cancellationToken));
        }

        return await MakeAsync(tender, month, (latest?.Number ?? 0) + 1, wanted, cancellationToken) is { } mailed ? (true, mailed) : (false, 0);
    }

    /// <returns>How many mails it added; null when another process was first.</returns>
    private async Task<int?> MakeAsync(Tender tender, DateOnly month, int number, List<string> wanted, CancellationToken cancellationToken)
    {
        var model = await reader.ReadAsync(tender, month, StandOn(month, clock.DutchToday()), cancellationToken);
        var report = await files.MakeAsync(model, number, cancellationToken);
        db.TenderReports.Add(report);
        try
        {
            var mailed = await AddDeliveriesAsync(model, report, wanted, cancellationToken);
            await files.ConfirmAsync(report);
            return mailed;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            var kept = await db
                .TenderReports.Where(row => row.TenderId == tender.Id && row.Month == month && row.Number == number)
                .Select(row => (Guid?)row.Id)
                .SingleOrDefaultAsync(cancellationToken);
            if (kept != report.Id)
            {
                await files.DiscardAsync(report);
            }

            if (error is DbUpdateException && kept is not null)
            {
                return null;
            }

            throw;
        }
    }

    /// <summary>For stakeholders who were added after the report was made.</summary>
    private async Task<int> DeliverAsync(Tender tender, TenderReport report, List<string> wanted, CancellationToken cancellationToken)
    {
        var missing = await MissingAsync(report, wanted, cancellationToken);
        if (missing.Count == 0)
        {
            return 0;
        }

        var model = await reader.ReadAsync(tender, report.Month, StandOn(report.Month, DutchTime.DutchDate(report.CreatedAt)), cancellationToken);
        try
        {
            return await AddDeliveriesAsync(model, report, missing, cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if ((await MissingAsync(report, missing, cancellationToken)).Count < missing.Count)
            {
                return 0;
            }

            throw;
        }
    }

    private async Task<List<string>> MissingAsync(TenderReport report, List<string> wanted, CancellationToken cancellationToken)
    {
        var had = await db.ReportDeliveries.Where(row => row.ReportId == report.Id).Select(row => row.Recipient).ToListAsync(cancellationToken);
        return [.. wanted.Except(had, StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<int> AddDeliveriesAsync(ReportModel model, TenderReport report, List<string> recipients, CancellationToken cancellationToken)
    {
        var distinct = recipients.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var recipient in distinct)
        {
            var mail = mails.Bring(model, report, recipient);
            db.ReportDeliveries.Add(new ReportDelivery(report, recipient, mail.Id));
        }

        await db.SaveChangesAsync(cancellationToken);
        return distinct.Count;
    }

    private Task<TenderReport?> LatestAsync(Guid tenderId, DateOnly month, CancellationToken cancellationToken) =>
        db
            .TenderReports.AsNoTracking()
            .Where(row => row.TenderId == tenderId && row.Month == month)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Made while the month still ran, and the month has ended since, or by a clock that was ahead: the whole month is a next version.</summary>
    private bool IsOutdated(TenderReport report)
    {
        var lastDay = ReportRules.LastDay(report.Month);
        return (DutchTime.DutchDate(report.CreatedAt) <= lastDay && clock.DutchToday() > lastDay) || report.CreatedAt > clock.LatestBelieved();
    }

    private static DateOnly StandOn(DateOnly month, DateOnly today) => today < ReportRules.LastDay(month) ? today : ReportRules.LastDay(month);
}
