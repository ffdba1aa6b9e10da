using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Shouldly;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Core.Common;
using SocialReturn.TestKit.Operations;
using Xunit;

namespace SocialReturn.Browser.Tests.Production;

/// <summary>
/// The chapter "First installation" of docs/operations.md, as it stands, by somebody who has a machine and a browser: line by line, then
/// the link that create-admin shows, through the proxy, to the first region.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class FirstInstallationTests(PublishedPortal portal) : IClassFixture<PublishedPortal>
{
    [RootFact(Timeout = TimedFactAttribute.Limit)]
    public async Task FirstInstallation_ByTheBook_EndsWithARegion()
    {
        await using var machine = await ImitatedMachine.TypeAsync(portal, Book.Lines("First installation"));
        machine.Said.ShouldNotContain("== 1");
        var browser = await BrowserOfAsync(machine);
        try
        {
            var page = await (await browser.NewContextAsync(address: new Uri("https://socialreturn.example.nl"))).NewPageAsync();
            var administrator = await Person.ByInvitationAsync(page, TimeProvider.System, Invitation().Match(machine.Said).Value, "Noor Willems");

            await administrator.OpenAsync("/beheer/regios/nieuw");
            await administrator.SendAsync(
                ("Name", "Rivierenland"),
                ("Slug", "rivierenland"),
                ("DeskName", "Adviespunt Rivierenland"),
                ("ContactMail", "sr@rivierenland.example"),
                ("Authorities", "Gemeente Buren\nGemeente Tiel"),
                ("AdministratorMail", "henk@rivierenland.example")
            );

            await administrator.OpenAsync("/beheer/regios");
            await administrator.ShouldReadAsync("Rivierenland");
        }
        finally
        {
            await browser.DisposeAsync();
        }
    }

    private static async Task<Chromium> BrowserOfAsync(ImitatedMachine machine)
    {
        var start = Path.Combine(Path.GetTempPath(), $"chromium-{Ids.New():n}.sh");
        await File.WriteAllTextAsync(start, $"#!/bin/sh\nrm -f \"$0\"\nexec {string.Join(' ', machine.WithinItsNetwork)} {Chromium.Program} \"$@\"\n");
        File.SetUnixFileMode(start, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var browser = new Chromium { Start = (start, ["--host-resolver-rules=MAP socialreturn.example.nl 127.0.0.1"]) };
        await browser.InitializeAsync();
        return browser;
    }

    [GeneratedRegex(@"https://socialreturn\.example\.nl/uitnodiging/\S+")]
    private static partial Regex Invitation();
}
