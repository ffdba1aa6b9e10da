using System.Net.Mail;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

public sealed class SmtpTransportTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Send_ServerAccepts_HasTheWholeMessage()
    {
        await using var sink = new SmtpSink(SmtpBehaviour.Accept);

        await SendAsync(sink);

        var message = sink.Messages.ShouldHaveSingleItem();
        message.ShouldContain("To: iemand@example.nl");
        message.ShouldContain("Tot ziens");
    }

    [Theory]
    [InlineData(SmtpBehaviour.RefuseForNow)]
    [InlineData(SmtpBehaviour.Refuse)]
    internal async Task Send_ServerRefuses_Throws(SmtpBehaviour behaviour)
    {
        await using var sink = new SmtpSink(behaviour);

        await Should.ThrowAsync<SmtpException>(() => SendAsync(sink));

        sink.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_ServerWithoutEncryption_GetsNoMail()
    {
        await using var sink = new SmtpSink(SmtpBehaviour.Accept);

        await Should.ThrowAsync<SmtpException>(() => SendAsync(sink, requireTls: true));

        sink.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_BrokenEncryption_GetsNoMail()
    {
        await using var sink = new SmtpSink(SmtpBehaviour.BrokenTls);

        await Should.ThrowAsync<Exception>(() => SendAsync(sink, requireTls: true));

        sink.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_ServerHangs_TimesOut()
    {
        await using var sink = new SmtpSink(SmtpBehaviour.Hang);

        var sending = SendAsync(sink);
        await sink.DataArrived.Task;
        clock.Advance(TimeSpan.FromSeconds(60));

        await Should.ThrowAsync<TimeoutException>(() => sending);
        await sink.HungUp.Task;
    }

    [Fact]
    public async Task Send_PortalStops_IsCancelledAndNotATimeout()
    {
        await using var sink = new SmtpSink(SmtpBehaviour.Hang);
        using var stop = new CancellationTokenSource();

        var sending = SendAsync(sink, cancellationToken: stop.Token);
        await sink.DataArrived.Task;
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
        await sink.HungUp.Task;
    }

    [Fact]
    public async Task Send_NobodyListens_Throws()
    {
        var closed = new SmtpSink(SmtpBehaviour.Accept);
        var port = closed.Port;
        await closed.DisposeAsync();

        await Should.ThrowAsync<SmtpException>(() => SendAsync(port));
    }

    private Task SendAsync(SmtpSink sink, bool requireTls = false, CancellationToken cancellationToken = default) =>
        SendAsync(sink.Port, requireTls, cancellationToken);

    private async Task SendAsync(int port, bool requireTls = false, CancellationToken cancellationToken = default)
    {
        var options = new MailOptions(
            new MailAddress("noreply@example.nl"), "", new SmtpSettings("127.0.0.1", port, null, null, requireTls, TimeSpan.FromSeconds(60)));
        using var message = new MailMessage("noreply@example.nl", "iemand@example.nl", "Onderwerp", "Tot ziens");
        await new SmtpTransport(options, clock).SendAsync(Ids.New(), message, cancellationToken);
    }
}
