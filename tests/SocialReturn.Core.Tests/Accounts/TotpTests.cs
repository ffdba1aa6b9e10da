using Shouldly;
using SocialReturn.Core.Accounts;
using Xunit;

namespace SocialReturn.Core.Tests.Accounts;

public sealed class TotpTests
{
    /// <summary>"12345678901234567890", the key of the examples in RFC 6238, appendix B.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeAt_ExamplesOfTheStandard_Agree(long seconds, string code) => Totp.CodeAt(Key, At(seconds)).ShouldBe(code);

    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(30)]
    public void FindStep_ClockOffByOneStep_IsFound(int seconds)
    {
        var now = At(1234567890);

        var step = Totp.FindStep(Key, Totp.CodeAt(Key, now.AddSeconds(seconds)), now);

        step.ShouldBe((1234567890 / 30) + (seconds / 30));
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public void FindStep_ClockOffByTwoSteps_IsRefused(int seconds)
    {
        var now = At(1234567890);

        Totp.FindStep(Key, Totp.CodeAt(Key, now.AddSeconds(seconds)), now).ShouldBeNull();
    }

    [Theory]
    [InlineData("005 924")]
    [InlineData("005-924")]
    public void FindStep_CodeAsPeopleTypeIt_IsFound(string code) => Totp.FindStep(Key, code, At(1234567890)).ShouldNotBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("5924")]
    [InlineData("0059240")]
    [InlineData("abcdef")]
    [InlineData("éééééé")]
    public void FindStep_NoCode_IsRefused(string code) => Totp.FindStep(Key, code, At(1234567890)).ShouldBeNull();

    [Fact]
    public void NewKey_EachTime_IsAnother()
    {
        var keys = Enumerable.Range(0, 20).Select(_ => Totp.NewKey()).ToList();

        keys.Distinct().Count().ShouldBe(20);
        keys.ShouldAllBe(key => key.Length == 32);
        keys.ShouldAllBe(key => key.All("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".Contains), "the letters that an app takes");
    }

    [Fact]
    public void Uri_IssuerAndAccount_AreWhatTheAppShows() =>
        Totp.Uri("Social Return", "iemand+a@example.nl", Key)
            .ShouldStartWith($"otpauth://totp/Social%20Return:iemand%2Ba%40example.nl?secret={Key}&issuer=Social%20Return");

    private static DateTime At(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds);
}
