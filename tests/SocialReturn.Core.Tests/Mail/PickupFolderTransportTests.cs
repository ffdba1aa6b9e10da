using MimeKit;
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
    public async Task Send_StoppedWhileWriting_LeavesNothing()
    {
        using var message = Message("Eerste");

        await Should.ThrowAsync<OperationCanceledException>(() => Transport().SendAsync(Ids.New(), message, new CancellationToken(canceled: true)));

        folder.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    private PickupFolderTransport Transport() => new(new MailOptions(new MailboxAddress("", "noreply@example.nl"), folder.FullName, null));

    private async Task SendAsync(Guid id, string text)
    {
        using var message = Message(text);
        await Transport().SendAsync(id, message, CancellationToken.None);
    }

    private static MimeMessage Message(string text) =>
        new([new MailboxAddress("", "noreply@example.nl")], [new MailboxAddress("", "iemand@example.nl")], "Onderwerp", new TextPart("plain") { Text = text });
}
