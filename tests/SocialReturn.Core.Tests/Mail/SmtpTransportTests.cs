using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Shouldly;
using SmtpServer.Protocol;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using Xunit;
using SmtpResponse = SmtpServer.Protocol.SmtpResponse;

namespace SocialReturn.Core.Tests.Mail;

/// <summary>Against a real mail server on this machine: what it says, and what it does when it misbehaves.</summary>
public sealed class SmtpTransportTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Send_ServerAccepts_HasTheWholeMessageOverTls()
    {
        await using var server = await MailServer.StartAsync(new());

        await SendAsync(server);

        var message = server.Messages.ShouldHaveSingleItem();
        message.ShouldContain("To: iemand@example.nl");
        message.ShouldContain("Tot ziens");
        server.WasEncrypted.ShouldBeTrue();
    }

    [Fact]
    public async Task Send_ServerAsksWhoWeAre_SignsInFirst()
    {
        await using var server = await MailServer.StartAsync(new() { Account = "portal:geheim" });

        await SendAsync(server, Settings(server) with { UserName = "portal", Password = "geheim" });

        server.SignedIn.ShouldBe(["portal"]);
        server.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_WrongPassword_Throws()
    {
        await using var server = await MailServer.StartAsync(new() { Account = "portal:geheim" });

        await Should.ThrowAsync<MailKit.Security.AuthenticationException>(() =>
            SendAsync(server, Settings(server) with { UserName = "portal", Password = "anders" })
        );

        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_ServerWithoutEncryption_GetsNoMailAndNoPassword()
    {
        await using var server = await MailServer.StartAsync(new() { OffersTls = false });

        await Should.ThrowAsync<NotSupportedException>(() => SendAsync(server, Settings(server) with { UserName = "portal", Password = "geheim" }));

        server.SignedIn.ShouldBeEmpty();
        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_ServerWithoutEncryptionThatIsAllowed_GetsTheMail()
    {
        await using var server = await MailServer.StartAsync(new() { OffersTls = false });

        await SendAsync(server, Settings(server) with { RequireTls = false });

        server.Messages.ShouldHaveSingleItem();
        server.WasEncrypted.ShouldBeFalse();
    }

    [Fact]
    public async Task Send_CertificateNobodyVouchesFor_GetsNoMail()
    {
        await using var server = await MailServer.StartAsync(new());

        await Should.ThrowAsync<SslHandshakeException>(() =>
            new SmtpTransport(Options(Settings(server)), clock).SendAsync(Ids.New(), Message(), CancellationToken.None)
        );

        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_RefusedForNow_ThrowsWhatMayBeTriedAgain()
    {
        await using var server = await MailServer.StartAsync(new() { Recipient = _ => new SmtpResponse((SmtpReplyCode)451, "4.3.0 later") });

        var refused = await Should.ThrowAsync<SmtpCommandException>(() => SendAsync(server));

        ((int)refused.StatusCode).ShouldBe(451);
        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_UnknownMailbox_ThrowsThatItIsForGood()
    {
        await using var server = await MailServer.StartAsync(new() { Recipient = _ => new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 unknown") });

        (await Should.ThrowAsync<RecipientRefusedException>(() => SendAsync(server))).Message.ShouldContain("5.1.1 unknown");

        server.Messages.ShouldBeEmpty();
    }

    /// <summary>A server that takes nothing from us answers each recipient with 5.7: that is mended there, and the mail must still leave.</summary>
    [Fact]
    public async Task Send_RelayDenied_ThrowsWhatMayBeTriedAgain()
    {
        await using var server = await MailServer.StartAsync(new() { Recipient = _ => new SmtpResponse((SmtpReplyCode)554, "5.7.1 relay denied") });

        await Should.ThrowAsync<SmtpCommandException>(() => SendAsync(server));
    }

    [Fact]
    public async Task Send_OneRecipientOfTwoIsUnknown_TheOtherGetsTheMail()
    {
        await using var server = await MailServer.StartAsync(
            new() { Recipient = to => to == "weg@example.nl" ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 unknown") : null }
        );

        await Should.ThrowAsync<RecipientRefusedException>(() => SendAsync(server, to: "weg@example.nl"));
        await SendAsync(server);

        server.Messages.ShouldHaveSingleItem().ShouldContain("To: iemand@example.nl");
    }

    [Fact]
    public async Task Send_RefusedAfterTheMessage_Throws()
    {
        await using var server = await MailServer.StartAsync(new() { Data = (_, _) => Task.FromResult(SmtpResponse.TransactionFailed) });

        await Should.ThrowAsync<SmtpCommandException>(() => SendAsync(server));
    }

    [Fact]
    public async Task Send_ServerHangsAfterTheMessage_TimesOutAndHangsUp()
    {
        await using var server = await MailServer.StartAsync(new() { Data = HangAsync });

        var sending = SendAsync(server);
        await server.DataArrived.Task;
        clock.Advance(TimeSpan.FromSeconds(60));

        (await Should.ThrowAsync<TimeoutException>(() => sending)).Message.ShouldContain("60 seconds");
    }

    [Fact]
    public async Task Send_PortalStops_IsCancelledAndNotATimeout()
    {
        await using var server = await MailServer.StartAsync(new() { Data = HangAsync });
        using var stop = new CancellationTokenSource();

        var sending = SendAsync(server, cancellationToken: stop.Token);
        await server.DataArrived.Task;
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Send_ServerDiesAfterTheMessage_ThrowsForNobodyKnowsWhetherItWasTaken()
    {
        await using var server = await MailServer.StartAsync(
            new()
            {
                Data = (session, _) =>
                {
                    session.Pipe.Dispose();
                    return Task.FromResult(SmtpResponse.Ok);
                },
            }
        );

        await Should.ThrowAsync<Exception>(() => SendAsync(server));

        server.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_NobodyListens_Throws()
    {
        var closed = await MailServer.StartAsync(new());
        var settings = Settings(closed);
        await closed.DisposeAsync();

        await Should.ThrowAsync<SocketException>(() => SendAsync(closed, settings));
    }

    private static async Task<SmtpResponse> HangAsync(SmtpServer.ISessionContext session, CancellationToken cancellationToken)
    {
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        return SmtpResponse.Ok;
    }

    private static SmtpSettings Settings(MailServer server) =>
        new()
        {
            Host = "127.0.0.1",
            Port = server.Port,
            RequireTls = true,
            Timeout = TimeSpan.FromSeconds(60),
        };

    private static MailOptions Options(SmtpSettings settings) => new(new MailboxAddress("", "noreply@example.nl"), "", settings);

    private static MimeMessage Message(string to = "iemand@example.nl") =>
        new([new MailboxAddress("", "noreply@example.nl")], [new MailboxAddress("", to)], "Onderwerp", new TextPart("plain") { Text = "Tot ziens" });

    private async Task SendAsync(
        MailServer server,
        SmtpSettings? settings = null,
        string to = "iemand@example.nl",
        CancellationToken cancellationToken = default
    )
    {
        var transport = new SmtpTransport(Options(settings ?? Settings(server)), clock)
        {
            Trust = (_, shown, _, _) => shown?.GetCertHashString() == server.Certificate.Thumbprint,
        };
        using var message = Message(to);
        await transport.SendAsync(Ids.New(), message, cancellationToken);
    }
}
