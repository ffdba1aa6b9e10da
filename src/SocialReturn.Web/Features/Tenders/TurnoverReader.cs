using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Web.Features.Tenders;

/// <summary>Reads the turnover that was reported for a tender.</summary>
public sealed class TurnoverReader(PortalDbContext db)
{
    /// <returns>Null when there is no such tender in scope.</returns>
    public async Task<TurnoverViewModel?> GetAsync(Guid tenderId, TurnoverForm? form, CancellationToken cancellationToken)
    {
        var tender = await db
            .Tenders.AsNoTracking()
            .Where(row => row.Id == tenderId)
            .Join(db.Regions, row => row.RegionId, region => region.Id, (row, region) => new { Tender = row, region.Slug })
            .SingleOrDefaultAsync(cancellationToken);
        if (tender is null)
        {
            return null;
        }

        var reports = await db
            .TurnoverReports.AsNoTracking()
            .Where(row => row.TenderId == tenderId)
            .Join(db.Rounds, row => row.Id, round => round.SubjectId, (row, round) => new { Report = row, Round = round })
            .OrderByDescending(row => row.Report.From)
            .ThenByDescending(row => row.Report.Id)
            .Select(row => new TurnoverRow(row.Report, row.Round))
            .ToListAsync(cancellationToken);
        return new TurnoverViewModel
        {
            TenderId = tenderId,
            Title = tender.Tender.Title,
            RegionSlug = tender.Slug,
            IsRunning = tender.Tender.Status == TenderStatus.Running,
            Share = tender.Tender.TurnoverPercentage is null ? null : TurnoverRules.ShareWords(tender.Tender),
            Reports = [.. reports],
            Form = form
                ?? new TurnoverForm
                {
                    IsLast = TurnoverRules.LastOf(reports.Select(row => row.Report)) is not null,
                    From = reports.Find(row => row.Report.Status != TurnoverStatus.Refused)?.Report.To.AddDays(1) ?? tender.Tender.StartDate,
                },
        };
    }
}
