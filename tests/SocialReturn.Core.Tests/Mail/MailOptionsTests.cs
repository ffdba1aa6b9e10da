using Microsoft.Extensions.Configuration;
using Shouldly;
using SocialReturn.Core.Mail;
using Xunit;

namespace SocialReturn.Core.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public void Read_Nothing_WritesToItsPlaceInTheDataFolder()
    {
        var options = Read(("Portal:DataFolder", Root));

        options.Smtp.ShouldBeNull();
        options.Folder.ShouldBe(Path.GetFullPath("mail", Root));
    }

    [Fact]
    public void Read_AServer_RequiresTlsUnlessSaidOtherwise()
    {
        var smtp = Read(("Mail:Smtp:Host", "mail.gemeente.example")).Smtp.ShouldNotBeNull();

        smtp.RequireTls.ShouldBeTrue();
        smtp.Port.ShouldBe(587);
        smtp.Timeout.ShouldBe(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("mailvanger")]
    public void Read_WithoutTlsNextDoor_IsAllowed(string host) =>
        Read(("Mail:Smtp:Host", host), ("Mail:Smtp:RequireTls", "false")).Smtp!.RequireTls.ShouldBeFalse();

    [Theory]
    [InlineData("mail.gemeente.example")]
    [InlineData("192.0.2.7")]
    public void Read_WithoutTlsToAnotherMachine_NamesTheSetting(string host) =>
        Should
            .Throw<MailSettingException>(() => Read(("Mail:Smtp:Host", host), ("Mail:Smtp:RequireTls", "false")))
            .Message.ShouldContain("Mail:Smtp:RequireTls");

    [Fact]
    public void Read_FromWithoutAddress_NamesTheSetting() =>
        Should.Throw<MailSettingException>(() => Read(("Mail:From", "Social Return"))).Message.ShouldContain("Mail:From");

    private static string Root { get; } = Path.GetTempPath();

    private static MailOptions Read(params (string Key, string Value)[] settings) =>
        MailOptions.Read(
            new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value)).Build()
        );
}
