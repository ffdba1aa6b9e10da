using System.Collections.Immutable;

namespace SocialReturn.Web.Infrastructure.Settings;

/// <summary>
/// Every setting, in the order in which somebody who installs the portal meets them. Tests compare this list with what the code reads,
/// and the table of docs/operations.md with this list.
/// </summary>
public static class PortalSettings
{
    private const string OutsideDevelopment = "outside Development";

    public static ImmutableArray<PortalSetting> All { get; } =
    [
        new("Portal:BaseAddress", SettingKind.Address)
        {
            Default = "none",
            Required = OutsideDevelopment,
            Meaning = "the address of the portal, as `https://socialreturn.example.nl`; mails link to it, and it is never taken from a request",
        },
        new("Portal:DataFolder", SettingKind.Folder)
        {
            Default = "`/var/lib/socialreturn`; on Windows `SocialReturn` in the folder of program data; in Development `App_Data`",
            Meaning = "where everything lies that must outlive the application; relative folders and files in other settings start here",
        },
        new("Portal:SecretsFolder", SettingKind.Folder)
        {
            Default = "none",
            Meaning =
                "settings as files: `Mail__Smtp__Password` in this folder holds that password. For secrets that a container or a service "
                + "manager hands over; a path from the root",
        },
        new("Portal:SecurityContact", SettingKind.Text)
        {
            Default = "none: the address answers 404",
            Meaning = "for `/.well-known/security.txt`, as `mailto:security@example.nl`",
        },
        new("AllowedHosts", SettingKind.List)
        {
            Default = "the host of `Portal:BaseAddress`",
            Meaning = "the host names that requests may name, separated by `;`; others get 400",
        },
        new("Proxy:KnownProxies", SettingKind.List)
        {
            Default = "none",
            Meaning = "the network addresses of your proxies, separated by `;`. `X-Forwarded-For` and `X-Forwarded-Proto` count only from them",
        },
        new("Database:Provider", SettingKind.Text) { Default = "`Sqlite`", Meaning = "`Sqlite` or `SqlServer`" },
        new("Database:ConnectionString", SettingKind.Secret)
        {
            Default = "`Data Source=socialreturn.db`",
            Required = "with `SqlServer`",
            Meaning = "Sqlite: `Data Source=FILE`. SqlServer: names `Server` and `Database`",
        },
        new("Storage:Root", SettingKind.Folder) { Default = "`files`", Meaning = "the evidence and the reports; all web servers share one folder" },
        new("MatchKeys:Folder", SettingKind.Folder)
        {
            Default = "`match-keys`",
            Meaning =
                "a secret per region with which participants are recognised; all web servers share one folder, and its backup is "
                + "kept apart from the database's",
        },
        new("DataProtection:Folder", SettingKind.Folder)
        {
            Default = "none: the keys are in the database; in Development `keys`",
            Meaning = "the keys that seal cookies and second factors, when they shall stand in a folder",
        },
        new("DataProtection:CertificatePath", SettingKind.File)
        {
            Default = "none: the portal makes `keys.pfx`",
            Meaning = "the certificate (pfx) that encrypts those keys; the same on all web servers",
        },
        new("DataProtection:CertificatePassword", SettingKind.Secret) { Default = "none", Meaning = "opens that certificate" },
        new("Mail:Smtp:Host", SettingKind.Text)
        {
            Default = "none",
            Required = "outside Development, unless `Mail:Folder` is set",
            Meaning = "the mail server",
        },
        new("Mail:From", SettingKind.Text)
        {
            Default = "`Social Return <noreply@localhost>`",
            Required = "with `Mail:Smtp:Host`, outside Development",
            Meaning = "the sender, as `Social Return <noreply@example.nl>`; the region's own address stands under Reply-To",
        },
        new("Mail:Smtp:Port", SettingKind.Number) { Default = "587", Meaning = "465: TLS before the first word; any other: STARTTLS" },
        new("Mail:Smtp:UserName", SettingKind.Text) { Default = "none: no signing in", Meaning = "for a mail server that asks who we are" },
        new("Mail:Smtp:Password", SettingKind.Secret) { Default = "none", Meaning = "belongs to the name" },
        new("Mail:Smtp:RequireTls", SettingKind.YesNo)
        {
            Default = "`true`",
            Meaning = "`false` is refused unless the server is this machine or a container beside it (a name without a dot)",
        },
        new("Mail:Smtp:CheckRevocation", SettingKind.YesNo)
        {
            Default = "`true`",
            Meaning = "whether the list of revoked certificates is asked; `false` where the machine cannot reach that list",
        },
        new("Mail:Smtp:TimeoutSeconds", SettingKind.Number) { Default = "60", Meaning = "how long one mail may take; less than 300" },
        new("Mail:Folder", SettingKind.Folder) { Default = "`mail`", Meaning = "without a mail server, mails are written here as `.eml` files" },
        new("Evidence:MaxMegabytes", SettingKind.Number) { Default = "25", Meaning = "the largest file that is taken" },
        new("Evidence:MaxFilesPerFulfilment", SettingKind.Number) { Default = "200", Meaning = "how many files one fulfilment may have" },
        new("Evidence:MaxPixels", SettingKind.Number) { Default = "120000000", Meaning = "the largest picture that is taken" },
        new("Evidence:MaxPackedEntries", SettingKind.Number) { Default = "2000", Meaning = "how many parts an office document may have" },
        new("Evidence:MaxUnpackedMegabytes", SettingKind.Number) { Default = "200", Meaning = "how large its parts may be together, unpacked" },
        new("Evidence:MaxUnpackedTotalMegabytes", SettingKind.Number)
        {
            Default = "400",
            Meaning = "how large the files may be together that are unpacked at the same time",
        },
        new("Evidence:UnpackingPatienceSeconds", SettingKind.Number)
        {
            Default = "60",
            Meaning = "how long a file waits for room to be unpacked before it is refused",
        },
        new("Jobs:Enabled", SettingKind.YesNo) { Default = "`true`", Meaning = "`false` for a web server that only answers requests" },
        new("PublicBrake:RequestsPerMinute", SettingKind.Number) { Default = "6000", Meaning = "what one network address may ask of the public API" },
        new("Log:Folder", SettingKind.Folder) { Default = "`logs`", Meaning = "a file a day, 31 are kept" },
        new("Log:Console", SettingKind.YesNo) { Default = "`true`", Meaning = "whether the log goes to the console as well" },
        new("Log:Format", SettingKind.Text)
        {
            Default = "`Json`; in Development `Text`",
            Allowed = ["Json", "Text"],
            Meaning = "`Json`: an object a line with the ids of trace and span; `Text`: lines to read",
        },
        new("Log:Requests", SettingKind.YesNo)
        {
            Default = "`false`",
            Meaning = "`true`: a line for each request (method, route, answer, milliseconds). Those answered with 500 or above have one in any case",
        },
        new("Serilog:MinimumLevel:Default", SettingKind.Text)
        {
            Default = "`Information`",
            Allowed = ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal"],
            Meaning = "what the log keeps; per source with `Serilog:MinimumLevel:Override:SOURCE`",
        },
        new("Health:Address", SettingKind.Address)
        {
            Default = "none: probes ask at the portal's own address",
            Meaning =
                "where only `/gezond` and `/gereed` answer, in full and whatever host is named, for probes by IP address, as "
                + "`http://127.0.0.1:5081`; not for visitors",
        },
        new("Health:FreeMegabytes", SettingKind.Number)
        {
            Default = "500",
            Meaning = "with less free space on a disk that the portal writes to, `/gereed` says `Degraded`",
        },
        new("Telemetry:Endpoint", SettingKind.Address)
        {
            Default = "none: nothing is sent",
            Meaning = "where an OpenTelemetry collector takes traces and measurements (OTLP over gRPC), as `http://collector.example.nl:4317`",
        },
    ];
}
