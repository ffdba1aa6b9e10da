using System.Net;
using MimeKit;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.Demo.Mails;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Demo;

public sealed class MailFolderTests(PortalFactory portal) : IClassFixture<PortalFactory>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-mail-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Newest_NoFolderYet_IsEmpty()
    {
        folder.Delete();

        Folder().Newest().ShouldBeEmpty();
        folder.Create();
    }

    [Fact]
    public async Task Newest_SeveralMails_ComeLastFirst()
    {
        await WriteAsync("Eerste");
        await WriteAsync("Tweede");

        Folder().Newest().Select(mail => mail.Subject).ShouldBe(["Tweede", "Eerste"]);
    }

    [Fact]
    public async Task Find_AMail_ReadsItsText()
    {
        var id = await WriteAsync("Eerste");

        Folder().Find(id).ShouldNotBeNull().Text.Trim().ShouldBe("Tot ziens");
        Folder().Find(Ids.New()).ShouldBeNull();
    }

    [Fact]
    public async Task Find_AMailOfBothForms_HasEachAndItsAttachment()
    {
        var body = new BodyBuilder { TextBody = "€ 13.333,33\nvoor Şahin", HtmlBody = "<p>€ 13.333,33</p>" };
        body.Attachments.Add("voortgang – maart.pdf", new byte[] { 1, 2, 3 }, new ContentType("application", "pdf"));
        var id = Ids.New();
        using var message = new MimeMessage(
            [new MailboxAddress("", "noreply@example.nl")],
            [new MailboxAddress("", "iemand@example.nl")],
            "Dübbele",
            body.ToMessageBody()
        );
        await new PickupFolderTransport(Options()).SendAsync(id, message, CancellationToken.None);

        var mail = Folder().Find(id).ShouldNotBeNull();

        mail.Subject.ShouldBe("Dübbele");
        mail.Text.Trim().ShouldBe("€ 13.333,33\nvoor Şahin");
        mail.Content.HtmlBody.ShouldNotBeNull().ShouldContain("<p>€ 13.333,33</p>");
        mail.Attachments.ShouldHaveSingleItem().FileName.ShouldBe("voortgang – maart.pdf");
    }

    [Fact]
    public void PolicyFor_AMail_LetsInItsOwnStylesOnly()
    {
        var policy = MailFolder.PolicyFor("<p style=\"margin:0\">a</p><p style=\"margin:0\">b</p><script>alert(1)</script>");

        policy.ShouldStartWith("sandbox; default-src 'none';");
        policy.ShouldContain("style-src 'unsafe-hashes' 'sha256-");
        policy.Split("sha256-").Length.ShouldBe(2, "the same style has one hash");
        policy.ShouldNotContain("unsafe-inline");
        policy.ShouldNotContain("allow-scripts");
    }

    [Theory]
    [InlineData("/demo/post")]
    [InlineData("/demo/post/01a2037f-9962-7d4e-86c3-4e0bc7540d01")]
    [InlineData("/demo/post/01a2037f-9962-7d4e-86c3-4e0bc7540d01/opmaak")]
    [InlineData("/demo/post/01a2037f-9962-7d4e-86c3-4e0bc7540d01/bijlagen/0")]
    public async Task Routes_OutsideDevelopment_DoNotExist(string address)
    {
        using var visitor = portal.Visitor();

        (await visitor.GetPageAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private MailFolder Folder() => new(Options());

    private MailOptions Options() => new(new MailboxAddress("", "noreply@example.nl"), folder.FullName, null);

    private async Task<Guid> WriteAsync(string subject)
    {
        var id = Ids.New();
        using var message = new MimeMessage(
            [new MailboxAddress("", "noreply@example.nl")],
            [new MailboxAddress("", "iemand@example.nl")],
            subject,
            new TextPart("plain") { Text = "Tot ziens" }
        );
        await new PickupFolderTransport(Options()).SendAsync(id, message, CancellationToken.None);
        return id;
    }
}
