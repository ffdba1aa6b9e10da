using Microsoft.Extensions.Configuration;
using Shouldly;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Hosting;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>What a production start lacks is one line per fault, all at once.</summary>
public sealed class StartChecksTests(OwnCertificateFile certificate) : IClassFixture<OwnCertificateFile>, IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("socialreturn-start-");

    private string Application => Path.Combine(root.FullName, "app");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void Find_EverythingThere_HasNothingToSay() => Find().ShouldBeEmpty();

    [Fact]
    public void Find_NothingSet_NamesAddressMailAndFolderAtOnce()
    {
        var faults = StartChecks
            .Find(Configuration(complete: false, ("Portal:DataFolder", Path.Combine(Application, "data"))), isDevelopment: false, PortalUse.Serve)
            .ToList();

        faults
            .Where(fault => fault.Stops)
            .Select(fault => fault.Message.Split(' ')[1])
            .Distinct()
            .ShouldBe([
                "Portal:BaseAddress",
                "Portal:DataFolder",
                "Database:ConnectionString",
                "Storage:Root",
                "MatchKeys:Folder",
                "Log:Folder",
                "Mail:Smtp:Host",
            ]);
        faults.ShouldAllBe(fault => !fault.Message.Contains('\n'));
    }

    [Theory]
    [InlineData("Portal:BaseAddress", "http://socialreturn.example.nl", "begins with https")]
    [InlineData("Portal:BaseAddress", "socialreturn.example.nl", "an address that begins with")]
    [InlineData("AllowedHosts", "elders.example.nl", "every visitor would be refused")]
    [InlineData("Mail:Smtp:Host", "", "nobody would get an invitation")]
    [InlineData("Mail:From", "", "takes no mail from noreply@localhost")]
    [InlineData("Mail:From", "Social Return", "It must be an address")]
    [InlineData("Mail:Smtp:Port", "smtp", "a whole number above 0")]
    [InlineData("Mail:Smtp:Port", "-1", "a whole number above 0")]
    [InlineData("Mail:Smtp:RequireTls", "nee", "true or false")]
    [InlineData("Mail:Smtp:RequireTls", "false", "Mail leaves unencrypted only to this machine")]
    [InlineData("Log:Format", "Xml", "Json or Text")]
    [InlineData("Mail:Smtp:Hots", "mail.example.nl", "does not exist")]
    [InlineData("Portal:BaseAdress", "https://socialreturn.example.nl", "does not exist")]
    [InlineData("Storage:Root:0", "files", "does not exist")]
    [InlineData("urls", "localhost:5080", "an address with its scheme")]
    [InlineData("urls", "https://socialreturn.example.nl:443", "on every address of this machine")]
    [InlineData("Health:Address", "http://een.machine:5081", "on every address of this machine")]
    [InlineData("Kestrel:Endpoints:Een:Url", "https://een.machine:443", "on every address of this machine")]
    [InlineData("Jobs:Enabled", "1", "true or false")]
    [InlineData("Health:Address", "127.0.0.1:5081", "an address that begins with")]
    [InlineData("Health:Address", "http://127.0.0.1:5081/gereed", "It must end with the port")]
    [InlineData("Health:Address", "http://127.0.0.1:5080", "choose another port")]
    [InlineData("Health:FreeMegabytes", "1 GB", "a whole number above 0")]
    [InlineData("Log:Requests", "ja", "true or false")]
    [InlineData("Proxy:KnownProxies", "proxy.example.nl", "must be a network address")]
    [InlineData("Database:Provider", "Oracle", "Allowed: Sqlite, SqlServer")]
    [InlineData("DataProtection:CertificatePath", "/nergens/keys.pfx", "cannot be opened")]
    public void Find_AWrongValue_IsOneLineThatNamesItAndStops(string setting, string value, string message)
    {
        var fault = Find((setting, value)).ShouldHaveSingleItem();

        fault.Stops.ShouldBeTrue();
        fault.Message.ShouldContain(setting);
        fault.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("Proxy:KnownProxies:0", "192.0.2.9")]
    [InlineData("Mail", "/var/mail/portal")]
    [InlineData("Elders:Iets", "x")]
    [InlineData("Serilog:MinimumLevel:Override:Microsoft", "Warning")]
    public void Find_WhatIsOursOrNotOurs_IsNoSlip(string setting, string value) => Find((setting, value)).ShouldBeEmpty();

    [Fact]
    public void Find_AServerWithoutItsConnection_NamesTheOtherSetting() =>
        Find(("Database:Provider", "SqlServer")).ShouldHaveSingleItem().Message.ShouldStartWith("Setting Database:ConnectionString is empty.");

    [Theory]
    [InlineData("Storage:Root")]
    [InlineData("MatchKeys:Folder")]
    [InlineData("DataProtection:Folder")]
    [InlineData("Mail:Folder")]
    [InlineData("Log:Folder")]
    public void Find_AFolderWithinTheApplication_Stops(string setting)
    {
        var fault = Find((setting, Path.Combine(Application, "App_Data", "x"))).ShouldHaveSingleItem();

        fault.Stops.ShouldBeTrue();
        fault.Message.ShouldStartWith($"Setting {setting} is ");
    }

    [Fact]
    public void Find_TheFileOfTheDatabaseWithinTheApplication_Stops() =>
        Find(("Database:ConnectionString", $"Data Source={Path.Combine(Application, "portal.db")}"))
            .ShouldHaveSingleItem()
            .Message.ShouldContain("Database:ConnectionString");

    [Fact]
    public void Find_AFolderThatIsAFile_SaysThatItCannotBeWritten()
    {
        var file = Path.Combine(root.FullName, "data");
        File.WriteAllText(file, "");

        var fault = Find(("Portal:DataFolder", file)).ShouldHaveSingleItem();

        fault.Stops.ShouldBeTrue();
        fault.Message.ShouldContain("cannot write");
    }

    [Theory]
    [InlineData("MatchKeys:Folder")]
    [InlineData("DataProtection:Folder")]
    [InlineData("Log:Folder")]
    public void Find_AFolderWithinAFile_SaysThatItCannotBeWritten(string setting)
    {
        var file = Path.Combine(root.FullName, "bestand");
        File.WriteAllText(file, "");

        var fault = Find((setting, Path.Combine(file, "x"))).ShouldHaveSingleItem();

        fault.Stops.ShouldBeTrue();
        fault.Message.ShouldStartWith($"Setting {setting} is ");
        fault.Message.ShouldContain($"'{file}' is a file");
    }

    [Fact]
    public void Find_AMailFolderThatCannotBeUsed_Stops()
    {
        var file = Path.Combine(root.FullName, "bestand");
        File.WriteAllText(file, "");

        Find(("Mail:Smtp:Host", ""), ("Mail:Folder", file)).ShouldContain(fault => fault.Stops && fault.Message.StartsWith("Setting Mail:Folder is "));
    }

    [Fact]
    public void Find_ADataFolderThatCannotBeUsed_IsNamedOnceForAllWithin()
    {
        var file = Path.Combine(root.FullName, "bestand");
        File.WriteAllText(file, "");

        Find(("Portal:DataFolder", file)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Find_FoldersThatAreNotThere_AreNotMadeByLooking()
    {
        Find().ShouldBeEmpty();

        root.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://*:5080;http://+:5081")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://192.0.2.7:5080;http://0.0.0.0:80")]
    [InlineData("http://unix:/run/portal.sock")]
    public void Find_AnAddressOfThisMachine_IsNoFault(string urls) => Find(("urls", urls)).ShouldBeEmpty();

    [Fact]
    public void AsSomebodyElse_RootInAnothersFolder_IsOneLineThatNamesHim()
    {
        PortalPlace[] places = [new("Portal:DataFolder", "/srv/een"), new("Storage:Root", "/srv/een/files")];

        var fault = StartChecks.AsSomebodyElse(places, 0, _ => 4_100_000_000).ShouldHaveSingleItem();

        fault.Stops.ShouldBeTrue();
        fault.Message.ShouldStartWith("Setting Portal:DataFolder is '/srv/een'");
        fault.Message.ShouldContain("sudo -u '#4100000000'");
        StartChecks.AsSomebodyElse(places, 0, _ => 0).ShouldBeEmpty("root's own");
        StartChecks.AsSomebodyElse(places, 0, _ => null).ShouldBeEmpty("nothing there yet");
        StartChecks
            .AsSomebodyElse(places, 4242, _ => 4_100_000_000)
            .ShouldBeEmpty("a group may share a folder, and root's rights alone make files that nobody else can open");
    }

    [Theory]
    [InlineData("Proxy:KnownProxies", "Proxy:KnownProxies")]
    [InlineData("DataProtection:CertificatePath", "DataProtection:CertificatePath")]
    public void Find_WhatMayBeMissing_IsAWarning(string without, string named)
    {
        var fault = Find((without, "")).ShouldHaveSingleItem();

        fault.Stops.ShouldBeFalse();
        fault.Message.ShouldContain(named);
    }

    [Theory]
    [InlineData("urls", "http://10.0.0.5:5080", "http://10.0.0.5:5080")]
    [InlineData("urls", "http://localhost:5080;https://localhost:5443", "http://localhost:5080")]
    [InlineData("http_ports", "8080", "http://*:8080")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://0.0.0.0:8080", "http://0.0.0.0:8080")]
    [InlineData("urls", "", "http://localhost:5080")]
    public void Find_PlainHttpWithoutKnownProxies_IsLoudAndNamesTheAddress(string setting, string value, string address)
    {
        var fault = Find(("Proxy:KnownProxies", ""), (setting, value)).ShouldHaveSingleItem();

        fault.IsLoud.ShouldBeTrue();
        fault.Stops.ShouldBeFalse();
        fault.Message.ShouldContain($"listens on plain http ({address})");
    }

    [Theory]
    [InlineData("urls", "https://0.0.0.0:443")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Https:Url", "https://0.0.0.0:8443")]
    public void Find_TlsOfItsOwn_NeedsNoProxy(string setting, string value) => Find(("Proxy:KnownProxies", ""), (setting, value)).ShouldBeEmpty();

    [Fact]
    public void Find_MailToAFolderOnPurpose_IsAWarning()
    {
        var fault = Find(("Mail:Smtp:Host", ""), ("Mail:Folder", Path.Combine(root.FullName, "mail"))).ShouldHaveSingleItem();

        fault.Stops.ShouldBeFalse();
        fault.Message.ShouldContain("no mail leaves this machine");
    }

    [Fact]
    public void Find_ACommand_NeedsNoMailServerAndNoProxy() =>
        StartChecks
            .Find(Configuration(complete: true, ("Mail:Smtp:Host", ""), ("Proxy:KnownProxies", "")), isDevelopment: false, PortalUse.Act)
            .ShouldBeEmpty();

    [Fact]
    public void Find_Development_NeedsNothingButSoundValues()
    {
        StartChecks.Find(Configuration(complete: false), isDevelopment: true, PortalUse.Serve).ShouldBeEmpty();
        StartChecks.Find(Configuration(complete: false, ("Log:Format", "Xml")), isDevelopment: true, PortalUse.Serve).ShouldHaveSingleItem();
    }

    [Fact]
    public void Find_ASecretThatIsWrong_IsNotRepeated() =>
        Find(("Database:Provider", "SqlServer"), ("Database:ConnectionString", "Server=db;Password=geheim;Onzin"))
            .ShouldAllBe(fault => !fault.Message.Contains("geheim"));

    private List<StartFault> Find(params (string Name, string Value)[] settings) =>
        [.. StartChecks.Find(Configuration(complete: true, settings), isDevelopment: false, PortalUse.Serve)];

    private IConfiguration Configuration(bool complete, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["contentRoot"] = Application };
        if (complete)
        {
            all["Portal:BaseAddress"] = "https://socialreturn.example.nl";
            all["Portal:DataFolder"] = Path.Combine(root.FullName, "elders");
            all["Mail:Smtp:Host"] = "mail.example.nl";
            all["Mail:From"] = "Social Return <noreply@example.nl>";
            all["Proxy:KnownProxies"] = "192.0.2.7";
            all["DataProtection:CertificatePath"] = certificate.Path;
        }

        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }
}

/// <summary>Made once by the portal itself, as on a machine without one: a key of 3072 bits takes its time.</summary>
public sealed class OwnCertificateFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-keys-");

    public OwnCertificateFile() =>
        DataProtectionSetup.Certificate(new ConfigurationBuilder().AddInMemoryCollection([new("Portal:DataFolder", folder.FullName)]).Build()).Dispose();

    public string Path => System.IO.Path.Combine(folder.FullName, "keys.pfx");

    public void Dispose() => folder.Delete(recursive: true);
}
