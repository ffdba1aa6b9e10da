using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Suppliers;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Suppliers;

public sealed record SupplierListViewModel(string? Search, ImmutableArray<SupplierRow> Rows, PaginationModel Pages);

/// <param name="Ended">"beëindigd op 3 april 2026"; null while it can be chosen.</param>
/// <param name="Recognition">The recognition that holds today; null without one.</param>
public sealed record SupplierRow(Guid Id, string Name, string? KvkNumber, string? Ended, RecognitionRow? Recognition);

public sealed record SupplierViewModel(
    Guid Id,
    string Name,
    string? KvkNumber,
    ImmutableArray<RecognitionRow> Recognitions,
    ImmutableArray<SelectListItem> Choices,
    RecognitionForm Form
)
{
    /// <summary>"beëindigd op 3 april 2026"; null while it can be chosen.</summary>
    public string? Ended { get; init; }

    public required ImmutableArray<ChangeRow> History { get; init; }
}

/// <summary>The page on which the name and number are corrected, and the supplier is ended or opened again.</summary>
/// <param name="Name">As it is stored.</param>
public sealed record SupplierEditViewModel(Guid Id, string Name, bool IsEnded, SupplierPurchases Purchases, SupplierForm Form)
{
    /// <summary>The version to end or open again: not of what was typed, but of what is shown.</summary>
    public required Guid Version { get; init; }

    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

/// <summary>Reads the region's list of suppliers.</summary>
public sealed class SupplierReader(PortalDbContext db, RecognitionReader recognitions, SupplierHistoryReader history, TimeProvider clock)
{
    private const int PageSize = 50;

    public async Task<SupplierListViewModel> ListAsync(string? search, string? after, CancellationToken cancellationToken)
    {
        var found = db.Suppliers.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var pattern = $"%{string.Concat(search.Trim().Where(letter => letter is not ('%' or '_' or '[')))}%";
            found = found.Where(row => EF.Functions.Like(row.Name, pattern));
        }

        if (after is not null)
        {
            found = found.Where(row => row.Name.CompareTo(after) > 0);
        }

        var rows = await found.OrderBy(row => row.Name).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        Guid[] ids = [.. shown.Select(row => row.Id)];
        var today = clock.DutchToday();
        var holding = (
            await db
                .SupplierRecognitions.AsNoTracking()
                .Where(row =>
                    ids.Contains(row.SupplierId) && row.HasIncomeFromSales && row.ValidFrom <= today && (row.ValidUntil == null || row.ValidUntil >= today)
                )
                .OrderByDescending(row => row.ValidFrom)
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.SupplierId);
        var names = await recognitions.NamesAsync(cancellationToken);
        var query = string.IsNullOrWhiteSpace(search) ? "" : $"zoek={Uri.EscapeDataString(search.Trim())}&";
        return new SupplierListViewModel(
            search,
            [
                .. shown.Select(row => new SupplierRow(
                    row.Id,
                    row.Name,
                    row.KvkNumber,
                    EndedOn(row),
                    holding[row.Id].Select(recognition => recognitions.RowOf(recognition, names)).FirstOrDefault()
                )),
            ],
            new PaginationModel(
                after is null ? null : $"{PortalLinks.DeskSuppliers}?{query}".TrimEnd('?', '&'),
                rows.Count > PageSize ? $"{PortalLinks.DeskSuppliers}?{query}na={Uri.EscapeDataString(shown[^1].Name)}" : null
            )
        );
    }

    /// <returns>Null when there is no such supplier in scope.</returns>
    public async Task<SupplierViewModel?> GetAsync(Guid id, RecognitionForm form, CancellationToken cancellationToken)
    {
        if (await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } supplier)
        {
            return null;
        }

        var rows = await db
            .SupplierRecognitions.AsNoTracking()
            .Where(row => row.SupplierId == id)
            .OrderByDescending(row => row.ValidFrom)
            .ToListAsync(cancellationToken);
        var names = await recognitions.NamesAsync(cancellationToken);
        return new SupplierViewModel(
            supplier.Id,
            supplier.Name,
            supplier.KvkNumber,
            [.. rows.Select(row => recognitions.RowOf(row, names))],
            [.. names.Select(name => new SelectListItem(name.Value, name.Key))],
            form
        )
        {
            Ended = EndedOn(supplier),
            History = await history.OfAsync(id, [.. rows.Select(row => row.Id)], names, cancellationToken),
        };
    }

    /// <param name="form">As it was sent; null for what is stored.</param>
    /// <returns>Null when there is no such supplier in scope.</returns>
    public async Task<SupplierEditViewModel?> EditAsync(Guid id, SupplierForm? form, CancellationToken cancellationToken) =>
        await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } supplier
            ? new SupplierEditViewModel(
                id,
                supplier.Name,
                supplier.EndedAt is not null,
                await recognitions.PurchasesAsync(id, cancellationToken),
                form ?? SupplierForm.Of(supplier)
            )
            {
                Version = supplier.Version,
            }
            : null;

    private static string? EndedOn(Supplier supplier) =>
        supplier.EndedAt is { } ended ? string.Format(SupplierScreenTexts.EndedOn, DutchTime.DutchDate(ended).ToFullDate()) : null;
}
