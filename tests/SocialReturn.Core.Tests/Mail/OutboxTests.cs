using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Storage;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

public sealed class OutboxTests : IAsyncLifetime
{
    private static readonly ComposedMail Mail = new("Onderwerp", "Tekst", "<p>Tekst</p>");

    private readonly TestDatabase database = new();
    private readonly MailTestBed bed;

    public OutboxTests() => bed = new MailTestBed(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Add_TheSaveFails_NoMailEither()
    {
        await bed.AddAsync("taken");
        await using var db = bed.Open();
        db.Regions.Add(new Region("x", "X", "Adviespunt X", "x@example.nl"));
        new Outbox(db, bed.Clock).Add("iemand@example.nl", Mail, "taken");

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());

        await using var after = bed.Open();
        (await after.Regions.CountAsync()).ShouldBe(0);
        (await after.OutgoingMails.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Add_AttachmentAndRegion_AreKept()
    {
        var region = new Region("x", "X", "Adviespunt X", "x@example.nl");
        await using var db = bed.Open();
        db.Regions.Add(region);
        var attachment = new MailAttachment(FileArea.Reports, region.Id, new StoredFile(5, new string('a', 64)), "rapport.pdf");
        var mail = new Outbox(db, bed.Clock).Add(" iemand@example.nl ", Mail, "a", region.Id, attachment);
        await db.SaveChangesAsync();

        var row = await bed.FindAsync(mail);
        row.To.ShouldBe("iemand@example.nl");
        row.RegionId.ShouldBe(region.Id);
        row.CreatedAt.ShouldBe(MailTestBed.Start);
        MailAttachment.At(row.AttachmentPath!, row.AttachmentName!).ShouldBe(attachment);
    }
}
