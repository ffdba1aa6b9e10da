using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Data;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.Web.Security;
using Xunit;

namespace SocialReturn.TestKit.Web;

/// <summary>
/// The whole portal over real HTTP messages: IClassFixture&lt;PortalFactory&gt;. A database and a folder of its own, a clock
/// that stands still on 12 March 2026, antiforgery on, no jobs that run by themselves and no network outwards.
/// The environment is Testing: everything that depends on Development behaves as in production, over https.
/// </summary>
public sealed class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Half past nine in the morning in the Netherlands.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 12, 8, 30, 0, TimeSpan.Zero);

    /// <summary>Where a request comes in that asks as a probe does.</summary>
    public const int HealthPort = 5081;

    private readonly TestDatabase database = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-web-");

    private Task<World>? world;

    public FakeTimeProvider Clock { get; } = new(Now);

    /// <summary>Where people reach it, and what its mails point to.</summary>
    public Uri Address { get; init; } = new("https://localhost");

    /// <summary>What this portal has set besides.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Where this portal keeps its files.</summary>
    public string Folder => folder.FullName;

    public Task InitializeAsync()
    {
        // As migrate leaves it: for its owner only, also when no portal has started in this process yet.
        var files = folder.CreateSubdirectory("files");
        if (!OperatingSystem.IsWindows())
        {
            files.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        return database.InitializeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>A browser of somebody who has not signed in.</summary>
    public PortalClient Visitor() => new(CreateDefaultClient(Address, new CookieJar(Clock)), Clock);

    /// <summary>A browser of a person who has signed in with both factors; at their only place, or at the one given.</summary>
    public async Task<PortalClient> SignedInAsync(User person, Guid? membershipId = null)
    {
        var jar = new CookieJar(Clock);
        foreach (var cookie in await SessionCookiesAsync(person, membershipId))
        {
            jar.Take(cookie);
        }

        return new PortalClient(CreateDefaultClient(Address, jar), Clock);
    }

    /// <summary>What the portal itself sends at the end of signing in: only the pages before it are passed over.</summary>
    /// <returns>The values of the Set-Cookie header.</returns>
    public async Task<IEnumerable<string?>> SessionCookiesAsync(User person, Guid? membershipId = null)
    {
        await using var services = Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = services.ServiceProvider };
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("localhost");
        using var entered = services.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem("tests"));
        var known = await services.ServiceProvider.GetRequiredService<PortalDbContext>().Users.SingleAsync(user => user.Id == person.Id);
        await services.ServiceProvider.GetRequiredService<SessionCookie>().StartAsync(context, known, membershipId, CancellationToken.None);
        return context.Response.Headers.SetCookie;
    }

    /// <summary>Counts what this portal asks of its database from now on.</summary>
    public QueryCount CountQueries() => database.CountQueries();

    /// <summary>Work with the services of the portal, as a job under the given scope would.</summary>
    public async Task<T> InScopeAsync<T>(AccessScope scope, Func<IServiceProvider, Task<T>> work)
    {
        await using var services = Services.CreateAsyncScope();
        using var entered = services.ServiceProvider.GetRequiredService<CurrentScope>().Enter(scope);
        return await work(services.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read) =>
        InScopeAsync(AccessScope.ForSystem("tests"), services => read(services.GetRequiredService<PortalDbContext>()));

    /// <summary>The stage of <see cref="World"/>, set up once for the test class.</summary>
    public Task<World> WorldAsync() => world ??= SetUpAsync();

    public Task SaveAsync(params IEnumerable<object> rows) =>
        ReadAsync(db =>
        {
            db.AddRange(rows);
            return db.SaveChangesAsync();
        });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        // The files of the front end lie where the build made them; only Development looks there by itself.
        builder.UseStaticWebAssets();
        foreach (var (name, value) in database.Settings.Concat(FolderSettings()).Concat(Settings))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => new NoNetwork()));
            StopJobs(services);
        });
    }

    private Dictionary<string, string?> FolderSettings() =>
        new(StringComparer.Ordinal)
        {
            ["AllowedHosts"] = "localhost",
            ["Portal:BaseAddress"] = Address.ToString(),
            ["Health:Address"] = $"http://127.0.0.1:{HealthPort}",
            ["Portal:SecurityContact"] = "mailto:beveiliging@example.nl",
            ["Portal:DataFolder"] = Folder,
            ["Storage:Root"] = Path.Combine(Folder, "files"),
            ["Mail:Folder"] = Path.Combine(Folder, "mail"),
            ["MatchKeys:Folder"] = Path.Combine(Folder, "match-keys"),
            // The log goes to the file alone, where a failing test leaves its reason.
            ["Log:Console"] = "false",
            ["Log:Folder"] = Path.Combine(Folder, "logs"),
        };

    private async Task<World> SetUpAsync()
    {
        var made = World.Make();
        await SaveAsync(made.Rows);
        Services.GetRequiredService<FolderFileStore>().CreateRoot();
        var keys = Services.GetRequiredService<MatchKeyStore>();
        await keys.CreateAsync(made.Av.Id, CancellationToken.None);
        await keys.CreateAsync(made.Haaglanden.Id, CancellationToken.None);
        return made;
    }

    /// <summary>A test runs a job when it wants it to run; the web server is a hosted service of the framework and stays.</summary>
    private static void StopJobs(IServiceCollection services)
    {
        foreach (var job in services.Where(IsJob).ToList())
        {
            services.Remove(job);
        }
    }

    private static bool IsJob(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && !service.IsKeyedService
        && service.ImplementationType?.Namespace?.StartsWith("SocialReturn.", StringComparison.Ordinal) == true;
}
