using Shouldly;
using SocialReturn.Web.Infrastructure.Commands;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>Secrets come as files, from a container or a service manager; a slip is a line, never an empty password.</summary>
public sealed class SecretsFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-secrets-");

    private string Secrets => Path.Combine(folder.FullName, "secrets");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Secret_InAFile_IsTheSettingWithoutItsLineEnd()
    {
        await WriteAsync("Database__Provider", "Sqlite\n");
        await WriteAsync("Mail__Smtp__Port", "vijf\n");

        (await EndAsync()).ShouldBe(["Setting Mail:Smtp:Port is 'vijf'. It must be a whole number above 0."]);
    }

    [Fact]
    public async Task Secret_InAFile_GoesBeforeTheEnvironment()
    {
        await WriteAsync("Portal__BaseAddress", "http://elders.example.nl");

        (await EndAsync()).ShouldHaveSingleItem().ShouldStartWith("Setting Portal:BaseAddress is 'http://elders.example.nl/'.");
    }

    [Fact]
    public async Task Folder_NotThere_IsOneLine() =>
        (await EndAsync()).ShouldHaveSingleItem().ShouldStartWith($"Setting Portal:SecretsFolder is '{Secrets}', which");

    [Fact]
    public async Task File_OfAnotherName_IsOneLineEach()
    {
        await WriteAsync("mail-password", "geheim");
        await WriteAsync("Mail__Smtp__Pasword", "geheim");
        await WriteAsync("Kestrel__Certificates__Default__Password", "geheim");

        var lines = await EndAsync();

        lines.Select(line => line.Split('\'')[3]).ShouldBe(["Mail:Smtp:Pasword", "mail-password"]);
        lines.ShouldAllBe(line => !line.Contains("geheim"));
    }

    [Fact]
    public async Task File_ThatCannotBeRead_IsOneLine()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await WriteAsync("Mail__Smtp__Password", "geheim");
        File.SetUnixFileMode(Path.Combine(Secrets, "Mail__Smtp__Password"), UnixFileMode.None);

        (await EndAsync()).ShouldHaveSingleItem().ShouldContain("Mail__Smtp__Password");
    }

    private async Task WriteAsync(string name, string content)
    {
        Directory.CreateDirectory(Secrets);
        await File.WriteAllTextAsync(Path.Combine(Secrets, name), content);
    }

    private async Task<string[]> EndAsync()
    {
        using var portal = new PortalProcess(
            Scene.WithoutPrivileges,
            [
                new("Portal:SecretsFolder", Secrets),
                new("Portal:DataFolder", Path.Combine(folder.FullName, "data")),
                new("Portal:BaseAddress", "https://socialreturn.example.nl"),
                new("Mail:Folder", "mail"),
            ],
            ["--urls", "http://127.0.0.1:0"]
        );
        var (code, _, errors) = await portal.EndAsync();
        code.ShouldBe(ExitCode.CannotStart);
        return errors;
    }
}
