using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Demo.Data;

/// <summary>
/// Neither region's table has caps. This one is invented for two tenders of AV-regio, to show what does not count: it is
/// never selected by itself, an adviser pins it. It has a block by wage cost too.
/// </summary>
internal sealed class DemoCaps(DemoStage stage)
{
    private const string Code = "proef-plafonds";
    private const decimal PurchasePercentage = 10;
    private const decimal PupilPercentage = 25;
    private const decimal WagePercentage = 130;

    private static readonly DateTime PublishedAt = new(2022, 11, 1, 9, 0, 0, DateTimeKind.Utc);

    private readonly HashSet<string> tenders = [.. DemoTable.Read("capped.csv").Select(row => row["tender"])];

    public static TariffScheduleVersion Row(DemoStage stage)
    {
        var schedule = Schedule(TariffSchedules.Preset("av-regio-2020"));
        var version = new TariffScheduleVersion(stage.Regions[DemoRegions.Av].Id, schedule, TariffScheduleWriter.Write(schedule));
        version.Publish(PublishedAt);
        return version;
    }

    /// <summary>The next working day an adviser pins it to the tender, when it is one of the two.</summary>
    public void Plan(DemoTender tender)
    {
        if (tenders.Contains(tender.Title))
        {
            var chance = DemoChance.Of(nameof(DemoCaps), tender.Title);
            stage.Timeline.Plan(DemoCalendar.After(stage.Now, 1, chance), token => PinAsync(tender, chance, token));
        }
    }

    private static TariffSchedule Schedule(TariffSchedule table) =>
        table with
        {
            Code = Code,
            Name = DemoCapTexts.Name,
            Source = DemoCapTexts.Source,
            ValidFrom = null,
            Blocks =
            [
                .. table.Blocks,
                new BuildingBlock
                {
                    Code = "loonkosten",
                    Family = "loonkosten",
                    Kind = FulfilmentKind.Participation,
                    Name = DemoCapTexts.Wages,
                    Unit = BlockUnit.WageCost,
                    Percentage = WagePercentage,
                },
            ],
            Caps =
            [
                new Cap
                {
                    Code = "inkoop",
                    Name = DemoCapTexts.Purchases,
                    Percentage = PurchasePercentage,
                    Kinds = [FulfilmentKind.SocialPurchase],
                },
                new Cap
                {
                    Code = "leerlingen",
                    Name = DemoCapTexts.Pupils,
                    Percentage = PupilPercentage,
                    Blocks = ["bbl", "bol-stage", "vso-pro"],
                },
            ],
        };

    private async Task PinAsync(DemoTender tender, Random chance, CancellationToken cancellationToken)
    {
        var desk = stage.AtDesk(tender.Slug, chance);
        var version = await stage.ReadAsync(desk, db => db.Tenders.Where(row => row.Id == tender.Id).Select(row => row.Version).SingleAsync(cancellationToken));
        var scheduleId = await stage.ReadAsync(desk, db =>
            db.TariffSchedules.Where(row => row.Code == Code).Select(row => row.Id).SingleAsync(cancellationToken)
        );
        await stage.DoAsync(desk, services => PinAsync(services.GetRequiredService<RepinService>(), tender.Id, version, scheduleId, cancellationToken));
    }

    private static async Task<Outcome<Guid>> PinAsync(RepinService repin, Guid tenderId, Guid version, Guid scheduleId, CancellationToken cancellationToken)
    {
        var effect = await repin.PreviewAsync(tenderId, scheduleId, cancellationToken);
        return await repin.RepinAsync(tenderId, version, scheduleId, DemoCapTexts.Reason, effect.Value!.After, cancellationToken);
    }
}
