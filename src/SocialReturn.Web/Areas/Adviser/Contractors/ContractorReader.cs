using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Contractors;

public sealed record ContractorListViewModel(string? Search, ImmutableArray<ContractorRow> Rows, PaginationModel Pages);

/// <param name="Running">The number of its running tenders in the region.</param>
/// <param name="Counted">Null when no tariff table holds for any of them.</param>
public sealed record ContractorRow(Guid Id, string Name, string KvkNumber, int Running, Euro Obligation, Euro? Counted)
{
    /// <summary>It can send nothing in in this region.</summary>
    public required bool IsBlocked { get; init; }
}

public sealed record ContractorViewModel(Guid Id, string Name, string KvkNumber, ImmutableArray<TenderRow> Tenders, ImmutableArray<CertificateRow> Certificates)
{
    /// <summary>Null while it may send in.</summary>
    public ContractorBlock? Block { get; init; }

    /// <summary>Nobody works there and this region brought it in.</summary>
    public bool MayRename { get; init; }

    /// <summary>What it was called before, the latest first.</summary>
    public ImmutableArray<string> FormerNames { get; init; } = [];
}

/// <summary>Reads the contractors that the region knows.</summary>
public sealed class ContractorReader(
    PortalDbContext db,
    CurrentScope scope,
    ContractorCertificateReader certificates,
    ContractorNameService names,
    ScheduleGapReader gaps,
    TimeProvider clock
)
{
    private const int PageSize = 50;
    private const int MostNames = 5;

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
                    HasSchedule = row.TariffScheduleId != null,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.ContractorId);
        var blocked = await db
            .RegionContractors.Where(link => ids.Contains(link.ContractorId) && link.BlockedAt != null)
            .Select(link => link.ContractorId)
            .ToListAsync(cancellationToken);
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
                    tenders[row.Id].Any() && tenders[row.Id].All(tender => !tender.HasSchedule)
                        ? null
                        : Euro.Sum(tenders[row.Id].Select(tender => tender.Counted))
                )
                {
                    IsBlocked = blocked.Contains(row.Id),
                }),
            ],
            new PaginationModel(
                after is null ? null : $"{PortalLinks.DeskContractors}?{query}".TrimEnd('?', '&'),
                rows.Count > PageSize ? $"{PortalLinks.DeskContractors}?{query}na={Uri.EscapeDataString($"{shown[^1].Name}~{shown[^1].KvkNumber}")}" : null
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
        var without = await gaps.OfAsync(tenders.Select(row => row.Tender), cancellationToken);
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
                    TenderStanding.Of(row.Tender, region, today, without.GetValueOrDefault(row.Tender.Id))
                )),
            ],
            await certificates.OfAsync(region.Id, contractor, cancellationToken)
        )
        {
            Block = ContractorBlock.Of(await db.RegionContractors.AsNoTracking().SingleAsync(row => row.ContractorId == id, cancellationToken)),
            MayRename = await names.MayRenameAsync(contractor, cancellationToken),
            FormerNames = await FormerNamesAsync(id, cancellationToken),
        };
    }

    private async Task<ImmutableArray<string>> FormerNamesAsync(Guid id, CancellationToken cancellationToken)
    {
        var changes = await db
            .AuditEvents.AsNoTracking()
            .Where(row => row.SubjectId == id && row.Action == ContractorActs.Renamed.Name)
            .OrderByDescending(row => row.At)
            .Take(MostNames)
            .ToListAsync(cancellationToken);
        return [.. changes.Select(row => string.Format(ContractorScreenTexts.FormerName, FormerNameOf(row), DutchTime.DutchDate(row.At).ToFullDate()))];
    }

    private static string FormerNameOf(AuditEvent change)
    {
        using var changes = JsonDocument.Parse(change.Changes!);
        return changes.RootElement.GetProperty(nameof(Contractor.Name))[0].GetString()!;
    }
}
