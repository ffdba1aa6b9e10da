using System.Net.Mail;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

public sealed class PickupFolderTransportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-mail-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Send_AMail_IsOneFileNamedAfterIt()
    {
        var id = Ids.New();

        await SendAsync(id, "Eerste");

        var file = folder.EnumerateFileSystemInfos().ShouldHaveSingleItem();
        file.Name.ShouldBe(PickupFolderTransport.FileName(id));
        (await File.ReadAllTextAsync(file.FullName)).ShouldContain("Eerste");
    }

    [Fact]
    public async Task Send_TheSameMailTwice_IsStillOneFile()
    {
        var id = Ids.New();

        await SendAsync(id, "Eerste");
        await SendAsync(id, "Eerste");

        folder.EnumerateFileSystemInfos().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_FolderAbsent_IsMade()
    {
        folder.Delete();

        await SendAsync(Ids.New(), "Eerste");

        folder.EnumerateFiles("*.eml").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_MessageThatCannotBeWritten_LeavesNothing()
    {
        using var message = new MailMessage { From = new MailAddress("noreply@example.nl") };

        await Should.ThrowAsync<SmtpException>(() => Transport().SendAsync(Ids.New(), message, CancellationToken.None));

        folder.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    private PickupFolderTransport Transport() =>
        new(new MailOptions(new MailAddress("noreply@example.nl"), folder.FullName, null));

    private async Task SendAsync(Guid id, string text)
    {
        using var message = new MailMessage("noreply@example.nl", "iemand@example.nl", "Onderwerp", text);
        await Transport().SendAsync(id, message, CancellationToken.None);
    }
}
