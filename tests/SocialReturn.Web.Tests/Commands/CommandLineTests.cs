using Shouldly;
using SocialReturn.Web.Infrastructure.Commands;
using Xunit;

namespace SocialReturn.Web.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:5081")]
    public void Parse_NoCommand_StartsTheWebHost(params string[] args) => CommandLine.Parse(args).ShouldBeNull();

    [Fact]
    public void Parse_CommandWithOptions_ReadsThem()
    {
        var line = CommandLine.Parse(["report", "--month", "2026-10", "x", "--region", "av-regio"]).ShouldNotBeNull();

        line.Name.ShouldBe("report");
        line.Values.ShouldBe(["x"]);
        line.Options["month"].ShouldBe("2026-10");
        line.Options["region"].ShouldBe("av-regio");
    }

    [Theory]
    [InlineData("report", "--month")]
    [InlineData("report", "--month", "2026-10", "--month", "2026-11")]
    public void Parse_OptionWithoutValueOrTwice_IsNotUnderstood(params string[] args) => Should.Throw<UsageException>(() => CommandLine.Parse(args));

    [Fact]
    public void Expect_UnknownOption_NamesIt() =>
        Should.Throw<UsageException>(() => CommandLine.Parse(["report", "--maand", "x"])!.Expect(0, "month")).Message.ShouldContain("--maand");
}
