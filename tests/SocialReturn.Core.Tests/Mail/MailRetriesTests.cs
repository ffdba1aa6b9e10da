using Shouldly;
using SocialReturn.Core.Mail;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

public sealed class MailRetriesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 30)]
    [InlineData(4, 2 * 60)]
    [InlineData(5, 8 * 60)]
    [InlineData(6, 24 * 60)]
    [InlineData(9, 24 * 60)]
    public void After_SoManyAttempts_WaitsLonger(int attempts, int minutes) => MailRetries.After(attempts).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public void After_TheFifthDay_GivesUp() => MailRetries.After(10).ShouldBeNull();

    [Fact]
    public void After_AllRetriesTogether_EndOnTheFifthDay()
    {
        var total = Enumerable.Range(1, 9).Select(attempts => MailRetries.After(attempts)!.Value).Aggregate(TimeSpan.Zero, (sum, delay) => sum + delay);

        total.ShouldBeInRange(TimeSpan.FromDays(4), TimeSpan.FromDays(5));
    }

    [Fact]
    public void After_NoAttempt_IsAFaultOfTheCaller() => Should.Throw<ArgumentOutOfRangeException>(() => MailRetries.After(0));
}
