using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Suppliers;

/// <summary>A company as an adviser enters it.</summary>
/// <param name="Key">The form's idempotency key.</param>
public sealed record SupplierInput(string? Name, string? KvkNumber, Guid Key);

/// <summary>The region's list of sheltered-work companies and social enterprises, kept by its advisers.</summary>
public sealed class SupplierService(PortalDbContext db, CurrentScope scope, Chronicle chronicle, Idempotency idempotency, TimeProvider clock)
{
    public const int MaxName = 120;

    public async Task<Outcome<Guid>> AddAsync(SupplierInput input, CancellationToken cancellationToken)
    {
        if (scope.Desk is not { } regionId)
        {
            return Outcome.Forbidden<Guid>();
        }

        return await idempotency.OnceAsync(
            input.Key,
            input,
            async remember =>
            {
                var (name, number) = (SupplierRules.TidyName(input.Name), SupplierRules.TidyNumber(input.KvkNumber));
                var errors = SupplierRules.Check(name, number, await OthersAsync(null, cancellationToken));
                if (errors.Count > 0)
                {
                    return Outcome.Invalid<Guid>(errors);
                }

                var supplier = new Supplier(regionId, name, number);
                db.Suppliers.Add(supplier);
                await chronicle.TellAsync(new SupplierHappening(SupplierActs.Added, supplier), cancellationToken);
                remember(supplier.Id);
                return await db.SaveAsync(supplier.Id, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>From now on the list and new purchases carry these; a purchase that was proposed keeps the name it was proposed with.</summary>
    public async Task<Outcome<Guid>> CorrectAsync(Guid id, Guid version, SupplierInput input, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } supplier)
        {
            return Outcome.As<Guid, Supplier>(found);
        }

        var (name, number) = (SupplierRules.TidyName(input.Name), SupplierRules.TidyNumber(input.KvkNumber));
        var errors = SupplierRules.Check(name, number, await OthersAsync(id, cancellationToken));
        if (errors.Count > 0)
        {
            return Outcome.Invalid<Guid>(errors);
        }

        if (supplier.Version != version)
        {
            return Outcome.Conflict<Guid>();
        }

        supplier.Correct(name, number);
        await chronicle.TellAsync(new SupplierHappening(SupplierActs.Corrected, supplier), cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    public Task<Outcome<Guid>> EndAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, supplier => supplier.EndedAt is null, supplier => supplier.End(clock.UtcNow()), SupplierActs.Ended, cancellationToken);

    /// <summary>It can be chosen again.</summary>
    public Task<Outcome<Guid>> ReopenAsync(Guid id, Guid version, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, supplier => supplier.EndedAt is not null, supplier => supplier.Reopen(), SupplierActs.Reopened, cancellationToken);

    private async Task<Outcome<Guid>> ChangeAsync(
        Guid id,
        Guid version,
        Func<Supplier, bool> isDue,
        Action<Supplier> change,
        Act act,
        CancellationToken cancellationToken
    )
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Value is not { } supplier)
        {
            return Outcome.As<Guid, Supplier>(found);
        }

        if (supplier.Version != version || !isDue(supplier))
        {
            return Outcome.Conflict<Guid>();
        }

        change(supplier);
        await chronicle.TellAsync(new SupplierHappening(act, supplier), cancellationToken);
        return await db.SaveAsync(id, cancellationToken);
    }

    private async Task<Outcome<Supplier>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Suppliers.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } supplier ? Outcome.NotFound<Supplier>()
        : !scope.IsDesk ? Outcome.Forbidden<Supplier>()
        : Outcome.Done(supplier);

    private Task<List<KnownSupplier>> OthersAsync(Guid? except, CancellationToken cancellationToken) =>
        db.Suppliers.Where(row => row.Id != except).Select(row => new KnownSupplier(row.Name, row.KvkNumber)).ToListAsync(cancellationToken);
}
