using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Demo.Data;

/// <summary>Copies every row from one database to another of either engine, in one transaction.</summary>
public static class DemoTransfer
{
    /// <returns>False when the other database was not empty: then nothing was copied.</returns>
    public static async Task<bool> CopyAsync(IServiceProvider from, IServiceProvider to, CancellationToken cancellationToken)
    {
        await using var source = from.CreateAsyncScope();
        await using var target = to.CreateAsyncScope();
        using var reading = Enter(source.ServiceProvider);
        using var writing = Enter(target.ServiceProvider);
        var (read, write) = (source.ServiceProvider.GetRequiredService<PortalDbContext>(), target.ServiceProvider.GetRequiredService<PortalDbContext>());
        return await write.InTransactionAsync(token => CopyAsync(read, write, token), cancellationToken);
    }

    private static async Task<bool> CopyAsync(PortalDbContext read, PortalDbContext write, CancellationToken cancellationToken)
    {
        if (!await write.IsEmptyAsync(cancellationToken))
        {
            return false;
        }

        foreach (var type in read.Model.GetEntityTypes().Where(type => type.BaseType is null && !type.IsOwned()))
        {
            write.AddRange(await Rows(read, type.ClrType).AsNoTracking().ToListAsync(cancellationToken));
        }

        await write.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static IQueryable<object> Rows(PortalDbContext db, Type type) =>
        (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, [])!;

    private static IDisposable Enter(IServiceProvider services) =>
        services.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(nameof(DemoTransfer)));
}
