using System.Globalization;
using System.Net.Mail;
using System.Text;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Storage;
using SocialReturn.Demo.Mails;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

/// <summary>What goes over the line, read back as a mail program would.</summary>
public sealed class MailMessageFactoryTests : IAsyncLifetime
{
    private const string Dutch = "Uw invulling voor het Café ’t Hoekje van Şahin & Łukasz, € 13.333,33, is op 3 april 2026 goedgekeurd door Adviespunt AV-regio";

    private readonly TestDatabase database = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-mail-");
    private readonly Region region = new("av-regio", "AV-regio", "Adviespunt “AV-regio”, coördinatie", "advies@av.example");
    private readonly MailTestBed bed;

    public MailMessageFactoryTests() => bed = new MailTestBed(database) { Files = new FolderFileStore(folder.FullName) };

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        await using var db = bed.Open();
        db.Regions.Add(region);
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return database.DisposeAsync();
    }

    [Fact]
    public async Task Create_DutchText_ArrivesAsItWasWritten()
    {
        var mail = await AddAsync(null);

        var received = await ReceiveAsync(mail);

        received.Header("Subject").ShouldBe(Dutch);
        received.Header("To").ShouldBe("iemand@example.nl");
        received.Type.MediaType.ShouldBe("multipart/alternative");
        received.Parts.Select(part => part.Type.MediaType).ShouldBe(["text/plain", "text/html"], "the last one is what a reader prefers");
        received.Text("text/plain")!.TrimEnd().ShouldBe("Tekst: " + Dutch);
        received.Text("text/html")!.TrimEnd().ShouldBe($"<p>{Dutch}</p>");
    }

    [Fact]
    public async Task Create_AnyMail_IsPlainAsciiInShortLines()
    {
        var wire = await WireAsync(await AddAsync(null));

        wire.ShouldAllBe(character => character < 128);
        wire.Split("\r\n").ShouldAllBe(line => line.Length <= 998);
    }

    [Fact]
    public async Task Create_MadeTwice_HasOneMessageId()
    {
        var mail = await AddAsync(null);

        var first = (await ReceiveAsync(mail)).Header("Message-ID");

        first.ShouldBe($"<{mail.Id:n}@portaal.example>");
        (await ReceiveAsync(mail)).Header("Message-ID").ShouldBe(first);
    }

    [Fact]
    public async Task Create_AnyMail_SaysWhenAndThatNobodyNeedAnswer()
    {
        var received = await ReceiveAsync(await AddAsync(null));

        DateTimeOffset.TryParse(received.Header("Date"), CultureInfo.InvariantCulture, out _).ShouldBeTrue(received.Header("Date"));
        received.Header("Auto-Submitted").ShouldBe("auto-generated");
        received.Header("From").ShouldContain("<noreply@portaal.example>");
        received.Headers.Keys.ShouldNotContain("Reply-To");
    }

    [Fact]
    public async Task Create_MailOfARegion_ComesFromItsDesk()
    {
        var received = await ReceiveAsync(await AddAsync(region.Id));

        received.Header("From").ShouldBe("Adviespunt “AV-regio”, coördinatie <noreply@portaal.example>");
        received.Header("Reply-To").ShouldEndWith("<advies@av.example>");
    }

    [Fact]
    public async Task Create_Attachment_ArrivesByteForByte()
    {
        var content = Encoding.ASCII.GetBytes("%PDF-1.7\r\n.\r\n..\r\n").Concat(Enumerable.Range(0, 256).Select(value => (byte)value)).ToArray();
        var id = Ids.New();
        await bed.Files.WriteAsync(FileArea.Reports, region.Id, id, new MemoryStream(content), 10_000, CancellationToken.None);

        var received = await ReceiveAsync(await AddAsync(region.Id, new MailAttachment(FileArea.Reports, id, "Voortgang februari – Şahin.pdf")));

        received.Type.MediaType.ShouldBe("multipart/mixed");
        var attachment = received.Attachments().ShouldHaveSingleItem();
        attachment.FileName.ShouldBe("Voortgang februari – Şahin.pdf");
        attachment.Type.MediaType.ShouldBe("application/pdf");
        attachment.Content().ShouldBe(content);
        received.Text("text/html").ShouldNotBeNull();
    }

    [Fact]
    public async Task Send_AttachmentIsGone_FailsAndIsTriedAgain()
    {
        var mail = await AddAsync(region.Id, new MailAttachment(FileArea.Reports, Ids.New(), "rapport.pdf"));

        (await bed.SendAsync()).ShouldBe(0);

        (await bed.FindAsync(mail)).Status.ShouldBe(MailStatus.Waiting);
    }

    private async Task<OutgoingMail> AddAsync(Guid? regionId, MailAttachment? attachment = null)
    {
        await using var db = bed.Open();
        var content = new ComposedMail(Dutch, "Tekst: " + Dutch, $"<p>{Dutch}</p>");
        var mail = new Outbox(db, bed.Clock).Add("iemand@example.nl", content, Ids.New().ToString(), regionId, attachment);
        await db.SaveChangesAsync();
        return mail;
    }

    private async Task<MimePart> ReceiveAsync(OutgoingMail mail) => MimePart.Parse(Encoding.Latin1.GetBytes(await WireAsync(mail)));

    private async Task<string> WireAsync(OutgoingMail mail)
    {
        await using var sink = new SmtpSink(SmtpBehaviour.Accept);
        await using var db = bed.Open();
        var options = new MailOptions(
            new MailAddress("noreply@portaal.example"), "", new SmtpSettings("127.0.0.1", sink.Port, null, null, RequireTls: false, TimeSpan.FromMinutes(1)));
        using var message = await bed.Factory(db).CreateAsync(mail, CancellationToken.None);
        await new SmtpTransport(options, bed.Clock).SendAsync(mail.Id, message, CancellationToken.None);
        return sink.Messages.Single();
    }
}
