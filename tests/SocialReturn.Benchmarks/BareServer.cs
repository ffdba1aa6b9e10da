using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SocialReturn.Benchmarks;

/// <summary>The least that a program can do with a form: one row, by EF, on the disk before the answer. In a process of its own.</summary>
internal sealed class BareServer : IAsyncDisposable
{
    public const string Command = "bare";
    public const string Page = "/rows";

    private readonly Process process;

    private BareServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static Dictionary<string, string> Fields(int number) =>
        new(StringComparer.Ordinal)
        {
            ["title"] = $"Straatwerk {number}",
            ["hours"] = "24",
            ["from"] = "2026-12-01",
        };

    public static async Task<BareServer> StartAsync(string database, CancellationToken cancellationToken)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        var start = new ProcessStartInfo("dotnet", [typeof(BareServer).Assembly.Location, Command, address.GetLeftPart(UriPartial.Authority), database])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var server = new BareServer(Process.Start(start)!, address);
        if (await server.process.StandardOutput.ReadLineAsync(cancellationToken) is null)
        {
            throw new InvalidOperationException("The bare program did not start.");
        }

        return server;
    }

    /// <summary>What the process does.</summary>
    public static async Task ServeAsync(string address, string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        var connection = new SqliteConnectionStringBuilder { DataSource = database }.ToString();
        builder.Services.AddDbContext<BareContext>(options => options.UseSqlite(connection));
        await using var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BareContext>().Database;
            await db.EnsureCreatedAsync();
            // As the portal's own database; synchronous is FULL by itself.
            await db.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        }

        app.MapPost(Page, async (HttpContext context, BareContext db) =>
        {
            var form = await context.Request.ReadFormAsync();
            var row = new BareRow
            {
                Id = Guid.CreateVersion7(),
                Title = form["title"].ToString(),
                Hours = decimal.Parse(form["hours"].ToString(), null),
                From = DateOnly.Parse(form["from"].ToString(), null),
            };
            db.Rows.Add(row);
            await db.SaveChangesAsync();
            return Results.Redirect($"{Page}/{row.Id}");
        });
        await app.StartAsync();
        Console.WriteLine(address);
        await app.WaitForShutdownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    internal sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options)
    {
        public DbSet<BareRow> Rows => Set<BareRow>();
    }

    internal sealed class BareRow
    {
        public Guid Id { get; init; }

        public required string Title { get; init; }

        public decimal Hours { get; init; }

        public DateOnly From { get; init; }
    }
}
