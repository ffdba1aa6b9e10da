using System.Diagnostics;
using Shouldly;
using SocialReturn.TestKit;
using SocialReturn.Web.Infrastructure.Commands;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>The portal belongs to an account of its own, and root types a command: nothing is left behind that stops the portal.</summary>
public sealed class RootTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] Start = ["--urls", "http://127.0.0.1:0"];

    private static readonly string[][] Looking =
    [
        ["verify"],
        ["status"],
        ["settings"],
        ["help"],
        ["--version"],
    ];

    private static readonly string[][] Writing =
    [
        ["migrate"],
        ["adopt-store"],
        ["unlock", "192.0.2.77"],
        ["end-sessions", "--all"],
        ["release-jobs"],
        ["backup", "kopie"],
        ["restore", "kopie"],
        ["forget-factors"],
        ["create-admin", "beheer@example.nl"],
        ["report", "--month", "2026-02"],
        Start,
    ];

    [TwoAccountsFact]
    public async Task EveryCommand_AsRootInTheFoldersOfTheService_LeavesNothingOfRoot()
    {
        await using var installed = new FaultyDatabase(database.ConnectionString);
        await RunAsync("chown", "-R", $"{Scene.ServiceAccount}:{Scene.ServiceAccount}", installed.Folder);
        (await EndAsync(installed, Scene.AsService, "migrate")).Code.ShouldBe(ExitCode.Done);

        using (var service = new PortalProcess(Scene.AsService, installed.Settings, Start))
        {
            await service.UntilAsync("SocialReturn listens on");
            // The journal of the database is there as long as the portal runs.
            await TryAsync(installed, Writing[..1]);
        }

        await TryAsync(installed, Writing);
        (await EndAsync(installed, Scene.AsService, "unlock", "192.0.2.77")).Code.ShouldBe(ExitCode.Done);
        using var again = new PortalProcess(Scene.AsService, installed.Settings, Start);
        await again.UntilAsync("SocialReturn listens on");
    }

    private static async Task TryAsync(FaultyDatabase installed, string[][] writing)
    {
        foreach (var command in Looking)
        {
            (await EndAsync(installed, [], command)).Code.ShouldBe(ExitCode.Done, command[0]);
            (await OfRootAsync(installed.Folder)).ShouldBeEmpty(command[0]);
        }

        foreach (var command in writing)
        {
            var (code, _, errors) = await EndAsync(installed, [], command);

            code.ShouldBe(ExitCode.CannotStart, command[0]);
            errors.ShouldHaveSingleItem().ShouldContain("sudo -u ");
            (await OfRootAsync(installed.Folder)).ShouldBeEmpty(command[0]);
        }
    }

    private static async Task<(int Code, string Output, string[] Errors)> EndAsync(FaultyDatabase installed, string[] within, params string[] args)
    {
        using var portal = new PortalProcess(within, installed.Settings, args);
        return await portal.EndAsync();
    }

    private static Task<string> OfRootAsync(string folder) => RunAsync("find", folder, "-user", "root");

    private static async Task<string> RunAsync(string command, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, command);
        return output;
    }
}
