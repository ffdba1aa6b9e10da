using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Storage;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.StoredFiles;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.StoredFiles;

/// <summary>The administrator of the platform sees files that no row names, and decides about them.</summary>
public sealed class StoredFilesTests : IAsyncLifetime
{
    private const string Address = "/beheer/bestanden";
    private const string Form = "#zonder-dossier";

    private readonly PortalFactory portal = new();
    private World world = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        world = await portal.WorldAsync();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Fact]
    public async Task Index_NothingWrong_SaysSo()
    {
        using var platform = await portal.SignedInAsync(world.Platform);

        (await platform.GetPageAsync(Address)).TextOf().ShouldContain(StoredFileTexts.AllWell);
        (await portal.UnwellAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stray_IsCountedInTheFrameAndNamedByReadiness()
    {
        await StrayAsync(FileArea.Evidence);
        await StrayAsync(FileArea.Reports);
        using var platform = await portal.SignedInAsync(world.Platform);

        var page = await platform.GetPageAsync("/beheer/regios");

        page.TextOf("nav a[href='/beheer/bestanden']").ShouldContain("2");
        (await portal.UnwellAsync()).ShouldBe(["files: Degraded, 2 without a row"]);
        var files = (await platform.GetPageAsync(Address)).TextOf(Form);
        files.ShouldContain("Bewijsstuk van AV-regio");
        files.ShouldContain("Rapport van AV-regio");
    }

    [Fact]
    public async Task Keep_AStray_LeavesItAndAsksNoMore()
    {
        var file = await StrayAsync(FileArea.Evidence);

        var answer = await DecideAsync(button: null, await FindingAsync(file));

        answer.ShouldBeRedirectTo(Address);
        (await HasAsync(file)).ShouldBeTrue();
        (await portal.UnwellAsync()).ShouldBeEmpty();
        await FindAsync();
        (await portal.UnwellAsync()).ShouldBeEmpty();
        await ShouldBeAuditedAsync("StoredFile.Kept", await FindingAsync(file));
    }

    [Fact]
    public async Task MoveAside_AStray_MovesItAndIsAudited()
    {
        var file = await StrayAsync(FileArea.Evidence);
        var finding = await FindingAsync(file);

        var answer = await DecideAsync("/beheer/bestanden/apart-zetten", finding);

        answer.ShouldBeRedirectTo(Address);
        (await HasAsync(file)).ShouldBeFalse();
        Directory.GetFiles(Path.Combine(portal.Folder, "files", "swept"), file.ToString("N"), SearchOption.AllDirectories).Length.ShouldBe(1);
        await ShouldBeAuditedAsync("StoredFile.MovedAside", finding);
    }

    [Fact]
    public async Task Decide_NothingChosen_SaysWhatToDo()
    {
        await StrayAsync(FileArea.Evidence);

        (await DecideAsync(button: null)).ShouldHaveFieldError("Ids", StrayFileTexts.ChooseFirst);
    }

    [Fact]
    public async Task Decide_Unknown_IsNotFound()
    {
        await StrayAsync(FileArea.Evidence);

        (await DecideAsync(button: null, Ids.New())).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Index_ByOthers_IsForbidden()
    {
        foreach (var person in new[] { world.Owner, world.Adviser, world.Administrator, world.Reader })
        {
            using var client = await portal.SignedInAsync(person);
            (await client.GetPageAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    private async Task<Page> DecideAsync(string? button, params Guid[] findings)
    {
        var platform = await portal.SignedInAsync(world.Platform);
        var page = await platform.GetPageAsync(Address);
        var token = page.Document.QuerySelector($"{Form} [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            .. findings.Select(id => new KeyValuePair<string, string>("Ids", id.ToString())),
        ]);
        var response = await platform.Http.PostAsync(new Uri(button ?? "/beheer/bestanden/bewaren", UriKind.Relative), form);
        return new Page(response, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
    }

    private async Task<Guid> StrayAsync(FileArea area)
    {
        var store = portal.Services.GetRequiredService<FolderFileStore>();
        var id = Ids.New();
        await store.WriteAsync(area, world.Av.Id, id, new MemoryStream([1, 2, 3]), 10, default);
        await store.ConfirmAsync(area, world.Av.Id, id, default);
        foreach (var path in Directory.GetFiles(portal.Folder, id.ToString("N"), SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, portal.Clock.GetUtcNow().UtcDateTime.AddDays(-1));
        }

        await FindAsync();
        return id;
    }

    private Task<int> FindAsync() =>
        portal.InScopeAsync(AccessScope.ForSystem("tests"), services => services.GetRequiredService<StrayFileService>().FindAsync(CancellationToken.None));

    private Task<Guid> FindingAsync(Guid file) =>
        portal.ReadAsync(db => db.FileFindings.Where(finding => finding.FileId == file).Select(finding => finding.Id).SingleAsync());

    private Task<bool> HasAsync(Guid file) =>
        portal.Services.GetRequiredService<FolderFileStore>().HasAsync(FileArea.Evidence, world.Av.Id, file, CancellationToken.None);

    private async Task ShouldBeAuditedAsync(string action, Guid finding)
    {
        var audit = await portal.ReadAsync(db => db.AuditEvents.SingleAsync(row => row.Action == action));
        (audit.SubjectId, audit.ActorId).ShouldBe((finding, world.Platform.Id));
    }
}
