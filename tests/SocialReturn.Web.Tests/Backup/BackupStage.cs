using System.Text.Json.Nodes;
using SocialReturn.Core.Backup;
using SocialReturn.Core.Fulfilments;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Tests.Infrastructure;
using SocialReturn.Web.Tests.Reports;

namespace SocialReturn.Web.Tests.Backup;

/// <summary>A portal with rows, files and keys, a folder for its backups, and an empty place to put one back.</summary>
internal sealed class BackupStage : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialreturn-backup-");

    public PortalFactory Portal { get; } = new();

    public ReportStage Reports { get; private set; } = null!;

    public Guid Tender { get; private set; }

    /// <summary>Of the evidence that is in its place.</summary>
    public Guid Evidence { get; private set; }

    public Guid Participation { get; private set; }

    public string Backup => At("backup");

    public string Place => At("place");

    public string Database => Path.Combine(Place, "socialreturn.db");

    public string Files => Path.Combine(Portal.Folder, "files");

    public string Manifest => Path.Combine(Backup, BackupFolder.ManifestName);

    public static async Task<BackupStage> SetAsync()
    {
        var stage = new BackupStage();
        await stage.Portal.InitializeAsync();
        stage.Reports = await ReportStage.SetAsync(stage.Portal);
        stage.Tender = await stage.Reports.TenderAsync(stakeholders: ["een@gorinchem.example"]);
        stage.Participation = await stage.Reports.Stage.ParticipationAsync(stage.Tender);
        stage.Evidence = await stage.Reports.Stage.EvidenceAsync(stage.Participation);
        await stage.Reports.Stage.DeliveryAsync(await stage.Reports.Stage.PurchaseAsync(stage.Tender), DeliveryStatus.Verified);
        stage.Reports.GoTo(4, 2);
        await stage.Reports.RunAsync(ReportStage.March);
        await stage.RunAsync("migrate");
        return stage;
    }

    public string At(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Where a file stands in the store, or in a backup of it.</summary>
    public static string PathOf(string root, Guid id) => Directory.GetFiles(root, id.ToString("N"), SearchOption.AllDirectories).Single();

    /// <summary>The command, in the portal at work.</summary>
    public async Task<(int? Code, string[] Lines)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var code = await PortalCommands.RunAsync(Portal.Services, args, output, CancellationToken.None);
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public async Task MakeBackupAsync(params string[] options)
    {
        var (code, lines) = await RunAsync(["backup", Backup, .. options]);
        if (code != ExitCode.Done)
        {
            throw new InvalidOperationException(string.Join('\n', lines));
        }
    }

    /// <summary>In the empty place, as an operator does it.</summary>
    public async Task<(int Code, string Output, string[] Errors)> InPlaceAsync(params string[] args)
    {
        using var portal = Start(args);
        return await portal.EndAsync();
    }

    public PortalProcess Start(params string[] args) => Start([], args);

    public PortalProcess Start(string[] within, string[] args) => new(within, SettingsOf(Place), args);

    /// <summary>The same portal as <see cref="RunAsync"/> runs in, from another process.</summary>
    public PortalProcess StartBeside(string[] within, params string[] args) =>
        new(within, [.. SettingsOf(Portal.Folder), new("Database:ConnectionString", $"Data Source={DatabaseOfPortal()}")], args);

    /// <summary>As a hand does that should have left it alone.</summary>
    public void EditManifest(Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Manifest))!;
        change(manifest);
        File.WriteAllText(Manifest, manifest.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        await ((Xunit.IAsyncLifetime)Portal).DisposeAsync();
        folder.Delete(recursive: true);
    }

    private string DatabaseOfPortal() =>
        ((Core.Data.DatabaseOptions)Portal.Services.GetService(typeof(Core.Data.DatabaseOptions))!).File
        ?? throw new InvalidOperationException("The database is no file.");

    private static IEnumerable<KeyValuePair<string, string>> SettingsOf(string place) =>
        [
            new("Portal:BaseAddress", "https://socialreturn.example.nl"),
            new("Portal:DataFolder", place),
            new("Mail:Folder", "mail"),
            new("Log:Console", "false"),
        ];
}
