using Microsoft.Extensions.Configuration;
using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class DataFolderTests
{
    private static readonly string Application = Path.Combine(Path.GetTempPath(), "portal");

    [Theory]
    [InlineData("Production")]
    [InlineData("Testing")]
    [InlineData(null)]
    public void Of_NothingSet_LiesOutsideTheApplication(string? environment) => Of(null, environment).Path.ShouldNotStartWith(Application);

    [Fact]
    public void Of_Development_LiesBesideTheSources() => Of(null, "Development").Path.ShouldBe(Path.Combine(Application, "App_Data"));

    [Fact]
    public void Of_Given_IsThatPlace() => Of("/srv/portal", "Production").Path.ShouldBe(Path.GetFullPath("/srv/portal"));

    [Fact]
    public void Resolve_RelativeAbsoluteAndNothing_StartHere()
    {
        var folder = Of("/srv/portal", "Production");

        folder.Resolve(null, "files").ShouldBe(Path.GetFullPath("/srv/portal/files"));
        folder.Resolve(" ", "files").ShouldBe(Path.GetFullPath("/srv/portal/files"));
        folder.Resolve("elders", "files").ShouldBe(Path.GetFullPath("/srv/portal/elders"));
        folder.Resolve("/mnt/files", "files").ShouldBe(Path.GetFullPath("/mnt/files"));
    }

    private static DataFolder Of(string? given, string? environment) =>
        DataFolder.Of(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("contentRoot", Application), new("environment", environment), new(DataFolder.Setting, given)])
                .Build()
        );
}
