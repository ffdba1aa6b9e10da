using Microsoft.Extensions.Configuration;
using Shouldly;
using SocialReturn.Core.Data;
using Xunit;

namespace SocialReturn.Core.Tests.Data;

public sealed class DatabaseOptionsTests
{
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "portal");

    [Fact]
    public void Read_NothingSet_IsAFileInTheDataFolder()
    {
        var options = Read(null, null);

        options.Provider.ShouldBe(DatabaseProvider.Sqlite);
        options.ConnectionString.ShouldContain(Path.Combine(Root, "socialreturn.db"));
        options.ConnectionString.ShouldContain("Foreign Keys=True");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("SQLITE")]
    public void Read_ProviderInOtherCase_IsKnown(string provider) =>
        Read(provider, "Data Source=/var/lib/portal.db").ConnectionString.ShouldContain("/var/lib/portal.db");

    [Theory]
    [InlineData("Oracle")]
    [InlineData("1")]
    [InlineData("Sqlite,SqlServer")]
    public void Read_UnknownProvider_NamesSettingValueAndAllowed(string provider)
    {
        var error = Should.Throw<DatabaseSettingException>(() => Read(provider, null));

        error.Message.ShouldBe($"Setting Database:Provider is '{provider}'. Allowed: Sqlite, SqlServer.");
    }

    [Theory]
    [InlineData("Sqlite", "Server=db;Database=x")]
    [InlineData("Sqlite", "no connection string")]
    [InlineData("SqlServer", "Data Sauce=db;Password=geheim")]
    [InlineData("SqlServer", "Server=db;Database=x;Connect Timeout=soon;Password=geheim")]
    public void Read_BadConnectionString_NamesSettingAndEngineButNoSecret(string provider, string connection)
    {
        var error = Should.Throw<DatabaseSettingException>(() => Read(provider, connection));

        error.Message.ShouldStartWith($"Setting Database:ConnectionString is no connection string for {provider}: ");
        error.ToString().ShouldNotContain("geheim");
    }

    [Theory]
    [InlineData("SqlServer", null, "is empty")]
    [InlineData("SqlServer", " ", "is empty")]
    [InlineData("SqlServer", "Server=db", "must name a Server and a Database")]
    [InlineData("SqlServer", "Database=db", "must name a Server and a Database")]
    [InlineData("Sqlite", "Cache=Shared", "names no file")]
    public void Read_IncompleteConnectionString_SaysWhatIsMissing(string provider, string? connection, string missing) =>
        Should.Throw<DatabaseSettingException>(() => Read(provider, connection)).Message.ShouldContain(missing);

    [Fact]
    public void Read_SqlServer_KeepsTheConnectionString() =>
        Read("SqlServer", "Server=db;Database=portal;Encrypt=Strict").ConnectionString.ShouldBe("Data Source=db;Initial Catalog=portal;Encrypt=Strict");

    private static DatabaseOptions Read(string? provider, string? connection) =>
        DatabaseOptions.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Database:Provider", provider), new("Database:ConnectionString", connection), new("Portal:DataFolder", Root)])
                .Build()
        );
}
