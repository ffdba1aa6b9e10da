using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

public sealed class PortalDbContextTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly AccessScope System = AccessScope.ForSystem("tests");

    [Fact]
    public async Task Context_FreshDatabase_HasEveryTable()
    {
        await using var context = database.Open(System);

        foreach (var type in context.Model.GetEntityTypes().Where(type => type.BaseType is null && !type.IsOwned()))
        {
            (await CountAsync(context, type.ClrType)).ShouldBeGreaterThanOrEqualTo(0, type.Name);
        }
    }

    private static async Task<int> CountAsync(DbContext context, Type type)
    {
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(context, null)!;
        return await set.CountAsync();
    }
}
