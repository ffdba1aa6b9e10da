using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Reports;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Web.Tests.Reports;

/// <summary>A portal of its own with a tender that has stakeholders, and the run of a month.</summary>
internal sealed class ReportStage(PortalFactory portal, Stage stage)
{
    public static readonly DateOnly March = new(2026, 3, 1);

    public Stage Stage => stage;

    public static async Task<ReportStage> SetAsync(PortalFactory portal)
    {
        Directory.CreateDirectory(Path.Combine(portal.Folder, "files"));
        return new ReportStage(portal, await Stage.SetAsync(portal));
    }

    /// <summary>A running tender of 2026 with an obligation of € 20.000.</summary>
    public async Task<Guid> TenderAsync(string title = "Onderhoud bruggen Łukasz & Şahin", params string[] stakeholders)
    {
        var world = stage.World;
        var registration = new TenderRegistration
        {
            Title = title,
            AuthorityId = world.Gorinchem.Id,
            KvkNumber = world.Merwedal.KvkNumber,
            ContractorName = world.Merwedal.Name,
            ContactMail = "contact@merwedal.example",
            ContractSum = Euro.FromWhole(400_000),
            Percentage = 5m,
            AwardDate = new DateOnly(2025, 12, 1),
            StartDate = new DateOnly(2026, 1, 1),
            EndDate = new DateOnly(2026, 12, 31),
            Reference = "BRUG-26",
            StakeholderMails = [.. stakeholders],
            Key = Ids.New(),
            Confirmed = new Confirmed([Confirmed.Question(nameof(TenderRegistration.Title), title)]),
        };
        var outcome = await portal.InScopeAsync(world.At(world.Av, world.Adviser), services =>
            services.GetRequiredService<TenderService>().RegisterAsync(registration, CancellationToken.None)
        );
        return outcome.IsDone ? outcome.Value : throw new InvalidOperationException(string.Join(' ', outcome.Errors));
    }

    /// <summary>A running tender on whose day of award no tariff table holds.</summary>
    public async Task<Guid> GapTenderAsync(string title, params string[] stakeholders)
    {
        var id = await TenderAsync(title, stakeholders);
        await portal.ReadAsync(db =>
            db.Tenders.Where(row => row.Id == id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(row => row.TariffScheduleId, (Guid?)null).SetProperty(row => row.AwardDate, new DateOnly(2019, 6, 1))
                )
        );
        return id;
    }

    /// <summary>A tender whose pinned table cannot be read any more: whatever is made of it fails.</summary>
    public async Task<Guid> BrokenTenderAsync(string title, params string[] stakeholders)
    {
        var id = await TenderAsync(title, stakeholders);
        var table = new TariffScheduleVersion(
            stage.World.Av.Id,
            TariffSchedules.Preset("av-regio-2020") with
            {
                Code = $"kapot-{id:n}"[..20],
                ValidFrom = null,
            },
            "{"
        );
        table.Publish(new DateTime(2025, 1, 2, 9, 0, 0, DateTimeKind.Utc));
        await portal.SaveAsync(table);
        await PinAsync(id, table.Id);
        return id;
    }

    /// <summary>The region's own table again.</summary>
    public Task MendAsync(Guid tenderId) => PinAsync(tenderId, stage.World.AvTable.Id);

    private Task<int> PinAsync(Guid tenderId, Guid tableId) =>
        portal.ReadAsync(db => db.Tenders.Where(row => row.Id == tenderId).ExecuteUpdateAsync(set => set.SetProperty(row => row.TariffScheduleId, tableId)));

    public Task<ReportRun> RunAsync(DateOnly month, Guid? regionId = null) =>
        portal.InScopeAsync(AccessScope.ForSystem("report"), services =>
            services.GetRequiredService<ReportService>().RunAsync(month, regionId, CancellationToken.None)
        );

    public Task<ReportModel> ReadAsync(Guid tenderId, DateOnly month, DateOnly standOn) =>
        portal.InScopeAsync(AccessScope.ForSystem("report"), async services =>
            await services.GetRequiredService<ReportReader>().ReadAsync(await stage.FindAsync<Tender>(tenderId), month, standOn, CancellationToken.None)
        );

    public void GoTo(int month, int day) => portal.Clock.Advance(new DateTimeOffset(2026, month, day, 8, 0, 0, TimeSpan.Zero) - portal.Clock.GetUtcNow());

    public Task<List<TenderReport>> ReportsAsync(Guid tenderId) =>
        portal.ReadAsync(db =>
            db.TenderReports.AsNoTracking().Where(row => row.TenderId == tenderId).OrderBy(row => row.Month).ThenBy(row => row.Number).ToListAsync()
        );

    public Task<List<OutgoingMail>> MailsAsync() =>
        portal.ReadAsync(db => db.OutgoingMails.AsNoTracking().Where(row => row.AttachmentPath != null).OrderBy(row => row.To).ToListAsync());
}
