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
    public void FindFault_TooShort_SaysHowLong(string? password) => PasswordRules.FindFault(password, Mail).ShouldNotBeNull().ShouldContain("12");

    [Fact]
    public void FindFault_Length128_IsTheLongest()
    {
        var longest = string.Concat(Enumerable.Repeat("vlinder linge ", 9)) + "ab";

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
    [InlineData("Gorinchem2026")]
    [InlineData("Snowball2026!")]
    [InlineData("2026snowball!!")]
    [InlineData("P@ssw0rd2026!!")]
    [InlineData("W3lk0m20260312")]
    [InlineData("welkomwelkomwelkom")]
    [InlineData("welkomwachtwoord")]
    [InlineData("snow ball 2026")]
    [InlineData("123qweasdzxc")]
    public void FindFault_EasyToGuess_IsRefused(string password) => PasswordRules.FindFault(password, Mail).ShouldBe(AccountTexts.PasswordTooCommon);

    [Theory]
    [InlineData("sanne.verhoeven@merwedal.example")]
    [InlineData("sanne.verhoeven1")]
    [InlineData("Verhoeven-2026")]
    [InlineData("merwedal.example")]
    [InlineData("M3rw3d@l2026!!")]
    [InlineData("Merwedal Infra 2026")]
    [InlineData("Merwedal Infra B.V.")]
    [InlineData("merwedalwelkom1")]
    [InlineData("Social Return 2026")]
    [InlineData("socialreturn1!")]
    [InlineData("SannéVerhoeven")]
    public void FindFault_WhatStandsInTheAccount_IsRefused(string password) =>
        PasswordRules
            .FindFault(password, Mail, "Sanne Verhoeven", "Merwedal Infra B.V.")
            .ShouldBeOneOf(AccountTexts.PasswordIsName, AccountTexts.PasswordTooCommon);

    [Fact]
    public void Common_Passwords_AreThreeThousandAtLeast() => PasswordRules.CommonCount.ShouldBeGreaterThanOrEqualTo(3_000);

    [Theory]
    [InlineData("paars fietsbel kanaal donderslag")]
    [InlineData("gewoon kleine letters")]
    [InlineData("vlinderstruik langs de Linge")]
    [InlineData("sanne.verhoeven maar dan veel langer")]
    public void FindFault_LongAndUnusual_NeedsNoDigitsOrSigns(string password) => PasswordRules.FindFault(password, Mail).ShouldBeNull();
}
