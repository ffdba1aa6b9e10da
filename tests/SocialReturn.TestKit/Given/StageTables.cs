using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;

namespace SocialReturn.TestKit.Given;

/// <summary>The tables that a test brings in beside the published ones.</summary>
public sealed partial class Stage
{
    private static int tables = 1;

    /// <summary>A newer table of AV-regio: the published one, changed. Tenders that are registered from now on are pinned to it.</summary>
    public async Task<TariffScheduleVersion> TableAsync(Func<TariffSchedule, TariffSchedule> change)
    {
        var schedule = change(TariffSchedules.Preset("av-regio-2020")) with
        {
            Version = Interlocked.Increment(ref tables),
            ValidFrom = new DateOnly(2025, 1, 1),
        };
        var table = new TariffScheduleVersion(world.Av.Id, schedule, TariffScheduleWriter.Write(schedule));
        table.Publish(new DateTime(2025, 1, 2, 9, 0, 0, DateTimeKind.Utc));
        await portal.SaveAsync(table);
        return table;
    }

    /// <summary>Pins a changed table to a tender, and with that values anew all that stands there.</summary>
    public async Task RepinAsync(Guid tenderId, Func<TariffSchedule, TariffSchedule> change)
    {
        var table = await TableAsync(change);
        var tender = await FindAsync<Tender>(tenderId);
        await AsAdviserAsync(tender, async services =>
        {
            var repin = services.GetRequiredService<RepinService>();
            var effect = await repin.PreviewAsync(tenderId, table.Id, CancellationToken.None);
            return await repin.RepinAsync(tenderId, tender.Version, table.Id, "De nieuwe tabel is afgesproken.", effect.Value!.After, CancellationToken.None);
        });
    }

    /// <summary>A table whose purchases go by the labour in the invoice, of which 80% counts.</summary>
    public Task<TariffScheduleVersion> LabourTableAsync() =>
        TableAsync(table => table with { Blocks = [.. table.Blocks.Where(block => block.Kind != FulfilmentKind.SocialPurchase), LabourBlock] });

    /// <summary>A table with two kinds of purchase, by invoice and by labour, and one per hour that no form asks for.</summary>
    public Task<TariffScheduleVersion> PurchasesTableAsync() =>
        TableAsync(table =>
            table with
            {
                Blocks =
                [
                    .. table.Blocks,
                    LabourBlock,
                    new BuildingBlock
                    {
                        Code = "per-dag",
                        Family = "per-dag",
                        Kind = FulfilmentKind.SocialPurchase,
                        Name = "Inhuur per dag",
                        Unit = BlockUnit.Day,
                        Amount = Euro.FromWhole(100),
                    },
                ],
            }
        );

    /// <summary>A table in which purchases count for 40% of the obligation at most: € 8.000 of the € 20.000 of <see cref="TenderAsync"/>.</summary>
    public Task<TariffScheduleVersion> CappedTableAsync() =>
        TableAsync(table =>
            table with
            {
                Caps =
                [
                    new Cap
                    {
                        Code = "inkoop",
                        Name = "Inkoop",
                        Percentage = 40,
                        Kinds = [FulfilmentKind.SocialPurchase],
                    },
                ],
            }
        );

    /// <summary>A table in which work has to fill at least half of the obligation: € 10.000 of the € 20.000 of <see cref="TenderAsync"/>.</summary>
    public Task<TariffScheduleVersion> FlooredTableAsync() => TableAsync(table => table with { Floors = [WorkFloor] });

    /// <summary>Participations are at least half of the obligation.</summary>
    public static Floor WorkFloor { get; } =
        new()
        {
            Code = "werk",
            Name = "Werk",
            Percentage = 50,
            Kinds = [FulfilmentKind.Participation],
        };

    /// <summary>A table with a block by wage cost (130%), one per hour, one per stage and one that looks at months on benefit.</summary>
    public Task<TariffScheduleVersion> MixedTableAsync() => TableAsync(table => table with { Blocks = [.. table.Blocks, .. MixedBlocks] });

    /// <summary>A table with limits that the published ones lack: days of a work place, a most in euro, and blocks that exclude each other.</summary>
    public Task<TariffScheduleVersion> LimitsTableAsync() => TableAsync(table => table with { Blocks = [.. table.Blocks, .. LimitedBlocks] });

    private static BuildingBlock LabourBlock { get; } =
        new()
        {
            Code = "uitbesteding",
            Family = "uitbesteding",
            Kind = FulfilmentKind.SocialPurchase,
            Name = "Uitbesteding SW",
            Unit = BlockUnit.LabourCost,
            Percentage = 80,
        };

    private static IEnumerable<BuildingBlock> LimitedBlocks =>
        [
            new()
            {
                Code = "dagplaats",
                Family = "dagplaats",
                Kind = FulfilmentKind.Participation,
                Name = "Dagplaats",
                Unit = BlockUnit.Day,
                Amount = Euro.FromWhole(80),
                Limits = new BlockLimits { Times = 30 },
            },
            new()
            {
                Code = "begrensd",
                Family = "begrensd",
                Kind = FulfilmentKind.Participation,
                Name = "Begrensd",
                Unit = BlockUnit.FullTimeYear,
                Amount = Euro.FromWhole(40_000),
                Limits = new BlockLimits { MostPerParticipant = Euro.FromWhole(15_000) },
                Excludes = ["meelopen"],
            },
            new()
            {
                Code = "meelopen",
                Family = "meelopen",
                Kind = FulfilmentKind.Participation,
                Name = "Meelopen",
                Unit = BlockUnit.Month,
                Amount = Euro.FromWhole(500),
            },
            new()
            {
                Code = "maatwerk",
                Family = "maatwerk",
                Kind = FulfilmentKind.SocialActivity,
                Name = "Maatwerk",
                Unit = BlockUnit.Agreed,
                Limits = new BlockLimits { MostPerUnit = Euro.FromWhole(1_000), MostUnit = BlockUnit.Day },
            },
            new()
            {
                Code = "rondleiding",
                Family = "rondleiding",
                Kind = FulfilmentKind.SocialActivity,
                Name = "Rondleiding",
                Unit = BlockUnit.Event,
                Amount = Euro.FromWhole(10),
                Multiplied = Multiplied.Attendees,
            },
        ];

    private static IEnumerable<BuildingBlock> MixedBlocks =>
        [
            new()
            {
                Code = "loonkosten",
                Family = "loonkosten",
                Kind = FulfilmentKind.Participation,
                Name = "Loonkosten plus 30%",
                Unit = BlockUnit.WageCost,
                Percentage = 130,
            },
            new()
            {
                Code = "per-uur",
                Family = "per-uur",
                Kind = FulfilmentKind.Participation,
                Name = "Inhuur per uur",
                Unit = BlockUnit.Hour,
                Amount = Euro.FromWhole(20),
            },
            new()
            {
                Code = "traject",
                Family = "traject",
                Kind = FulfilmentKind.Participation,
                Name = "Stage hbo",
                Unit = BlockUnit.Stage,
                Amount = Euro.FromWhole(2_500),
            },
            new()
            {
                Code = "langdurig",
                Family = "langdurig",
                Kind = FulfilmentKind.Participation,
                Name = "Langdurig werkloos",
                Unit = BlockUnit.FullTimeYear,
                Amount = Euro.FromWhole(36_000),
                Limits = new BlockLimits { BenefitMonthsFrom = 24 },
            },
        ];
}
