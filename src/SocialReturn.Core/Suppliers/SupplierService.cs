using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Suppliers;

/// <summary>A company as an adviser enters it.</summary>
/// <param name="Key">The form's idempotency key.</param>
public sealed record SupplierInput(string? Name, string? KvkNumber, Guid Key);

/// <summary>A recognition as an adviser enters it; without an end for a sheltered-work company.</summary>
/// <param name="Key">The form's idempotency key.</param>
public sealed record RecognitionInput(string? Code, DateOnly? ValidFrom, DateOnly? ValidUntil, bool HasIncomeFromSales, Guid Key);

/// <summary>The region's list of sheltered-work companies and social enterprises, kept by its advisers.</summary>
public sealed class SupplierService(PortalDbContext db, CurrentScope scope, TariffCatalog tariffs, AuditTrail audit, Idempotency idempotency)
{
    public const int MaxName = 120;

    /// <summary>The recognitions that the region's published schedules speak of.</summary>
    public async Task<IReadOnlyList<Recognition>> RecognitionsAsync(CancellationToken cancellationToken)
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

    public async Task<Outcome<Guid>> AddAsync(SupplierInput input, CancellationToken cancellationToken)
    {
        if (scope.Required is not { Kind: AccessScopeKind.Region, RegionId: { } regionId })
        {
            return Outcome.Forbidden<Guid>();
        }

        var name = input.Name?.Trim() ?? "";
        var number = input.KvkNumber?.Replace(" ", "", StringComparison.Ordinal);
        var errors = Check(name, number);
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        return await idempotency.OnceAsync(
            input.Key,
            input,
            async remember =>
            {
                if (await db.Suppliers.AnyAsync(row => row.Name == name, cancellationToken))
                {
                    return Outcome.Invalid<Guid>(nameof(input.Name), SupplierTexts.NameKnown);
                }

                var supplier = new Supplier(regionId, name, string.IsNullOrEmpty(number) ? null : number);
                db.Suppliers.Add(supplier);
                audit.Record(supplier, "Supplier.Added");
                remember(supplier.Id);
                return await db.SaveAsync(supplier.Id, cancellationToken);
            },
            cancellationToken
        );
    }

    public async Task<Outcome<Guid>> AddRecognitionAsync(Guid supplierId, RecognitionInput input, CancellationToken cancellationToken)
    {
        if (scope.Required.Kind != AccessScopeKind.Region)
        {
            return Outcome.Forbidden<Guid>();
        }

        if (await db.Suppliers.SingleOrDefaultAsync(row => row.Id == supplierId, cancellationToken) is not { } supplier)
        {
            return Outcome.NotFound<Guid>();
        }

        var known = await RecognitionsAsync(cancellationToken);
        var errors = Check(input, known);
        return errors.Count > 0
            ? Outcome.Invalid<Guid>(errors)
            : await idempotency.OnceAsync(
                input.Key,
                new { supplierId, input },
                remember => StoreAsync(supplier, input, remember, cancellationToken),
                cancellationToken
            );
    }

    private async Task<Outcome<Guid>> StoreAsync(Supplier supplier, RecognitionInput input, Action<Guid> remember, CancellationToken cancellationToken)
    {
        var recognition = new SupplierRecognition(supplier, input.Code!, input.ValidFrom!.Value, input.ValidUntil, input.HasIncomeFromSales);
        db.SupplierRecognitions.Add(recognition);
        audit.Record(recognition, "Supplier.RecognitionAdded");
        remember(recognition.Id);
        return await db.SaveAsync(recognition.Id, cancellationToken);
    }

    private static List<FieldError> Check(string name, string? number)
    {
        var errors = new List<FieldError>();
        if (name.Length == 0)
        {
            errors.Add(new FieldError(nameof(SupplierInput.Name), SupplierTexts.NameRequired));
        }
        else if (name.Length > MaxName)
        {
            errors.Add(new FieldError(nameof(SupplierInput.Name), string.Format(CommonTexts.TooLong, MaxName)));
        }
        else if (BsnCheck.Contains(name))
        {
            errors.Add(new FieldError(nameof(SupplierInput.Name), CommonTexts.TextLooksLikeBsn));
        }

        if (!string.IsNullOrEmpty(number) && !KvkNumber.IsValid(number))
        {
            errors.Add(new FieldError(nameof(SupplierInput.KvkNumber), CommonTexts.KvkInvalid));
        }

        return errors;
    }

    private static List<FieldError> Check(RecognitionInput input, IReadOnlyList<Recognition> known)
    {
        var errors = new List<FieldError>();
        if (known.All(recognition => recognition.Code != input.Code))
        {
            errors.Add(new FieldError(nameof(input.Code), SupplierTexts.CodeRequired));
        }

        if (input.ValidFrom is not { Year: >= 1990 and <= 2100 })
        {
            errors.Add(new FieldError(nameof(input.ValidFrom), SupplierTexts.FromRequired));
        }

        if (input.ValidUntil < input.ValidFrom || input.ValidUntil?.Year > 2100)
        {
            errors.Add(new FieldError(nameof(input.ValidUntil), SupplierTexts.DatesReversed));
        }

        return errors;
    }
}
