using Shouldly;
using SocialReturn.Core.Accounts;
using Xunit;

namespace SocialReturn.Core.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private const string Mail = "sanne.verhoeven@merwedal.example";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("elf tekens!")]
    public void FindFault_TooShort_SaysHowLong(string? password) =>
        PasswordRules.FindFault(password, Mail).ShouldNotBeNull().ShouldContain("12");

    [Fact]
    public void FindFault_Length128_IsTheLongest()
    {
        var longest = string.Concat(Enumerable.Repeat("abcdefgh", 16));

        PasswordRules.FindFault(longest, Mail).ShouldBeNull();
        PasswordRules.FindFault(longest + "x", Mail).ShouldNotBeNull().ShouldContain("128");
    }

    [Theory]
    [InlineData("Wachtwoord2026!")]
    [InlineData("welkom12345678")]
    [InlineData("WelkomWelkom1")]
    [InlineData("password123456")]
    [InlineData("qwertyuiop123")]
    [InlineData("ikhouvanjou!!")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaa")]
    [InlineData("2026-2026-2026")]
    [InlineData("sanne.verhoeven1")]
    [InlineData("Gorinchem2026")]
    public void FindFault_EasyToGuess_IsRefused(string password) =>
        PasswordRules.FindFault(password, Mail).ShouldBe(AccountTexts.PasswordTooCommon);

    [Theory]
    [InlineData("paars fietsbel kanaal donderslag")]
    [InlineData("gewoon kleine letters")]
    [InlineData("vlinderstruik langs de Linge")]
    [InlineData("sanne.verhoeven maar dan veel langer")]
    public void FindFault_LongAndUnusual_NeedsNoDigitsOrSigns(string password) =>
        PasswordRules.FindFault(password, Mail).ShouldBeNull();
}
