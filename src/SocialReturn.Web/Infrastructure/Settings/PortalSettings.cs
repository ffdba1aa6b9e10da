using System.Collections.Immutable;
using System.Text;

namespace SocialReturn.Web.Infrastructure.Settings;

/// <summary>
/// Every setting, in the order in which somebody who installs the portal meets them. Tests compare this list with what the code reads,
/// and the table of docs/operations.md with this list.
/// </summary>
public static class PortalSettings
{
    /// <summary>Serilog's own section has more than we name.</summary>
    private const string OfTheLog = "Serilog";

    private const string OutsideDevelopment = "outside Development";

    public static ImmutableArray<PortalSetting> All { get; } =
    [
        new()
        {
            Name = "Portal:BaseAddress",
            Kind = SettingKind.Address,
            Default = "none",
            Required = OutsideDevelopment,
            Meaning = "the address of the portal, as `https://socialreturn.example.nl`; mails link to it, and it is never taken from a request",
        },
        new()
        {
            Name = "Portal:DataFolder",
            Kind = SettingKind.Folder,
            Default = "`/var/lib/socialreturn`; on Windows `SocialReturn` in the folder of program data; in Development `App_Data`",
            Meaning = "where everything lies that must outlive the application; relative folders and files in other settings start here",
        },
        new()
        {
            Name = "Portal:SecurityContact",
            Kind = SettingKind.Text,
            Default = "none: the address answers 404",
            Meaning = "for `/.well-known/security.txt`, as `mailto:security@example.nl`",
        },
        new()
        {
            Name = "AllowedHosts",
            Kind = SettingKind.List,
            Default = "the host of `Portal:BaseAddress`",
            Meaning = "the host names that requests may name, separated by `;`; others get 400",
        },
        new()
        {
            Name = "Proxy:KnownProxies",
            Kind = SettingKind.List,
            Default = "none",
            Meaning = "the network addresses of your proxies, separated by `;`. `X-Forwarded-For` and `X-Forwarded-Proto` count only from them",
        },
        new()
        {
            Name = "Database:Provider",
            Kind = SettingKind.Text,
            Default = "`Sqlite`",
            Meaning = "`Sqlite` or `SqlServer`",
        },
        new()
        {
            Name = "Database:ConnectionString",
            Kind = SettingKind.Secret,
            Default = "`Data Source=socialreturn.db`",
            Required = "with `SqlServer`",
            Meaning = "Sqlite: `Data Source=FILE`. SqlServer: names `Server` and `Database`",
        },
        new()
        {
            Name = "Storage:Root",
            Kind = SettingKind.Folder,
            Default = "`files`",
            Meaning = "the evidence and the reports; all web servers share one folder",
        },
        new()
        {
            Name = "MatchKeys:Folder",
            Kind = SettingKind.Folder,
            Default = "`match-keys`",
            Meaning =
                "a secret per region with which participants are recognised; all web servers share one folder, and its backup is "
                + "kept apart from the database's",
        },
        new()
        {
            Name = "DataProtection:Folder",
            Kind = SettingKind.Folder,
            Default = "none: the keys are in the database; in Development `keys`",
            Meaning = "the keys that seal cookies and second factors, when they shall stand in a folder",
        },
        new()
        {
            Name = "DataProtection:CertificatePath",
            Kind = SettingKind.File,
            Default = "none: the portal makes `keys.pfx`",
            Meaning = "the certificate (pfx) that encrypts those keys; the same on all web servers",
        },
        new()
        {
            Name = "DataProtection:CertificatePassword",
            Kind = SettingKind.Secret,
            Default = "none",
            Meaning = "opens that certificate",
        },
        new()
        {
            Name = "Mail:Smtp:Host",
            Kind = SettingKind.Text,
            Default = "none",
            Required = "outside Development, unless `Mail:Folder` is set",
            Meaning = "the mail server",
        },
        new()
        {
            Name = "Mail:From",
            Kind = SettingKind.Text,
            Default = "`Social Return <noreply@localhost>`",
            Required = "with `Mail:Smtp:Host`, outside Development",
            Meaning = "the sender, as `Social Return <noreply@example.nl>`; the region's own address stands under Reply-To",
        },
        new()
        {
            Name = "Mail:Smtp:Port",
            Kind = SettingKind.Number,
            Default = "587",
            Meaning = "465: TLS before the first word; any other: STARTTLS",
        },
        new()
        {
            Name = "Mail:Smtp:UserName",
            Kind = SettingKind.Text,
            Default = "none: no signing in",
            Meaning = "for a mail server that asks who we are",
        },
        new()
        {
            Name = "Mail:Smtp:Password",
            Kind = SettingKind.Secret,
            Default = "none",
            Meaning = "belongs to the name",
        },
        new()
        {
            Name = "Mail:Smtp:RequireTls",
            Kind = SettingKind.YesNo,
            Default = "`true`",
            Meaning = "`false` is refused unless the server is this machine or a container beside it (a name without a dot)",
        },
        new()
        {
            Name = "Mail:Smtp:CheckRevocation",
            Kind = SettingKind.YesNo,
            Default = "`true`",
            Meaning = "whether the list of revoked certificates is asked; `false` where the machine cannot reach that list",
        },
        new()
        {
            Name = "Mail:Smtp:TimeoutSeconds",
            Kind = SettingKind.Number,
            Default = "60",
            Meaning = "how long one mail may take; less than 300",
        },
        new()
        {
            Name = "Mail:Folder",
            Kind = SettingKind.Folder,
            Default = "`mail`",
            Meaning = "without a mail server, mails are written here as `.eml` files",
        },
        new()
        {
            Name = "Evidence:MaxMegabytes",
            Kind = SettingKind.Number,
            Default = "25",
            Meaning = "the largest file that is taken",
        },
        new()
        {
            Name = "Evidence:MaxFilesPerFulfilment",
            Kind = SettingKind.Number,
            Default = "200",
            Meaning = "how many files one fulfilment may have",
        },
        new()
        {
            Name = "Evidence:MaxPixels",
            Kind = SettingKind.Number,
            Default = "120000000",
            Meaning = "the largest picture that is taken",
        },
        new()
        {
            Name = "Evidence:MaxPackedEntries",
            Kind = SettingKind.Number,
            Default = "2000",
            Meaning = "how many parts an office document may have",
        },
        new()
        {
            Name = "Evidence:MaxUnpackedMegabytes",
            Kind = SettingKind.Number,
            Default = "200",
            Meaning = "how large its parts may be together, unpacked",
        },
        new()
        {
            Name = "Evidence:MaxUnpackedTotalMegabytes",
            Kind = SettingKind.Number,
            Default = "400",
            Meaning = "how large the files may be together that are unpacked at the same time",
        },
        new()
        {
            Name = "Evidence:UnpackingPatienceSeconds",
            Kind = SettingKind.Number,
            Default = "60",
            Meaning = "how long a file waits for room to be unpacked before it is refused",
        },
        new()
        {
            Name = "Jobs:Enabled",
            Kind = SettingKind.YesNo,
            Default = "`true`",
            Meaning = "`false` for a web server that only answers requests",
        },
        new()
        {
            Name = "PublicBrake:RequestsPerMinute",
            Kind = SettingKind.Number,
            Default = "6000",
            Meaning = "what one network address may ask of the public API",
        },
        new()
        {
            Name = "Log:Folder",
            Kind = SettingKind.Folder,
            Default = "`logs`",
            Meaning = "a file a day, 31 are kept",
        },
        new()
        {
            Name = "Log:Console",
            Kind = SettingKind.YesNo,
            Default = "`true`",
            Meaning = "whether the log goes to the console as well",
        },
        new()
        {
            Name = "Log:Format",
            Kind = SettingKind.Text,
            Default = "`Json`; in Development `Text`",
            Allowed = ["Json", "Text"],
            Meaning = "`Json`: an object a line with the ids of trace and span; `Text`: lines to read",
        },
        new()
        {
            Name = "Serilog:MinimumLevel:Default",
            Kind = SettingKind.Text,
            Default = "`Information`",
            Allowed = ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal"],
            Meaning = "what the log keeps; per source with `Serilog:MinimumLevel:Override:SOURCE`",
        },
        new()
        {
            Name = "Telemetry:Endpoint",
            Kind = SettingKind.Address,
            Default = "none: nothing is sent",
            Meaning = "where an OpenTelemetry collector takes traces and measurements (OTLP over gRPC), as `http://collector.example.nl:4317`",
        },
    ];

    /// <summary>Names in a section of ours that are on no list: a slip of the hand, which would be as if nothing was set.</summary>
    public static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        var sections = All.Select(setting => setting.Name.Split(':'))
            .Where(parts => parts.Length > 1 && parts[0] != OfTheLog)
            .Select(parts => parts[0])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return configuration
            .AsEnumerable()
            .Where(pair => pair.Value is not null && pair.Key.Contains(':', StringComparison.Ordinal) && sections.Contains(pair.Key.Split(':')[0]))
            .Select(pair => pair.Key)
            .Where(key => !All.Any(setting => setting.IsNamed(key)))
            .Order(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The list as the table of docs/operations.md.</summary>
    public static string Table()
    {
        var table = new StringBuilder("| setting | is | default | required | meaning |\n|---|---|---|---|---|");
        foreach (var setting in All)
        {
            table.Append('\n').Append($"| `{setting.Name}` | {setting.KindInWords} | {setting.Default} | {setting.Required} | {setting.Meaning} |");
        }

        return table.ToString();
    }
}
