using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Demo.Data;

/// <summary>Trainings and activities: those that are written out, and those that are made up for a trade.</summary>
internal sealed class DemoEfforts(DemoStage stage)
{
    private const string WrittenTraining = "training";
    private const int LongestDays = 60;
    private const decimal VatShare = 0.21m;

    private static readonly DemoFate[] NotThere = [DemoFate.Draft, DemoFate.Rejected, DemoFate.Withdrawn];

    private readonly ILookup<string, DemoRow> rows = DemoTable.Read("efforts.csv").ToLookup(row => row["tender"], StringComparer.Ordinal);
    private readonly ILookup<string, DemoRow> trainings = DemoTable.Read("trainings.csv").ToLookup(row => row["trade"], StringComparer.Ordinal);
    private readonly ILookup<string, DemoRow> activities = DemoTable.Read("activities.csv").ToLookup(row => row["trade"], StringComparer.Ordinal);

    /// <param name="others">Of the tender: among them are the placements that trainings hang on.</param>
    public IEnumerable<DemoFulfilment> Of(DemoTender tender, IReadOnlyCollection<DemoFulfilment> others) =>
        rows[tender.Title].Select((row, i) => Read(tender, row, DemoChance.Of(tender.Title, nameof(DemoEffort), i), others));

    /// <returns>Null when there is no placement yet that it could hang on.</returns>
    public DemoEffort? Training(DemoTender tender, DateOnly start, DemoFate fate, Random chance, IReadOnlyCollection<DemoFulfilment> others)
    {
        var row = chance.Pick([.. trainings[tender.Trade]]);
        var isLanguage = row.Text("language") is not null;
        var wait = chance.Next(5);
        var proposed = DemoMoments.Proposed(stage.Calendar, tender, start, fate, wait, chance);
        var net = Euro.FromWhole(50 * chance.Next(6, 40));
        // Language lessons are exempt from VAT.
        var vat = isLanguage ? Euro.Zero : Euro.Round(net.Amount * VatShare);
        var effort = new DemoEffort
        {
            Tender = tender,
            Kind = FulfilmentKind.Development,
            Relation = row["relation"],
            Title = row["title"],
            ProposedAt = proposed,
            Fate = fate,
            Wait = wait,
            Party = row["party"],
            Beside = PlacementFor(others, reference: null, start, proposed),
            IsLanguage = isLanguage,
            Block = stage.Schedules[tender.Slug].BlocksOf(FulfilmentKind.Development).First().Code,
            From = start,
            To = Earliest(start.AddDays(chance.Next(LongestDays)), tender.End),
            Measures = new Measures { InvoiceInclVat = net + vat, Vat = vat },
            Chance = chance,
        };
        return effort.Beside is null ? null : effort;
    }

    public DemoEffort Activity(DemoTender tender, DateOnly start, DemoFate fate, Random chance)
    {
        var row = chance.Pick([.. activities[tender.Trade]]);
        var wait = chance.Next(5);
        var block = stage.Schedules[tender.Slug].BlocksOf(FulfilmentKind.SocialActivity).First();
        return new DemoEffort
        {
            Tender = tender,
            Kind = FulfilmentKind.SocialActivity,
            Relation = row["relation"],
            Title = row["title"],
            ProposedAt = DemoMoments.Proposed(stage.Calendar, tender, start, fate, wait, chance),
            Fate = fate,
            Wait = wait,
            ActivityType = row["type"],
            Goal = row["goal"],
            Block = block.Code,
            From = start,
            To = Earliest(start.AddDays(chance.Next(2) * chance.Next(LongestDays)), tender.End),
            Measures = new Measures
            {
                Specification = block.Allows(BlockUnit.Hour)
                    ? Rows(row["title"], chance.Next(2, 9), chance.Next(1, 4))
                    : Rows(row["title"], chance.Next(2, 4), 1),
            },
            Chance = chance,
        };
    }

    private DemoEffort Read(DemoTender tender, DemoRow row, Random chance, IReadOnlyCollection<DemoFulfilment> others)
    {
        var isTraining = row["kind"] == WrittenTraining;
        var (from, to) = (stage.Calendar.Today.AddDays(row.Number("from")), stage.Calendar.Today.AddDays(row.Number("to")));
        var fate = Enum.Parse<DemoFate>(row["fate"], ignoreCase: true);
        var wait = row.NumberOrNull("wait") ?? 0;
        var proposed = DemoMoments.Proposed(stage.Calendar, tender, from, fate, wait, chance);
        var beside = isTraining ? PlacementFor(others, row.Text("beside"), from, proposed) : null;
        return new DemoEffort
        {
            Tender = tender,
            Kind = isTraining ? FulfilmentKind.Development : FulfilmentKind.SocialActivity,
            Relation = row["relation"],
            Title = row["title"],
            ProposedAt = proposed,
            Fate = fate,
            Wait = wait,
            Party = row.Text("party"),
            Beside = beside,
            IsLanguage = isTraining ? row.Text("language") is not null : null,
            ActivityType = row.Text("type"),
            Goal = row.Text("goal"),
            Block = row.Text("block"),
            From = from,
            To = to,
            Measures = new Measures
            {
                InvoiceInclVat = Amount(row, "incl"),
                Vat = Amount(row, "vat"),
                Specification = isTraining ? null : RowsOf(row),
            },
            Chance = chance,
        };
    }

    private static HoursSpecification RowsOf(DemoRow row) =>
        Amount(row, "value") is { } value
            ? new HoursSpecification([
                new HoursRow
                {
                    What = row["title"],
                    Counted = CountedParties.OwnStaff,
                    Value = value,
                },
            ])
            : Rows(row["title"], row.NumberOrNull("hours") ?? row.Number("days"), row.NumberOrNull("persons") ?? 1);

    /// <summary>What is done, of which the first hour or day prepares it when there is more than a little.</summary>
    private static HoursSpecification Rows(string title, int each, int persons)
    {
        const int MoreThanALittle = 3;
        var preparing = each >= MoreThanALittle ? 1 : 0;
        HoursRow Row(string what, int count) =>
            new()
            {
                What = what,
                Counted = CountedParties.OwnStaff,
                Number = persons,
                HoursEach = count,
            };
        return new HoursSpecification(preparing == 0 ? [Row(title, each)] : [Row(title, each - preparing), Row(DemoPaperTexts.Preparing, preparing)]);
    }

    /// <summary>The last one that began before it and was proposed before it, or else the first one that was proposed before it.</summary>
    private static DemoPlacement? PlacementFor(IEnumerable<DemoFulfilment> others, string? reference, DateOnly from, DateTime proposed)
    {
        List<DemoPlacement> possible =
        [
            .. others
                .OfType<DemoPlacement>()
                .Where(place => place.ProposedAt < proposed && !NotThere.Contains(place.Fate) && (reference is null || place.Who == reference))
                .OrderBy(place => place.From),
        ];
        return possible.LastOrDefault(place => place.From <= from) ?? possible.FirstOrDefault();
    }

    private static Euro? Amount(DemoRow row, string name) => row.NumberOrNull(name) is { } whole ? Euro.FromWhole(whole) : null;

    private static DateOnly Earliest(DateOnly left, DateOnly right) => left < right ? left : right;
}
