using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Protocols;
using SocialReturn.TestKit.Evidence;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Areas.Adviser.Protocol;
using SocialReturn.Web.Features.Home;
using Xunit;

namespace SocialReturn.Web.Tests.Regions;

/// <summary>The region's protocol: a file for everybody, or a button that asks the desk for it.</summary>
public sealed class ProtocolTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Address = "/advies/instellingen/protocol";

    [Fact]
    public async Task Put_CanBeDownloadedByEverybody_UntilItIsTakenOff()
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);
        using var visitor = portal.Visitor();
        var before = await portal.ReadAsync(db => db.RegionProtocols.CountAsync());
        var first = SampleFiles.Pdf("Protocol 2025");
        var second = SampleFiles.Pdf("Protocol 2026");

        (await PutAsync(administrator, first)).ShouldBeRedirectTo(Address);
        (await PutAsync(administrator, second)).ShouldBeRedirectTo(Address);

        var page = await visitor.GetPageAsync("/regio/av-regio");
        page.Document.QuerySelector("a[href='/regio/av-regio/protocol']").ShouldNotBeNull();
        using var file = await visitor.Http.GetAsync(new Uri("/regio/av-regio/protocol", UriKind.Relative));
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe(second);
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("protocol-av-regio.pdf");
        file.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");

        await administrator.PostFormAsync(await administrator.GetPageAsync(Address), $"form[action='{Address}/verwijderen']");
        (await visitor.GetPageAsync("/regio/av-regio/protocol")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetPageAsync("/regio/av-regio")).Document.QuerySelector("#protocol").ShouldNotBeNull();
        (await portal.ReadAsync(db => db.RegionProtocols.CountAsync())).ShouldBe(before + 2, "what was once the protocol is kept");
    }

    [Fact]
    public async Task Put_WhatIsNoProtocol_SaysWhatToDo()
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);

        (await administrator.PostFilesAsync(await administrator.GetPageAsync(Address), "#protocol", new Dictionary<string, string?>())).ShouldHaveFieldError(
            "File",
            ProtocolScreenTexts.NoFile
        );
        (await PutAsync(administrator, "Geen PDF"u8.ToArray())).ShouldHaveFieldError("File", ProtocolTexts.NoPdf);
        (await PutAsync(administrator, [.. "%PDF-1.7"u8, .. new byte[ProtocolFiles.MaxBytes]])).ShouldHaveFieldError("File", ProtocolTexts.TooLarge);
    }

    [Fact]
    public async Task Put_ABurgerservicenummer_IsRefusedAndStoresNothing()
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);
        var before = Stored();

        var refused = await PutAsync(administrator, SampleFiles.Pdf("Protocol", "Voorbeeld: BSN 123456782"));

        refused.TextOf("#File-fout").ShouldContain("In dit bestand lijkt een burgerservicenummer te staan");
        Stored().ShouldBe(before);
    }

    [Fact]
    public async Task Put_WhatNobodyCanSearch_IsSaidToTheAdministrator()
    {
        using var administrator = await portal.SignedInAsync((await portal.WorldAsync()).Administrator);
        (await PutAsync(administrator, SampleFiles.Pdf("Protocol 2026"))).ShouldBeRedirectTo(Address);
        (await administrator.GetPageAsync(Address)).TextOf("main").ShouldNotContain(ProtocolScreenTexts.Unread);

        (await PutAsync(administrator, SampleFiles.Pdf())).ShouldBeRedirectTo(Address);

        (await administrator.GetPageAsync(Address)).TextOf("main").ShouldContain(ProtocolScreenTexts.Unread);
    }

    [Fact]
    public async Task Asked_MailsTheDeskOncePerAddressAndDay()
    {
        await portal.WorldAsync();
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/regio/haaglanden");
        var fields = new Dictionary<string, string?> { ["Mail"] = "inkoop@bouwer.example" };

        (await visitor.PostFormAsync(page, "#protocol", fields)).ShouldBeRedirectTo("/regio/haaglanden");
        (await visitor.PostFormAsync(page, "#protocol", fields)).ShouldBeRedirectTo("/regio/haaglanden");

        (await visitor.GetPageAsync("/regio/haaglanden")).TextOf().ShouldContain(HomeTexts.ProtocolAsked);
        var mails = await portal.ReadAsync(db => db.OutgoingMails.Where(mail => mail.To == "sroi@haaglanden.example").ToListAsync());
        mails.ShouldHaveSingleItem().Text.ShouldContain("inkoop@bouwer.example");
        (await visitor.PostFormAsync(page, "#protocol", new Dictionary<string, string?> { ["Mail"] = "niemand" })).ShouldHaveFieldError(
            "Mail",
            "Vul een e-mailadres in, zoals naam@voorbeeld.nl."
        );
    }

    [Fact]
    public async Task Asked_WithoutEnd_IsBraked()
    {
        var world = await portal.WorldAsync();
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/regio/haaglanden");
        portal.Clock.Advance(TimeSpan.FromDays(1));
        for (var number = 0; number < ProtocolRequestService.MostADay; number++)
        {
            await visitor.PostFormAsync(page, "#protocol", new Dictionary<string, string?> { ["Mail"] = $"iemand{number}@bouwer.example" });
        }

        var refused = await visitor.PostFormAsync(page, "#protocol", new Dictionary<string, string?> { ["Mail"] = "nog.een@bouwer.example" });

        refused.ShouldHaveFieldError("Mail", string.Format(ProtocolTexts.TooMany, world.Haaglanden.ContactMail));
    }

    [Fact]
    public async Task UnknownRegion_IsNotFound()
    {
        using var visitor = portal.Visitor();

        (await visitor.GetPageAsync("/regio/nergens")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetPageAsync("/regio/nergens/protocol")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private int Stored()
    {
        var folder = Path.Combine(portal.Folder, "files", "protocols");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length : 0;
    }

    private static async Task<Page> PutAsync(PortalClient client, byte[] content) =>
        await client.PostFilesAsync(
            await client.GetPageAsync(Address),
            "#protocol",
            new Dictionary<string, string?>(),
            new UploadedFile("File", "Ons protocol.pdf", content)
        );
}
