using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Demo.Data;

/// <summary>Makes up the fulfilments of the other tenders: all five kinds, as they fit the trade, spread over the term.</summary>
internal sealed class DemoMix(DemoStage stage, DemoRelations relations, DemoEfforts efforts)
{
    private const int PurchasePercent = 18;
    private const int ActivityPercent = 6;
    private const int TrainingPercent = 8;
    private const int JobPercent = 5;
    private const string Pupil = "Leerling";
    private const int RecentDays = 21;

    private static readonly decimal[] HoursPerWeek = [16, 20, 24, 28, 32, 36];

    private readonly ILookup<string, string> work = DemoTable.Read("work.csv").ToLookup(row => row["trade"], row => row["title"]);
    private readonly ILookup<(string Trade, string Region), DemoRow> purchases = DemoTable.Read("purchases.csv").ToLookup(row => (row["trade"], row["region"]));
    private readonly ILookup<string, string> blocks = DemoTable
        .Read("blocks.csv")
        .SelectMany(row => Enumerable.Repeat(row, row.Number("weight")))
        .ToLookup(row => row["region"], row => row["block"]);

    private readonly List<DemoRow> waiting = [.. DemoTable.Read("waiting.csv")];
    private readonly Dictionary<string, int> lastReference = new(StringComparer.Ordinal);

    public List<DemoFulfilment> Of(DemoTender tender)
    {
        var made = new List<DemoFulfilment>();
        for (var i = 0; i < tender.Count; i++)
        {
            var chance = DemoChance.Of(tender.Contractor, tender.Title, i);
            var start = StartOf(tender, i, chance);
            var fate = FateOf(start, chance);
            made.Add((i == 0 ? null : Other(tender, start, fate, chance, made)) ?? Placement(tender, start, fate, chance));
        }

        return made;
    }

    /// <returns>Null for a placement.</returns>
    private DemoFulfilment? Other(DemoTender tender, DateOnly start, DemoFate fate, Random chance, List<DemoFulfilment> made) =>
        chance.Next(100) switch
        {
            < PurchasePercent => Purchase(tender, start, fate, chance),
            < PurchasePercent + ActivityPercent => efforts.Activity(tender, start, fate, chance),
            < PurchasePercent + ActivityPercent + TrainingPercent => efforts.Training(tender, start, fate, chance, made),
            _ => null,
        };

    private DateOnly StartOf(DemoTender tender, int index, Random chance)
    {
        var last = tender.End.AddMonths(-3) < stage.Calendar.Today.AddDays(60) ? tender.End.AddMonths(-3) : stage.Calendar.Today.AddDays(60);
        var days = Math.Max(0, last.DayNumber - tender.Start.DayNumber);
        return tender.Start.AddDays((int)(days * (index + (chance.NextDouble() * 0.8)) / tender.Count));
    }

    private DemoFate FateOf(DateOnly start, Random chance)
    {
        var roll = chance.Next(100);
        if (start > stage.Calendar.Today.AddDays(RecentDays))
        {
            return roll switch
            {
                < 22 => DemoFate.Draft,
                < 46 => DemoFate.Proposed,
                < 58 => DemoFate.Changes,
                < 64 => DemoFate.Offered,
                _ => DemoFate.Done,
            };
        }

        return roll switch
        {
            < 4 => DemoFate.Rejected,
            < 7 => DemoFate.Withdrawn,
            < 15 => DemoFate.ChangesAnswered,
            < 18 => DemoFate.ClaimRejected,
            _ => DemoFate.Done,
        };
    }

    private DemoPlacement Placement(DemoTender tender, DateOnly start, DemoFate fate, Random chance)
    {
        var from = start.Day < 20 && start.Month != tender.Start.Month ? new DateOnly(start.Year, start.Month, 1) : start;
        from = from < tender.Start ? tender.Start : from;
        var to = from.AddMonths(chance.Next(4, 13)).AddDays(-1);
        to = to < tender.End ? to : tender.End;
        var wait = chance.Next(5);
        if (fate == DemoFate.Done && TakeWaiting(tender, from, to) is { } since)
        {
            (fate, wait) = (DemoFate.Claimed, since);
        }
        else if (fate == DemoFate.Done && from < stage.Calendar.Month(-1) && to >= stage.Calendar.Today)
        {
            fate = chance.Next(100) switch
            {
                < 6 => DemoFate.ClaimChanges,
                < 12 => DemoFate.ClaimDraft,
                _ => DemoFate.Done,
            };
        }

        var jobs = chance.Percent(JobPercent) ? stage.Schedules[tender.Slug].BlocksOf(FulfilmentKind.JobToJob).ToList() : [];
        var kind = jobs.Count > 0 ? FulfilmentKind.JobToJob : FulfilmentKind.Participation;
        return new DemoPlacement
        {
            Tender = tender,
            Kind = kind,
            Relation = relations.Of(kind, chance),
            Title = chance.Pick([.. work[tender.Trade].Where(title => jobs.Count == 0 || !title.StartsWith(Pupil, StringComparison.Ordinal))]),
            ProposedAt = DemoMoments.Proposed(stage.Calendar, tender, from, fate, wait, chance),
            Fate = fate,
            Wait = wait,
            Who = NextReference(tender.Contractor),
            Block = jobs.Count > 0 ? chance.Pick(jobs).Code : chance.Pick([.. blocks[tender.Slug]]),
            Hours = chance.Pick(HoursPerWeek),
            From = from,
            To = to,
            Permanent = chance.Percent(8),
            Chance = chance,
        };
    }

    private DemoPurchase Purchase(DemoTender tender, DateOnly start, DemoFate fate, Random chance)
    {
        var row = chance.Pick([.. purchases[(tender.Trade, tender.Slug)]]);
        var net = Euro.FromWhole(50 * chance.Next(30, 260));
        var vat = Euro.Round(net.Amount * 0.21m);
        var material = Euro.FromWhole(chance.Next(0, 5) * (long)net.Amount / 1000 * 100);
        var wait = chance.Next(5);
        return new DemoPurchase
        {
            Tender = tender,
            Kind = FulfilmentKind.SocialPurchase,
            Relation = relations.Of(FulfilmentKind.SocialPurchase, chance),
            Title = row["title"],
            ProposedAt = DemoMoments.Proposed(stage.Calendar, tender, start, fate, wait, chance),
            Fate = fate,
            Wait = wait,
            Supplier = row["supplier"],
            Date = start,
            InvoiceInclVat = net + vat,
            Vat = vat,
            Material = material,
            Chance = chance,
        };
    }

    /// <summary>The claims that wait in the work list, one a contractor: found for a placement that runs.</summary>
    private int? TakeWaiting(DemoTender tender, DateOnly from, DateOnly to)
    {
        var row = waiting.Find(row => row["region"] == tender.Slug && row["contractor"] == tender.Contractor);
        if (row is null || from >= stage.Calendar.Month(-1) || to < stage.Calendar.Today)
        {
            return null;
        }

        waiting.Remove(row);
        return row.Number("wait");
    }

    private string NextReference(string contractor)
    {
        lastReference[contractor] = lastReference.GetValueOrDefault(contractor) + 1;
        return $"D-{lastReference[contractor]:00}";
    }
}
