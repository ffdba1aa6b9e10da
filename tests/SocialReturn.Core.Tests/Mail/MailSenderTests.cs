using System.Net.Sockets;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

public sealed class MailSenderTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private readonly MailTestBed bed;

    public MailSenderTests() => bed = new MailTestBed(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Send_MailIsDue_LeavesOnce()
    {
        var mail = await bed.AddAsync("a");

        (await bed.SendAsync()).ShouldBe(1);
        (await bed.SendAsync()).ShouldBe(0);

        bed.Transport.Accepted.ShouldBe([mail.Id]);
        var row = await bed.FindAsync(mail);
        row.Status.ShouldBe(MailStatus.Sent);
        row.SentAt.ShouldBe(MailTestBed.Start);
        row.Attempts.ShouldBe(1);
        row.ClaimedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Send_OneOfThreeIsRefused_TheOthersLeave()
    {
        await bed.AddAsync("a");
        var bad = await bed.AddAsync("b");
        await bed.AddAsync("c");
        bed.Transport.Behave = (id, _, _) => id == bad.Id ? throw new IOException("Mailbox unavailable") : Task.CompletedTask;

        (await bed.SendAsync()).ShouldBe(2);

        var row = await bed.FindAsync(bad);
        row.Status.ShouldBe(MailStatus.Waiting);
        row.LastError.ShouldBe("Mailbox unavailable");
        row.NextAttemptAt.ShouldBe(MailTestBed.Start.AddMinutes(1));
        row.ClaimedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task Send_MailboxDoesNotExist_IsADeadLetterAtOnce()
    {
        var mail = await bed.AddAsync("a");
        bed.Transport.Behave = (_, _, _) => throw new RecipientRefusedException("5.1.1 unknown", new IOException());

        await bed.SendAsync();

        var row = await bed.FindAsync(mail);
        row.Status.ShouldBe(MailStatus.Failed);
        row.LastError.ShouldBe("5.1.1 unknown");
        row.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Send_SentFailedAndGivenUp_AreMeasured()
    {
        using var measured = new Measurements();
        await bed.AddAsync("a");
        await bed.SendAsync();
        await bed.AddAsync("b");
        bed.Transport.Behave = (_, _, _) => throw new SocketException((int)SocketError.ConnectionRefused);
        await bed.SendAsync();
        await bed.AddAsync("c");
        bed.Transport.Behave = (_, _, _) => throw new RecipientRefusedException("5.1.1 unknown", new IOException());
        await bed.SendAsync();

        measured.Lines.ShouldBe(["socialreturn.mails outcome=sent: 1", "socialreturn.mails outcome=failed: 1", "socialreturn.mails outcome=given-up: 1"]);
    }

    [Fact]
    public async Task Send_AddressThatIsNone_FailsLikeAnyOther()
    {
        var mail = await bed.AddAsync("a", to: "geen adres");

        (await bed.SendAsync()).ShouldBe(0);

        (await bed.FindAsync(mail)).LastError.ShouldNotBeNull();
    }

    [Fact]
    public async Task Send_RefusedBeforeItsNextAttempt_Waits()
    {
        await bed.AddAsync("a");
        bed.Transport.Behave = (_, _, _) => throw new SocketException((int)SocketError.ConnectionRefused);
        await bed.SendAsync();
        bed.Transport.Behave = (_, _, _) => Task.CompletedTask;

        bed.Clock.Advance(TimeSpan.FromSeconds(59));
        (await bed.SendAsync()).ShouldBe(0);
        bed.Clock.Advance(TimeSpan.FromSeconds(1));
        (await bed.SendAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Send_RefusedForFiveDays_IsADeadLetter()
    {
        var mail = await bed.AddAsync("a");
        bed.Transport.Behave = (_, _, _) => throw new SocketException((int)SocketError.ConnectionRefused);

        var attempts = 0;
        while ((await bed.FindAsync(mail)).Status == MailStatus.Waiting)
        {
            await bed.SendAsync();
            attempts++;
            bed.Clock.Advance((await bed.FindAsync(mail)).NextAttemptAt - bed.Clock.UtcNow());
        }

        attempts.ShouldBe(10);
        var row = await bed.FindAsync(mail);
        row.Status.ShouldBe(MailStatus.Failed);
        (bed.Clock.UtcNow() - MailTestBed.Start).ShouldBeLessThan(TimeSpan.FromDays(5));
        (await bed.SendAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Send_TwoSendersAtOnce_SendEachMailOnce()
    {
        for (var i = 0; i < 20; i++)
        {
            await bed.AddAsync($"mail-{i}");
        }

        // Each has a mail in hand before the first of them may go on.
        var inHand = 0;
        var allHave = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bed.Transport.Behave = (_, _, _) =>
        {
            if (Interlocked.Increment(ref inHand) == 4)
            {
                allHave.SetResult();
            }

            return allHave.Task;
        };
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bed.SendAsync())));

        sent.ShouldAllBe(mails => mails > 0);
        sent.Sum().ShouldBe(20);
        bed.Transport.Accepted.Count.ShouldBe(20);
        bed.Transport.Accepted.Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public async Task Send_InHandOfAnother_IsLeftAlone()
    {
        await bed.AddAsync("a");
        var other = 0;
        bed.Transport.Behave = async (_, _, token) => other = await bed.SendAsync(new FakeTransport(), token);

        (await bed.SendAsync()).ShouldBe(1);

        other.ShouldBe(0);
    }

    [Fact]
    public async Task Send_ProcessDiedWithAMailInHand_IsSentWhenTheLeaseEnds()
    {
        var mail = await bed.AddAsync("a");
        await using (var died = bed.Open())
        {
            (await bed.Claims(died).ClaimNextAsync(CancellationToken.None)).ShouldNotBeNull();
        }

        (await bed.SendAsync()).ShouldBe(0);
        bed.Clock.Advance(MailClaims.Lease + TimeSpan.FromSeconds(1));
        (await bed.SendAsync()).ShouldBe(1);

        (await bed.FindAsync(mail)).Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Complete_LeaseLostToAnother_ChangesNothing()
    {
        var mail = await bed.AddAsync("a");
        await using var slow = bed.Open();
        var claims = bed.Claims(slow);
        var mine = (await claims.ClaimNextAsync(CancellationToken.None)).ShouldNotBeNull();
        bed.Clock.Advance(MailClaims.Lease + TimeSpan.FromSeconds(1));
        await using var other = bed.Open();
        (await bed.Claims(other).ClaimNextAsync(CancellationToken.None)).ShouldNotBeNull();

        await claims.FailAsync(mine, "too late", CancellationToken.None);

        (await bed.FindAsync(mail)).LastError.ShouldBeNull();
    }

    [Fact]
    public async Task Send_PortalStopsAfterTheServerAccepted_IsWrittenDown()
    {
        var mail = await bed.AddAsync("a");
        using var stop = new CancellationTokenSource();
        bed.Transport.Behave = (_, _, _) => stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => bed.SendAsync(cancellationToken: stop.Token));

        (await bed.FindAsync(mail)).Status.ShouldBe(MailStatus.Sent);
    }

    [Fact]
    public async Task Send_PortalStopsWhileSending_IsTriedAgainLater()
    {
        var mail = await bed.AddAsync("a");
        using var stop = new CancellationTokenSource();
        bed.Transport.Behave = async (_, _, token) =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
        };

        await Should.ThrowAsync<OperationCanceledException>(() => bed.SendAsync(cancellationToken: stop.Token));
        bed.Transport.Behave = (_, _, _) => Task.CompletedTask;
        bed.Clock.Advance(MailClaims.Lease + TimeSpan.FromSeconds(1));

        (await bed.SendAsync()).ShouldBe(1);
        (await bed.FindAsync(mail)).Status.ShouldBe(MailStatus.Sent);
    }
}
