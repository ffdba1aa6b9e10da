using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Suppliers;

/// <summary>A recognition as an adviser enters it; without an end for a sheltered-work company.</summary>
/// <param name="Key">The form's idempotency key.</param>
public sealed record RecognitionInput(string? Code, DateOnly? ValidFrom, DateOnly? ValidUntil, bool HasIncomeFromSales, Guid Key);

/// <summary>
/// Keeps what suppliers are recognised for. Nothing here changes the value of what was agreed or delivered: a proposal that waits is
/// valued when it is decided, and a delivery when it is sent in.
/// </summary>
public sealed class RecognitionService(PortalDbContext db, CurrentScope scope, TariffCatalog tariffs, Chronicle chronicle, Idempotency idempotency)
{
    /// <summary>The recognitions that the region's published schedules speak of.</summary>
    public async Task<IReadOnlyList<Recognition>> ChoicesAsync(CancellationToken cancellationToken)
    {
        var ids = await db
            .TariffSchedules.AsNoTracking()
            .Where(row => row.Status == TariffStatus.Published)
            .OrderByDescending(row => row.ValidFrom)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken);
        var found = new List<Recognition>();
        foreach (var id in ids)
        {
            found.AddRange((await tariffs.GetAsync(id, cancellationToken)).Recognitions);
        }

        return [.. found.DistinctBy(recognition => recognition.Code)];
    }

    public async Task<Outcome<Guid>> AddAsync(Guid supplierId, RecognitionInput input, CancellationToken cancellationToken)
    {
        if (await db.Suppliers.SingleOrDefaultAsync(row => row.Id == supplierId, cancellationToken) is not { } supplier)
        {
            return Outcome.NotFound<Guid>();
        }

        if (!scope.IsDesk)
        {
            return Outcome.Forbidden<Guid>();
        }

        return await idempotency.OnceAsync(
            input.Key,
            new { supplierId, input },
            remember => StoreAsync(supplier, input, remember, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>It was written down wrongly, or ended wrongly. What was valued by it stays as it was valued.</summary>
    public async Task<Outcome<Guid>> CorrectAsync(Guid id, Guid version, RecognitionInput input, string? reason, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } recognition)
        {
            return Outcome.As<Guid, SupplierRecognition>(found);
        }

        var errors = await CheckAsync(recognition.SupplierId, id, input, cancellationToken);
        if (ReasonRules.Check(reason, SupplierTexts.ReasonRequired) is { } error)
        {
            errors.Add(error);
        }

        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (recognition.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        recognition.Correct(input.Code!, input.ValidFrom!.Value, input.ValidUntil, input.HasIncomeFromSales);
        await chronicle.TellAsync(new RecognitionHappening(SupplierActs.RecognitionCorrected, recognition) { Reason = reason!.Trim() }, cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    /// <summary>It no longer holds from a day on, whatever was written down.</summary>
    public async Task<Outcome<Guid>> EndAsync(Guid id, Guid version, DateOnly? from, string? reason, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } recognition)
        {
            return Outcome.As<Guid, SupplierRecognition>(found);
        }

        var errors = new List<FieldError>();
        if (from is not { } day || day < recognition.ValidFrom || day > recognition.ValidUntil || day.Year > 2100)
        {
            errors.Add(new FieldError("From", OutsideOf(recognition)));
        }

        if (ReasonRules.Check(reason, SupplierTexts.ReasonRequired) is { } error)
        {
            errors.Add(error);
        }

        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (recognition.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        recognition.End(from!.Value, reason!.Trim());
        await chronicle.TellAsync(new RecognitionHappening(SupplierActs.RecognitionEnded, recognition) { Reason = reason.Trim() }, cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    private async Task<Outcome<Guid>> StoreAsync(Supplier supplier, RecognitionInput input, Action<Guid> remember, CancellationToken cancellationToken)
    {
        var errors = await CheckAsync(supplier.Id, null, input, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        var recognition = new SupplierRecognition(supplier, input.Code!, input.ValidFrom!.Value, input.ValidUntil, input.HasIncomeFromSales);
        db.SupplierRecognitions.Add(recognition);
        await chronicle.TellAsync(new RecognitionHappening(SupplierActs.RecognitionAdded, recognition), cancellationToken);
        remember(recognition.Id);
        return await db.SaveAsync(recognition.Id, cancellationToken);
    }

    private async Task<List<FieldError>> CheckAsync(Guid supplierId, Guid? except, RecognitionInput input, CancellationToken cancellationToken)
    {
        var others = await db.SupplierRecognitions.AsNoTracking().Where(row => row.SupplierId == supplierId && row.Id != except).ToListAsync(cancellationToken);
        return SupplierRules.Check(input, await ChoicesAsync(cancellationToken), others);
    }

    private async Task<Outcome<SupplierRecognition>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.SupplierRecognitions.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } recognition
            ? Outcome.NotFound<SupplierRecognition>()
        : !scope.IsDesk ? Outcome.Forbidden<SupplierRecognition>()
        : Outcome.Done(recognition);

    private static string OutsideOf(SupplierRecognition recognition) =>
        recognition.ValidUntil is not { } until ? string.Format(SupplierTexts.EndedBefore, recognition.ValidFrom.ToFullDate())
        : until < recognition.ValidFrom ? SupplierTexts.HoldsNever
        : string.Format(SupplierTexts.EndedOutside, recognition.ValidFrom.ToFullDate(), until.ToFullDate());
}
