using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using SocialReturn.Core.Data;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Tests.Infrastructure;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

/// <summary>The first start says what it does, answers meanwhile, and may be killed.</summary>
[Collection(DemoCollection.Name)]
public sealed class FirstStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-first-");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_WhileTheDataIsMade_AnswersWithAPageThatGoesOn()
    {
        var demo = new HeldDemo();
        await using var empty = new DemoPortal();
        await using var portal = empty.WithWebHostBuilder(builder =>
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IDemo>(demo)))
        );
        using var browser = portal.CreateClient(new() { BaseAddress = new Uri("http://localhost"), AllowAutoRedirect = false });
        await demo.Begun.Task;

        using var answer = await browser.GetAsync("/demo");
        var page = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        page.ShouldContain("<html lang=\"nl\">");
        page.ShouldContain("<h1 class=\"utrecht-heading-1\">De voorbeeldgegevens worden gemaakt</h1>");
        page.ShouldContain("<meta http-equiv=\"refresh\"");
        page.ShouldContain("50% is klaar.");
        (await browser.GetAsync("/gezond")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/gereed")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        demo.Done.SetResult();
        await portal.Services.GetRequiredService<Preparation>().Ready;
        (await browser.GetAsync("/demo")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Demo_InADatabaseWithOtherData_SaysWhyThereIsNone()
    {
        await using var empty = new DemoPortal();
        await using var portal = empty.WithWebHostBuilder(builder =>
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IDemo>(new NoDemo())))
        );
        using var browser = new PortalClient(portal.CreateDefaultClient(new Uri("http://localhost")), empty.Clock);

        var page = await browser.GetPageAsync("/demo");

        page.TextOf().ShouldContain("In deze database staan geen voorbeeldgegevens");
        page.TextOf().ShouldContain("De database was niet leeg");
        page.TextOf().ShouldNotContain("Sanne Verhoeven");
    }

    [Fact]
    public async Task Seed_KilledHalfway_LeavesNothingAndIsMadeAgain()
    {
        using (var first = Portal("seed"))
        {
            await first.UntilAsync("40%");
        }

        File.Exists(Path.Combine(folder.FullName, "demo.db")).ShouldBeFalse();
        Directory
            .EnumerateFiles(Path.Combine(folder.FullName, "files"), "*", SearchOption.AllDirectories)
            .ShouldAllBe(path => path.Contains("demo-unfinished", StringComparison.Ordinal));

        (await EndAsync("seed")).ShouldContain("The demo data is there, after");
        (await EndAsync("verify")).ShouldContain("Everything holds.");
        (await EndAsync("seed")).ShouldContain("there already");
        Directory.Exists(Path.Combine(folder.FullName, "files", "demo-unfinished")).ShouldBeFalse();
    }

    [Fact]
    public async Task TwoFirstStarts_AtOnce_MakeOneDemoAndBothLive()
    {
        using (var one = Portal("--urls", "http://127.0.0.1:0"))
        using (var other = Portal("--urls", "http://127.0.0.1:0"))
        {
            await Task.WhenAll(one.UntilAsync("The demo data is there, after"), other.UntilAsync("The demo data is there, after"));
            (await EndAsync("seed")).ShouldContain("there already");
        }

        (await EndAsync("verify")).ShouldContain("Everything holds.");
    }

    private async Task<string> EndAsync(string command)
    {
        using var portal = Portal(command);
        var (code, output, errors) = await portal.EndAsync();
        code.ShouldBe(ExitCode.Done, output + string.Join('\n', errors));
        return output;
    }

    private PortalProcess Portal(params string[] args) =>
        new(
            [
                new("ASPNETCORE_ENVIRONMENT", "Development"),
                new("Portal:DataFolder", folder.FullName),
                new(DatabaseOptions.ConnectionStringSetting, "Data Source=demo.db"),
                new("Storage:Root", Path.Combine(folder.FullName, "files")),
            ],
            args
        );

    /// <summary>Is half done until it is let go.</summary>
    private sealed class HeldDemo : IDemo
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void AddTo(IServiceCollection services) { }

        public Task<bool> IsWantedAsync(IServiceProvider portal, CancellationToken cancellationToken) => Task.FromResult(true);

        public async Task FillAsync(IServiceProvider portal, IProgress<double> progress, CancellationToken cancellationToken)
        {
            progress.Report(0.5);
            Begun.SetResult();
            await Done.Task.WaitAsync(cancellationToken);
            await portal.MakeModelSchemaAsync(cancellationToken);
        }
    }

    private sealed class NoDemo : IDemo
    {
        public void AddTo(IServiceCollection services) { }

        public async Task<bool> IsWantedAsync(IServiceProvider portal, CancellationToken cancellationToken)
        {
            await portal.MakeModelSchemaAsync(cancellationToken);
            return false;
        }

        public Task FillAsync(IServiceProvider portal, IProgress<double> progress, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
