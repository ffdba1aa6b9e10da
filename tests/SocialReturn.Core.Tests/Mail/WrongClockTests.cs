using Microsoft.EntityFrameworkCore;
using Shouldly;
using SocialReturn.Core.Mail;
using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

/// <summary>The clock was a year ahead and is right again: no mail waits for that year.</summary>
public sealed class WrongClockTests : IAsyncLifetime
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private readonly TestDatabase database = new();
    private readonly MailTestBed bed;

    public WrongClockTests() => bed = new MailTestBed(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Send_MailWrittenAhead_LeavesAtOnceAndOnce()
    {
        bed.Clock.Advance(Year);
        var mail = await bed.AddAsync("vooruit");
        Back();

        (await bed.SendAsync()).ShouldBe(1);
        (await bed.SendAsync()).ShouldBe(0);

        bed.Transport.Accepted.ShouldBe([mail.Id]);
        bed.Log.Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_MailThatFailedAhead_IsTriedAgainNow_AndThenByItsPlan()
    {
        bed.Clock.Advance(Year);
        var mail = await bed.AddAsync("mislukt");
        bed.Transport.Behave = (_, _, _) => throw new IOException("no server");
        await bed.SendAsync();
        Back();

        (await bed.SendAsync()).ShouldBe(0);
        (await bed.FindAsync(mail)).NextAttemptAt.ShouldBe(bed.Clock.GetUtcNow().UtcDateTime + MailRetries.After(2)!.Value);
        (await bed.SendAsync()).ShouldBe(0);
        (await bed.FindAsync(mail)).Attempts.ShouldBe(2, "it waits as planned");
        bed.Log.Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Send_MailInHandOfASenderThatDiedAhead_LeavesNow()
    {
        var mail = await bed.AddAsync("in de hand");
        bed.Clock.Advance(Year);
        await using (var died = bed.Open())
        {
            await bed.Claims(died).ClaimNextAsync(CancellationToken.None);
        }

        Back();

        (await bed.SendAsync()).ShouldBe(1);
        bed.Transport.Accepted.ShouldBe([mail.Id]);
    }

    [Fact]
    public async Task Requeue_MailInHandOfASenderThatDiedAhead_IsDone()
    {
        var mail = await bed.AddAsync("opnieuw");
        bed.Clock.Advance(Year);
        await using (var died = bed.Open())
        {
            await bed.Claims(died).ClaimNextAsync(CancellationToken.None);
        }

        Back();
        await using var db = bed.Open();

        (await bed.Claims(db).RequeueAsync(mail.Id, CancellationToken.None)).ShouldBeTrue();
        (await db.OutgoingMails.AsNoTracking().SingleAsync()).ClaimedUntil.ShouldBeNull();
    }

    private void Back() => bed.Clock.AdjustTime(bed.Clock.GetUtcNow() - Year);
}
