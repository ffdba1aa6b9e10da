using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Tenders;

public sealed record AdviserTenderListViewModel(string? Search, Pace? Pace, IReadOnlyList<TenderRow> Rows, PaginationModel Pages)
{
    /// <summary>The address of the list with the same search at another pace.</summary>
    public string HrefOf(Pace? pace) => AdviserTenderListReader.Address(Search, pace, null);
}

/// <summary>A page of the region's tenders, the newest first. Pace follows from today, so it is judged here and not in the database.</summary>
public sealed class AdviserTenderListReader(PortalDbContext db, CurrentScope scope, ScheduleGapReader gaps, TimeProvider clock)
{
    private const int PageSize = 25;
    private const int BatchSize = 100;

    public async Task<AdviserTenderListViewModel> GetAsync(string? search, Pace? pace, Guid? after, CancellationToken cancellationToken)
    {
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == scope.Required.RegionId, cancellationToken);
        var found = new List<TenderRow>();
        for (var cursor = after; found.Count <= PageSize; )
        {
            var batch = await BatchAsync(search, cursor, region, cancellationToken);
            found.AddRange(batch.Where(row => pace is null || (row.Standing is { Status: TenderStatus.Running, HasGap: false } && row.Standing.Pace == pace)));
            if (batch.Count < BatchSize)
            {
                break;
            }

            cursor = batch[^1].Id;
        }

        TenderRow[] rows = [.. found.Take(PageSize)];
        var pages = new PaginationModel(after is null ? null : Address(search, pace, null), found.Count > PageSize ? Address(search, pace, rows[^1].Id) : null);
        return new AdviserTenderListViewModel(search, pace, rows, pages);
    }

    internal static string Address(string? search, Pace? pace, Guid? after)
    {
        string?[] parts =
        [
            string.IsNullOrWhiteSpace(search) ? null : $"zoek={Uri.EscapeDataString(search.Trim())}",
            pace is { } chosen ? $"tempo={PaceNames.CodeOf(chosen)}" : null,
            after is null ? null : $"na={after}",
        ];
        var query = string.Join('&', parts.Where(part => part is not null));
        return query.Length == 0 ? PortalLinks.DeskTenders : $"{PortalLinks.DeskTenders}?{query}";
    }

    private async Task<List<TenderRow>> BatchAsync(string? search, Guid? after, Region region, CancellationToken cancellationToken)
    {
        var tenders = db.Tenders.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var pattern = Pattern(search);
            tenders = tenders.Where(tender =>
                EF.Functions.Like(tender.Title, pattern)
                || EF.Functions.Like(tender.Reference!, pattern)
                || db.Contractors.Any(contractor => contractor.Id == tender.ContractorId && EF.Functions.Like(contractor.Name, pattern))
            );
        }

        if (after is { } id)
        {
            tenders = tenders.Where(tender => tender.Id.CompareTo(id) < 0);
        }

        var rows = await tenders
            .OrderByDescending(tender => tender.Id)
            .Take(BatchSize)
            .Join(
                db.Contractors,
                tender => tender.ContractorId,
                contractor => contractor.Id,
                (tender, contractor) => new { Tender = tender, Contractor = contractor.Name }
            )
            .Join(
                db.ContractingAuthorities,
                row => row.Tender.AuthorityId,
                authority => authority.Id,
                (row, authority) =>
                    new
                    {
                        row.Tender,
                        row.Contractor,
                        Authority = authority.Name,
                    }
            )
            .OrderByDescending(row => row.Tender.Id)
            .ToListAsync(cancellationToken);
        var without = await gaps.OfAsync(rows.Select(row => row.Tender), cancellationToken);
        var today = clock.DutchToday();
        return rows.ConvertAll(row => new TenderRow(
            row.Tender.Id,
            row.Tender.Title,
            string.Format(AdviserTenderTexts.Place, row.Contractor, row.Authority, row.Tender.EndDate.ToFullDate()),
            region.Slug,
            TenderStanding.Of(row.Tender, region, today, without.GetValueOrDefault(row.Tender.Id))
        ));
    }

    /// <summary>Anywhere in the text; what means something to LIKE is left out.</summary>
    private static string Pattern(string search) => $"%{string.Concat(search.Trim().Where(letter => letter is not ('%' or '_' or '[')))}%";
}
