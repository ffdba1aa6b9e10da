using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenders;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

/// <summary>What can be known of SQL Server without one: how values are stored and which SQL is written.</summary>
public sealed class SqlServerModelTests : IDisposable
{
    private readonly PortalDbContext context = DesignTime.Open(DatabaseProvider.SqlServer, "Server=none;Database=none");

    public void Dispose() => context.Dispose();

    [Fact]
    public void Ids_Stored_SortAsTheyWereMade()
    {
        var converter = new OrderedIdConverter();
        var moment = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var ids = Enumerable.Range(0, 200).Select(hour => Guid.CreateVersion7(moment.AddHours(hour))).ToList();

        var stored = ids.Select(id => Convert.ToHexString((byte[])converter.ConvertToProvider(id)!)).ToList();

        stored.ShouldBe(stored.Order(StringComparer.Ordinal));
        stored[0].ShouldBe(ids[0].ToString("N").ToUpperInvariant());
        converter.ConvertFromProvider(Convert.FromHexString(stored[7])).ShouldBe(ids[7]);
    }

    [Fact]
    public void Ids_EveryColumn_HasTheOrderedType()
    {
        var ids = context
            .Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties())
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid))
            .ToList();

        ids.Count.ShouldBeGreaterThan(80);
        ids.ShouldAllBe(property => property.GetColumnType() == OrderedIdConverter.ColumnType);
    }

    [Fact]
    public void Moments_EveryColumn_IsNative() =>
        context.Model.FindEntityType(typeof(Tender))!.FindProperty(nameof(Tender.RegisteredAt))!.GetColumnType().ShouldBe("datetime2");

    [Fact]
    public void Queries_EverySet_BecomesSql()
    {
        foreach (var type in context.Model.GetEntityTypes().Where(type => !type.IsOwned()))
        {
            var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(context, null)!;
            var sql = set.ToQueryString();
            sql.ShouldContain("SELECT", Case.Sensitive, type.Name);
            TransactSql.ShouldParse(sql);
        }
    }

    [Fact]
    public void Queries_ById_CompareTheStoredForm()
    {
        var last = new Guid("01a2b3c4-d5e6-7f80-9a1b-2c3d4e5f6071");
        Guid[] several = [last, Guid.Empty];

        var page = context.Regions.Where(region => region.Id.CompareTo(last) > 0).OrderBy(region => region.Id).Take(20).ToQueryString();
        var list = context.Regions.Where(region => several.Contains(region.Id)).ToQueryString();

        page.ShouldContain("binary(16) = 0x01A2B3C4D5E67F809A1B2C3D4E5F6071");
        page.ShouldContain("[r].[Id] > @last");
        list.ShouldContain("[r].[Id] IN (@several1, @several2)");
    }

    [Fact]
    public void Queries_SumOfEuro_IsMadeByTheDatabase()
    {
        var sums = context
            .Tenders.GroupBy(tender => tender.ContractorId)
            .Select(group => new
            {
                group.Key,
                Total = group.Sum(tender => tender.Obligation.Cents),
                Done = group.Sum(tender => tender.Progress.Realised.Cents),
            })
            .ToQueryString();

        sums.ShouldContain("SUM([t].[Obligation_Cents])");
        sums.ShouldContain("SUM([t].[Progress_Realised_Cents])");
    }
}
