using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Protocols;
using SocialReturn.Core.Storage;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Features.Errors;
using SocialReturn.Web.Features.StoredFiles;
using SocialReturn.Web.Tests.Reports;
using SocialReturn.Web.Tests.Support;
using Xunit;

namespace SocialReturn.Web.Tests.StoredFiles;

/// <summary>Evidence, a report and a protocol that changed or vanished on the disk: nobody gets them, and who runs the portal knows.</summary>
public sealed class DamagedFileTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();
    private ReportStage reports = null!;

    private World World => reports.Stage.World;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        reports = await ReportStage.SetAsync(portal);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)portal).DisposeAsync();

    [Theory]
    [InlineData(FileArea.Evidence, "changed")]
    [InlineData(FileArea.Evidence, "gone")]
    [InlineData(FileArea.Reports, "changed")]
    [InlineData(FileArea.Reports, "gone")]
    [InlineData(FileArea.Protocols, "changed")]
    [InlineData(FileArea.Protocols, "gone")]
    public async Task Open_AHarmedFile_SaysSoAndAlarmsUntilItIsPutBack(FileArea area, string harm)
    {
        var (reader, address) = await StoreAsync(area);
        (await GetAsync(reader, address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var path = Directory
            .GetFiles(Path.Combine(portal.Folder, "files", area.ToString().ToLowerInvariant()), "*", SearchOption.AllDirectories)
            .ShouldHaveSingleItem();
        var content = await File.ReadAllBytesAsync(path);
        Harm(path, harm, content);

        var answer = await GetAsync(reader, address);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldContain(ErrorTexts.FileDamagedTitle);
        (await portal.UnwellAsync("files")).ShouldBe([harm == "gone" ? "files: Degraded, 1 missing" : "files: Degraded, 1 damaged"]);
        using var platform = await portal.SignedInAsync(World.Platform);
        var page = await platform.GetPageAsync("/beheer/bestanden");
        page.TextOf("#beschadigd").ShouldContain("van AV-regio");
        page.TextOf("#beschadigd").ShouldContain(harm == "gone" ? StoredFileTexts.Missing : StoredFileTexts.Damaged);

        (await platform.FollowAsync(await CheckAgainAsync(platform, page))).TextOf().ShouldContain("1 bestand is nog beschadigd of weg.");
        await File.WriteAllBytesAsync(path, content);
        (await platform.FollowAsync(await CheckAgainAsync(platform, page))).TextOf().ShouldContain(StoredFileTexts.AllMended);

        (await portal.UnwellAsync("files")).ShouldBeEmpty();
        (await GetAsync(reader, address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Open_HarmedEvidence_ByAnAdviser_IsNotRecordedAsSeen()
    {
        var (_, address) = await StoreAsync(FileArea.Evidence);
        Directory.Delete(Path.Combine(portal.Folder, "files", "evidence"), recursive: true);

        (await GetAsync(World.Adviser, address)).StatusCode.ShouldBe(HttpStatusCode.Gone);

        (await portal.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.Action == "Evidence.Downloaded"))).ShouldBe(0);
    }

    private static Task<Page> CheckAgainAsync(PortalClient platform, Page page) => platform.PostFormAsync(page, "form[action='/beheer/bestanden/nakijken']");

    private static void Harm(string path, string harm, byte[] content)
    {
        if (harm == "gone")
        {
            File.Delete(path);
            return;
        }

        byte[] changed = [.. content];
        changed[^1] ^= 1;
        File.WriteAllBytes(path, changed);
    }

    /// <returns>Who reads it (null for everybody), and where.</returns>
    private async Task<(User? Reader, string Address)> StoreAsync(FileArea area)
    {
        if (area == FileArea.Protocols)
        {
            await portal.InScopeAsync(World.At(World.Av, World.Administrator), services =>
                services.GetRequiredService<ProtocolService>().PutAsync(new MemoryStream(SampleFiles.Pdf("Protocol 2026")), CancellationToken.None)
            );
            return (null, "/regio/av-regio/protocol");
        }

        if (area == FileArea.Reports)
        {
            var tender = await reports.TenderAsync(stakeholders: ["een@gorinchem.example"]);
            reports.GoTo(4, 2);
            await reports.RunAsync(ReportStage.March);
            var report = await portal.ReadAsync(db => db.TenderReports.AsNoTracking().SingleAsync());
            return (World.Owner, SocialReturn.Core.Common.PortalLinks.Report(report.TenderId, report.Id));
        }

        var fulfilment = await reports.Stage.ParticipationAsync(await reports.Stage.TenderAsync(), FulfilmentStatus.Proposed);
        var added = await portal.InScopeAsync(World.At(World.Merwedal, World.Owner), services =>
            services
                .GetRequiredService<EvidenceService>()
                .UploadAsync(
                    new EvidenceUpload(fulfilment, DeliveryId: null, RequirementCode: null, "contract.pdf"),
                    new MemoryStream(SampleFiles.Pdf("contract")),
                    CancellationToken.None
                )
        );
        return (World.Owner, SocialReturn.Core.Common.PortalLinks.Evidence(added.Value!.Id));
    }

    private async Task<HttpResponseMessage> GetAsync(User? reader, string address)
    {
        var client = reader is null ? portal.Visitor() : await portal.SignedInAsync(reader);
        return await client.Http.GetAsync(new Uri(address, UriKind.Relative));
    }
}
