using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

public sealed record ContractorListViewModel(string? Search, ImmutableArray<ContractorRow> Rows, PaginationModel Pages);

/// <param name="Running">The number of its running tenders in the region.</param>
public sealed record ContractorRow(Guid Id, string Name, string KvkNumber, int Running, Euro Obligation, Euro Counted);

public sealed record ContractorViewModel(
    Guid Id,
    string Name,
    string KvkNumber,
    ImmutableArray<TenderRow> Tenders,
    ImmutableArray<CertificateRow> Certificates
);

/// <summary>Reads the contractors that the region knows.</summary>
public sealed class ContractorReader(PortalDbContext db, CurrentScope scope, ContractorCertificateReader certificates, TimeProvider clock)
{
    private const int PageSize = 50;

    public async Task<ContractorListViewModel> ListAsync(string? search, string? after, CancellationToken cancellationToken)
    {
        var found = db.Contractors.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var pattern = $"%{string.Concat(search.Trim().Where(letter => letter is not ('%' or '_' or '[')))}%";
            found = found.Where(row => EF.Functions.Like(row.Name, pattern) || EF.Functions.Like(row.KvkNumber, pattern));
        }

        // Two contractors may bear one name: the number of the Chamber of Commerce tells them apart.
        if (after?.Split('~') is [var name, var number])
        {
            found = found.Where(row => row.Name.CompareTo(name) > 0 || (row.Name == name && row.KvkNumber.CompareTo(number) > 0));
        }

        var rows = await found.OrderBy(row => row.Name).ThenBy(row => row.KvkNumber).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        Guid[] ids = [.. shown.Select(row => row.Id)];
        var tenders = (
            await db
                .Tenders.AsNoTracking()
                .Where(row => ids.Contains(row.ContractorId) && row.Status == TenderStatus.Running)
                .Select(row => new
                {
                    row.ContractorId,
                    row.Obligation,
                    row.Progress.Counted,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.ContractorId);
        var query = string.IsNullOrWhiteSpace(search) ? "" : $"zoek={Uri.EscapeDataString(search.Trim())}&";
        return new ContractorListViewModel(
            search,
            [
                .. shown.Select(row => new ContractorRow(
                    row.Id,
                    row.Name,
                    row.KvkNumber,
                    tenders[row.Id].Count(),
                    Euro.Sum(tenders[row.Id].Select(tender => tender.Obligation)),
                    Euro.Sum(tenders[row.Id].Select(tender => tender.Counted))
                )),
            ],
            new PaginationModel(
                after is null ? null : $"/advies/opdrachtnemers?{query}".TrimEnd('?', '&'),
                rows.Count > PageSize ? $"/advies/opdrachtnemers?{query}na={Uri.EscapeDataString($"{shown[^1].Name}~{shown[^1].KvkNumber}")}" : null
            )
        );
    }

    /// <returns>Null when the region does not know this contractor.</returns>
    public async Task<ContractorViewModel?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Contractors.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } contractor)
        {
            return null;
        }

        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == scope.Required.RegionId, cancellationToken);
        var tenders = await db
            .Tenders.AsNoTracking()
            .Where(row => row.ContractorId == id)
            .Join(
                db.ContractingAuthorities,
                row => row.AuthorityId,
                authority => authority.Id,
                (row, authority) => new { Tender = row, Authority = authority.Name }
            )
            .OrderByDescending(row => row.Tender.EndDate)
            .ToListAsync(cancellationToken);
        var today = clock.DutchToday();
        return new ContractorViewModel(
            contractor.Id,
            contractor.Name,
            contractor.KvkNumber,
            [
                .. tenders.Select(row => new TenderRow(
                    row.Tender.Id,
                    row.Tender.Title,
                    string.Format(TenderScreenTexts.PlaceUntil, row.Authority, row.Tender.EndDate.ToFullDate()),
                    region.Slug,
                    TenderStanding.Of(row.Tender, region, today)
                )),
            ],
            await certificates.OfAsync(region.Id, contractor, cancellationToken)
        );
    }
}
