using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Suppliers;

namespace SocialReturn.Web.Areas.Adviser.Suppliers;

/// <param name="Until">"geldig tot en met 30 september 2026".</param>
public sealed record RecognitionRow(Guid Id, string Name, string From, string Until, bool Counts, bool LapsesSoon)
{
    /// <summary>Why an adviser ended it; null when nobody did.</summary>
    public string? EndReason { get; init; }

    /// <summary>It holds on some day, so that it can be ended.</summary>
    public required bool MayEnd { get; init; }
}

/// <summary>How many purchases a change does and does not move.</summary>
/// <param name="Waiting">Proposals that wait for a decision: they are valued when it is made.</param>
/// <param name="Settled">What was agreed or delivered: it keeps its value.</param>
public sealed record SupplierPurchases(int Waiting, int Settled);

/// <summary>The page on which one recognition is corrected or ended.</summary>
public sealed record RecognitionViewModel<TForm>(
    Supplier Supplier,
    RecognitionRow Row,
    SupplierPurchases Purchases,
    ImmutableArray<SelectListItem> Choices,
    TForm Form
)
{
    /// <summary>Why what was sent did not stand.</summary>
    public string? Refused { get; init; }
}

/// <summary>Reads recognitions, and what hangs on them.</summary>
public sealed class RecognitionReader(PortalDbContext db, RecognitionService recognitions, TimeProvider clock)
{
    /// <summary>Days before its end in which a recognition is pointed out.</summary>
    private const int SoonDays = 60;

    /// <returns>Null when the region has no such supplier, or the supplier no such recognition.</returns>
    public async Task<RecognitionViewModel<TForm>?> GetAsync<TForm>(
        Guid supplierId,
        Guid id,
        Func<SupplierRecognition, TForm> form,
        CancellationToken cancellationToken
    )
    {
        var supplier = await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == supplierId, cancellationToken);
        var recognition = await db
            .SupplierRecognitions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.SupplierId == supplierId, cancellationToken);
        if (supplier is null || recognition is null)
        {
            return null;
        }

        var names = await NamesAsync(cancellationToken);
        return new RecognitionViewModel<TForm>(
            supplier,
            RowOf(recognition, names),
            await PurchasesAsync(supplierId, cancellationToken),
            [.. names.Select(name => new SelectListItem(name.Value, name.Key))],
            form(recognition)
        );
    }

    public async Task<SupplierPurchases> PurchasesAsync(Guid supplierId, CancellationToken cancellationToken)
    {
        var statuses = await db.Fulfilments.Where(row => row.SupplierId == supplierId).Select(row => row.Status).ToListAsync(cancellationToken);
        return new SupplierPurchases(
            statuses.Count(status => FulfilmentRules.Undecided.Contains(status)),
            statuses.Count(status => status is FulfilmentStatus.Agreed or FulfilmentStatus.Completed)
        );
    }

    public RecognitionRow RowOf(SupplierRecognition recognition, Dictionary<string, string> names)
    {
        var today = clock.DutchToday();
        var (from, until) = (recognition.ValidFrom, recognition.ValidUntil);
        var heldNever = until < from;
        return new RecognitionRow(
            recognition.Id,
            names.GetValueOrDefault(recognition.Code, recognition.Code),
            from.ToFullDate(),
            heldNever ? SupplierScreenTexts.HeldNever
                : until is not { } end ? SupplierScreenTexts.NoEnd
                : string.Format(end < today ? SupplierScreenTexts.LapsedOn : SupplierScreenTexts.ValidUntil, end.ToFullDate()),
            recognition.HasIncomeFromSales,
            recognition.EndReason is null && until >= today && until <= today.AddDays(SoonDays)
        )
        {
            EndReason = recognition.EndReason,
            MayEnd = !heldNever,
        };
    }

    /// <summary>The names of the recognitions that can be picked, by code.</summary>
    public async Task<Dictionary<string, string>> NamesAsync(CancellationToken cancellationToken) =>
        (await recognitions.ChoicesAsync(cancellationToken)).ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);
}
