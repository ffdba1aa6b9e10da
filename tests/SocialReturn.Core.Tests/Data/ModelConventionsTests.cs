using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

public sealed class ModelConventionsTests : IDisposable
{
    private static readonly DateTime Moment = new(2026, 4, 3, 12, 30, 15, 123, DateTimeKind.Utc);

    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public ModelConventionsTests()
    {
        connection.Open();
        using var context = Open();
        context.Database.EnsureCreated();
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public async Task Euro_SavedAndRead_IsTheSame()
    {
        await SaveAsync(new Sample { Value = new Euro(-12_345), Maximum = new Euro(0) }, new Sample { Value = new Euro(1), Maximum = null });

        await using var context = Open();
        var samples = await context.Samples.OrderBy(sample => sample.Value.Cents).ToListAsync();

        samples.Select(sample => sample.Value).ShouldBe([new Euro(-12_345), new Euro(1)]);
        samples.Select(sample => sample.Maximum).ShouldBe([new Euro(0), null]);
    }

    [Fact]
    public async Task Euro_SumOfCents_IsMadeByTheDatabase()
    {
        await SaveAsync(new Sample { Value = new Euro(150), Maximum = new Euro(7) }, new Sample { Value = new Euro(250) });

        await using var context = Open();

        context.Samples.Select(sample => sample.Value.Cents).ToQueryString().ShouldContain("Value_Cents");
        (await context.Samples.SumAsync(sample => sample.Value.Cents)).ShouldBe(400);
        (await context.Samples.SumAsync(sample => sample.Maximum!.Value.Cents)).ShouldBe(7);
        (await context.Samples.CountAsync(sample => sample.Maximum == null)).ShouldBe(1);
        (await context.Samples.CountAsync(sample => sample.Value == new Euro(150))).ShouldBe(1);
    }

    [Fact]
    public void Euro_ComputedProperties_AreNoColumns()
    {
        using var context = Open();
        var type = context.Model.FindEntityType(typeof(Sample))!;

        type.GetComplexProperties().Select(property => property.Name).ShouldBe(["Maximum", "Value"], ignoreOrder: true);
        type.FindComplexProperty(nameof(Sample.Value))!.ComplexType.GetProperties().Select(property => property.Name).ShouldBe(["Cents"]);
    }

    [Fact]
    public async Task Moment_SavedAndRead_IsUtcAndComparable()
    {
        await SaveAsync(new Sample { At = Moment }, new Sample { At = Moment.AddTicks(1), Later = Moment });

        await using var context = Open();
        var found = await context.Samples.SingleAsync(sample => sample.At > Moment);

        found.At.ShouldBe(Moment.AddTicks(1));
        found.At.Kind.ShouldBe(DateTimeKind.Utc);
        found.Later!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        (await context.Samples.MaxAsync(sample => sample.At)).ShouldBe(Moment.AddTicks(1));
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public async Task Moment_NotUtc_IsRefused(DateTimeKind kind)
    {
        var error = await Should.ThrowAsync<Exception>(() => SaveAsync(new Sample { At = DateTime.SpecifyKind(Moment, kind) }));

        error.ToString().ShouldContain("UTC");
    }

    [Fact]
    public async Task Enum_Saved_IsAName()
    {
        await SaveAsync(new Sample { Colour = Colour.Red, Other = Colour.Blue }, new Sample { Colour = Colour.Blue });

        await using var context = Open();

        (await context.Database.SqlQueryRaw<string>("SELECT Colour AS Value FROM Samples WHERE Other = 'Blue'").SingleAsync()).ShouldBe("Red");
        (await context.Samples.CountAsync(sample => sample.Other == null)).ShouldBe(1);
    }

    [Fact]
    public async Task DateAndDecimal_SavedAndRead_AreTheSameAndComparable()
    {
        await SaveAsync(new Sample { Day = new DateOnly(2026, 2, 28), Hours = 9.5m }, new Sample { Day = new DateOnly(2026, 10, 1), Hours = 24.25m });

        await using var context = Open();

        (await context.Samples.SingleAsync(sample => sample.Day > new DateOnly(2026, 9, 30))).Hours.ShouldBe(24.25m);
        (await context.Samples.SingleAsync(sample => sample.Hours < 10m)).Day.ShouldBe(new DateOnly(2026, 2, 28));
    }

    [Fact]
    public void ForeignKey_Required_DoesNotCascade()
    {
        using var context = Open();

        context.Model.FindEntityType(typeof(SampleLine))!.GetForeignKeys().Single().DeleteBehavior.ShouldBe(DeleteBehavior.Restrict);
    }

    private SampleContext Open() => new(new DbContextOptionsBuilder().UseSqlite(connection).Options);

    private async Task SaveAsync(params Sample[] samples)
    {
        await using var context = Open();
        context.AddRange(samples);
        await context.SaveChangesAsync();
    }

    private sealed class SampleContext(DbContextOptions options) : DbContext(options)
    {
        public DbSet<Sample> Samples => Set<Sample>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<SampleLine>().HasOne<Sample>().WithMany().HasForeignKey(line => line.SampleId);

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            configurationBuilder.UsePortalConventions();
            configurationBuilder.UseSqliteTypes();
        }
    }

    private enum Colour
    {
        Red,
        Blue,
    }

    private sealed class Sample
    {
        public Guid Id { get; private set; } = Ids.New();

        public Euro Value { get; set; }

        public Euro? Maximum { get; set; }

        public DateTime At { get; set; } = Moment;

        public DateTime? Later { get; set; }

        public DateOnly Day { get; set; }

        public decimal Hours { get; set; }

        public Colour Colour { get; set; }

        public Colour? Other { get; set; }
    }

    private sealed class SampleLine
    {
        public Guid Id { get; private set; } = Ids.New();

        public Guid SampleId { get; set; }
    }
}
