using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Infrastructure.Jobs;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

/// <summary>The portal as a developer starts it for the first time: an empty folder, Development, the demo data.</summary>
public sealed class DemoPortal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-demo-");

    public DemoPortal()
        : this(PortalFactory.Now) { }

    internal DemoPortal(DateTimeOffset now) => Clock = new FakeTimeProvider(now);

    public FakeTimeProvider Clock { get; }

    public string DatabaseFile => Path.Combine(folder.FullName, "demo.db");

    /// <summary>The file of the database with what stands beside it.</summary>
    public IEnumerable<string> DatabaseFiles => folder.EnumerateFiles("demo*").Select(file => file.Name);

    /// <summary>The portal listens while the data is made.</summary>
    public Task InitializeAsync() => Services.GetRequiredService<Preparation>().Ready;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder.FullName))
        {
            folder.Delete(recursive: true);
        }
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <summary>A browser on plain http, as in development.</summary>
    public PortalClient Visitor() => new(CreateDefaultClient(new Uri("http://localhost"), new CookieJar(Clock)), Clock);

    public async Task<T> InScopeAsync<T>(AccessScope scope, Func<IServiceProvider, Task<T>> work)
    {
        await using var services = Services.CreateAsyncScope();
        using var entered = services.ServiceProvider.GetRequiredService<CurrentScope>().Enter(scope);
        return await work(services.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read) =>
        InScopeAsync(AccessScope.ForSystem("tests"), services => read(services.GetRequiredService<PortalDbContext>()));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in Settings())
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    private Dictionary<string, string> Settings() =>
        new(StringComparer.Ordinal)
        {
            [JobRunnerSetup.Setting] = "false",
            ["AllowedHosts"] = "localhost",
            ["Portal:BaseAddress"] = "http://localhost",
            [DatabaseOptions.ConnectionStringSetting] = $"Data Source={DatabaseFile}",
            ["Storage:Root"] = Path.Combine(folder.FullName, "files"),
            ["Mail:Folder"] = Path.Combine(folder.FullName, "mail"),
            ["MatchKeys:Folder"] = Path.Combine(folder.FullName, "match-keys"),
            ["DataProtection:Folder"] = Path.Combine(folder.FullName, "keys"),
            ["Log:Console"] = "false",
            ["Log:Folder"] = Path.Combine(folder.FullName, "logs"),
        };
}
