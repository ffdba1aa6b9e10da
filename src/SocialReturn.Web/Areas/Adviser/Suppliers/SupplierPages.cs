using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Suppliers;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.Suppliers;

public sealed record SupplierListViewModel(string? Search, ImmutableArray<SupplierRow> Rows, PaginationModel Pages);

/// <param name="Recognition">The recognition that holds today; null without one.</param>
public sealed record SupplierRow(Guid Id, string Name, string? KvkNumber, RecognitionRow? Recognition);

/// <param name="Until">"geldig tot en met 30 september 2026".</param>
public sealed record RecognitionRow(string Name, string From, string Until, bool Counts, bool LapsesSoon);

public sealed record SupplierViewModel(
    Guid Id,
    string Name,
    string? KvkNumber,
    ImmutableArray<RecognitionRow> Recognitions,
    ImmutableArray<SelectListItem> Choices,
    RecognitionForm Form
);

/// <summary>Reads the region's list of suppliers.</summary>
public sealed class SupplierPages(PortalDbContext db, SupplierService suppliers, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>Days before its end in which a recognition is pointed out.</summary>
    private const int SoonDays = 60;

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
        var recognitions = (
            await db
                .SupplierRecognitions.AsNoTracking()
                .Where(row =>
                    ids.Contains(row.SupplierId) && row.HasIncomeFromSales && row.ValidFrom <= today && (row.ValidUntil == null || row.ValidUntil >= today)
                )
                .OrderByDescending(row => row.ValidFrom)
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.SupplierId);
        var names = await NamesAsync(cancellationToken);
        var query = string.IsNullOrWhiteSpace(search) ? "" : $"zoek={Uri.EscapeDataString(search.Trim())}&";
        return new SupplierListViewModel(
            search,
            [
                .. shown.Select(row => new SupplierRow(
                    row.Id,
                    row.Name,
                    row.KvkNumber,
                    recognitions[row.Id].Select(recognition => RowOf(recognition, names)).FirstOrDefault()
                )),
            ],
            new PaginationModel(
                after is null ? null : $"/advies/ondernemingen?{query}".TrimEnd('?', '&'),
                rows.Count > PageSize ? $"/advies/ondernemingen?{query}na={Uri.EscapeDataString(shown[^1].Name)}" : null
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

        var recognitions = await db
            .SupplierRecognitions.AsNoTracking()
            .Where(row => row.SupplierId == id)
            .OrderByDescending(row => row.ValidFrom)
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(cancellationToken);
        return new SupplierViewModel(
            supplier.Id,
            supplier.Name,
            supplier.KvkNumber,
            [.. recognitions.Select(row => RowOf(row, names))],
            [.. names.Select(name => new SelectListItem(name.Value, name.Key))],
            form
        );
    }

    private RecognitionRow RowOf(SupplierRecognition recognition, Dictionary<string, string> names)
    {
        var today = clock.DutchToday();
        return new RecognitionRow(
            names.GetValueOrDefault(recognition.Code, recognition.Code),
            recognition.ValidFrom.ToFullDate(),
            recognition.ValidUntil is { } until
                ? string.Format(until < today ? SupplierScreenTexts.LapsedOn : SupplierScreenTexts.ValidUntil, until.ToFullDate())
                : SupplierScreenTexts.NoEnd,
            recognition.HasIncomeFromSales,
            recognition.ValidUntil is { } end && end >= today && end <= today.AddDays(SoonDays)
        );
    }

    private async Task<Dictionary<string, string>> NamesAsync(CancellationToken cancellationToken) =>
        (await suppliers.RecognitionsAsync(cancellationToken)).ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);
}
