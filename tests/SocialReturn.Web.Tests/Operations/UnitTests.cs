using System.Globalization;
using Shouldly;
using SocialReturn.TestKit.Sources;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Settings;
using Xunit;

namespace SocialReturn.Web.Tests.Operations;

/// <summary>The files that an operator copies fit the portal that they run.</summary>
public sealed class UnitTests
{
    private static readonly string[] Unit = Lines("socialreturn.service");

    [Fact]
    public void Unit_GivesTimeToStop_AndDoesNotTryAgainWhatNoTryMends()
    {
        int.Parse(Get("TimeoutStopSec"), CultureInfo.InvariantCulture).ShouldBeGreaterThan(30, "the host waits 30 s for requests and jobs");
        Get("RestartPreventExitStatus").ShouldBe(ExitCode.CannotStart.ToString(CultureInfo.InvariantCulture));
        Get("Restart").ShouldBe("on-failure");
        Get("UMask").ShouldBe("0077");
        Get("User").ShouldNotBe("root");
        Get("CapabilityBoundingSet").ShouldBeEmpty();
        Unit.ShouldContain("After=network-online.target time-sync.target");
    }

    [Fact]
    public void Environment_NamesSettingsThatExist_AndNoSecret()
    {
        var set = Lines("portal.env")
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('=', 2)[0].Replace("__", ":", StringComparison.Ordinal))
            .ToList();

        set.ShouldNotBeEmpty();
        set.ShouldAllBe(name => PortalSettings.All.Any(setting => setting.IsNamed(name) && setting.Kind != SettingKind.Secret));
    }

    [Fact]
    public void Proxy_TakesWhatThePortalTakes_AndWaitsLonger()
    {
        var lines = Lines("nginx.conf").Select(line => line.Trim().TrimEnd(';')).ToList();
        var largest = PortalSettings.All.Single(setting => setting.Name == "Evidence:MaxMegabytes").Default;

        Number(lines, "client_max_body_size").ShouldBeGreaterThan(int.Parse(largest, CultureInfo.InvariantCulture));
        Number(lines, "proxy_read_timeout").ShouldBeGreaterThan(30);
        lines.ShouldContain("proxy_set_header X-Forwarded-For $remote_addr", "what a visitor sends under that name must be gone");
        lines.ShouldContain("proxy_set_header X-Forwarded-Proto $scheme");
        lines.ShouldAllBe(
            line => !line.StartsWith("log_format") || !line.Contains("$request_uri") && !line.Contains("$request "),
            "a link that lets in is a path"
        );
    }

    private static int Number(List<string> lines, string name) =>
        int.Parse(lines.Single(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Split(' ')[1].TrimEnd('m', 's'), CultureInfo.InvariantCulture);

    private static string Get(string name) => Unit.Single(line => line.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(SourceTree.Root, "docs/operations", file));
}
