using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Infrastructure.Hosting;

public static class DemoGuard
{
    /// <summary>Anybody may be anybody in the demo: outside Development the portal does not start with its accounts.</summary>
    /// <exception cref="DemoDataException">The database holds the demo's accounts.</exception>
    public static async Task RefuseDemoDataAsync(this IServiceProvider portal, CancellationToken cancellationToken)
    {
        if (await portal.HoldsDemoDataAsync(cancellationToken))
        {
            throw new DemoDataException();
        }
    }

    /// <summary>Whether the database holds an account of the demo.</summary>
    public static async Task<bool> HoldsDemoDataAsync(this IServiceProvider portal, CancellationToken cancellationToken)
    {
        await using var scope = portal.CreateAsyncScope();
        using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(nameof(DemoGuard)));
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (!await db.Database.CanConnectAsync(cancellationToken) || !(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
        {
            return false;
        }

        string[] accounts = [.. DemoAccounts.All.Select(MailRules.Normalize)];
        return await db.Users.AnyAsync(user => accounts.Contains(user.NormalizedEmail), cancellationToken);
    }
}

public sealed class DemoDataException()
    : SettingException("The database holds the demo data, with accounts that anybody can enter. Outside Development the portal needs another database.");
