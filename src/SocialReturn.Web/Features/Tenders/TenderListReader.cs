using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Tenders;

public sealed record TenderRow(Guid Id, string Title, string Place, string RegionSlug, TenderStanding Standing);

public sealed record TenderListViewModel(string? Search, IReadOnlyList<TenderRow> Rows, PaginationModel Pages);

/// <summary>A page of the tenders in scope, newest first; pages follow the id, so the four hundredth is as quick as the first.</summary>
public sealed class TenderListReader(PortalDbContext db, CurrentScope scope, ScheduleGapReader gaps, TimeProvider clock)
{
    private const int PageSize = 25;

    public async Task<TenderListViewModel> GetAsync(string? search, Guid? after, CancellationToken cancellationToken)
    {
        var tenders = db.Tenders.OfScope(scope.Required).AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var pattern = $"%{search.Trim().Replace("[", "", StringComparison.Ordinal).Replace("%", "", StringComparison.Ordinal)}%";
            tenders = tenders.Where(tender => EF.Functions.Like(tender.Title, pattern) || EF.Functions.Like(tender.Reference!, pattern));
        }

        if (after is { } id)
        {
            tenders = tenders.Where(tender => tender.Id.CompareTo(id) < 0);
        }

        var found = await tenders
            .OrderByDescending(tender => tender.Id)
            .Take(PageSize + 1)
            .Join(db.Regions, tender => tender.RegionId, region => region.Id, (tender, region) => new { tender, region })
            .Join(
                db.ContractingAuthorities,
                row => row.tender.AuthorityId,
                authority => authority.Id,
                (row, authority) =>
                    new
                    {
                        row.tender,
                        row.region,
                        Authority = authority.Name,
                    }
            )
            .OrderByDescending(row => row.tender.Id)
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        var without = await gaps.OfAsync(found.Select(row => row.tender), cancellationToken);
        TenderRow[] rows =
        [
            .. found
                .Take(PageSize)
                .Select(row => new TenderRow(
                    row.tender.Id,
                    row.tender.Title,
                    string.Format(TenderScreenTexts.PlaceUntil, row.Authority, row.tender.EndDate.ToFullDate()),
                    row.region.Slug,
                    TenderStanding.Of(row.tender, row.region, today, without.GetValueOrDefault(row.tender.Id)).LinkedTo(PortalLinks.Tender(row.tender.Id))
                )),
        ];
        var query = string.IsNullOrWhiteSpace(search) ? "" : $"&zoek={Uri.EscapeDataString(search)}";
        var next = found.Count > PageSize ? $"{PortalLinks.Tenders}?na={rows[^1].Id}{query}" : null;
        var first = after is null ? null : $"{PortalLinks.Tenders}?{query.TrimStart('&')}";
        return new TenderListViewModel(search, rows, new PaginationModel(first, next));
    }
}
