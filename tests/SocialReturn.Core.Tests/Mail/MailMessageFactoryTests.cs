using System.Text;
using MimeKit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Storage;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

/// <summary>What goes over the line, read back as a mail program would.</summary>
public sealed class MailMessageFactoryTests : IAsyncLifetime
{
    private const string Dutch =
        "Uw invulling voor het Café ’t Hoekje van Şahin & Łukasz, € 13.333,33, is op 3 april 2026 goedgekeurd door Adviespunt AV-regio";

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

        received.Subject.ShouldBe(Dutch);
        received.To.ToString().ShouldBe("iemand@example.nl");
        var forms = received.Body.ShouldBeOfType<MultipartAlternative>();
        forms.Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html"], "the last one is what a reader prefers");
        received.TextBody.ShouldNotBeNull().TrimEnd().ShouldBe("Tekst: " + Dutch);
        received.HtmlBody.ShouldNotBeNull().TrimEnd().ShouldBe($"<p>{Dutch}</p>");
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

        var first = (await ReceiveAsync(mail)).MessageId;

        first.ShouldBe($"{mail.Id:n}@portaal.example");
        (await ReceiveAsync(mail)).MessageId.ShouldBe(first);
    }

    [Fact]
    public async Task Create_AnyMail_SaysWhenAndThatNobodyNeedAnswer()
    {
        var received = await ReceiveAsync(await AddAsync(null));

        received.Date.UtcDateTime.ShouldBe(MailTestBed.Start);
        received.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        received.From.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("noreply@portaal.example");
        received.ReplyTo.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_MailOfARegion_ComesFromItsDesk()
    {
        var received = await ReceiveAsync(await AddAsync(region.Id));

        var from = received.From.Mailboxes.ShouldHaveSingleItem();
        from.Name.ShouldBe("Adviespunt “AV-regio”, coördinatie");
        from.Address.ShouldBe("noreply@portaal.example");
        received.ReplyTo.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("advies@av.example");
    }

    [Fact]
    public async Task Create_Attachment_ArrivesByteForByte()
    {
        var content = Encoding.ASCII.GetBytes("%PDF-1.7\r\n.\r\n..\r\n").Concat(Enumerable.Range(0, 256).Select(value => (byte)value)).ToArray();
        var id = Ids.New();
        var stored = await bed.Files.WriteAsync(FileArea.Reports, region.Id, id, new MemoryStream(content), 10_000, CancellationToken.None);

        var received = await ReceiveAsync(await AddAsync(region.Id, new MailAttachment(FileArea.Reports, id, stored, "Voortgang februari – Şahin.pdf")));

        received.Body!.ContentType.MimeType.ShouldBe("multipart/mixed");
        var attachment = received.Attachments.OfType<MimePart>().ShouldHaveSingleItem();
        attachment.FileName.ShouldBe("Voortgang februari – Şahin.pdf");
        attachment.ContentType.MimeType.ShouldBe("application/pdf");
        using var arrived = new MemoryStream();
        await attachment.Content!.DecodeToAsync(arrived);
        arrived.ToArray().ShouldBe(content);
        received.HtmlBody.ShouldNotBeNull();
    }

    [Fact]
    public async Task Send_AttachmentIsGone_FailsAndIsTriedAgain()
    {
        var mail = await AddAsync(region.Id, new MailAttachment(FileArea.Reports, Ids.New(), new StoredFile(5, ""), "rapport.pdf"));

        (await bed.SendAsync()).ShouldBe(0);

        (await bed.FindAsync(mail)).Status.ShouldBe(MailStatus.Waiting);
    }

    [Fact]
    public async Task Send_AttachmentHasAnotherContent_DoesNotLeave()
    {
        var id = Ids.New();
        var stored = await bed.Files.WriteAsync(FileArea.Reports, region.Id, id, new MemoryStream("%PDF-1"u8.ToArray()), 10, CancellationToken.None);
        var mail = await AddAsync(region.Id, new MailAttachment(FileArea.Reports, id, stored with { Sha256 = new string('0', 64) }, "rapport.pdf"));

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

    private async Task<MimeMessage> ReceiveAsync(OutgoingMail mail) =>
        await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(await WireAsync(mail))));

    private async Task<string> WireAsync(OutgoingMail mail)
    {
        await using var server = await MailServer.StartAsync(new MailServerBehaviour { OffersTls = false });
        await using var db = bed.Open();
        var options = new MailOptions(
            new MailboxAddress("", "noreply@portaal.example"),
            "",
            new SmtpSettings
            {
                Host = "127.0.0.1",
                Port = server.Port,
                RequireTls = false,
                Timeout = TimeSpan.FromMinutes(1),
            }
        );
        using var message = await bed.Factory(db).CreateAsync(mail, CancellationToken.None);
        await new SmtpTransport(options, bed.Clock).SendAsync(mail.Id, message, CancellationToken.None);
        return server.Messages.Single();
    }
}
