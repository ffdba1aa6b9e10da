using System.Globalization;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Demo.Data;

/// <summary>
/// Placements and purchases that are written out: the six tenders of the first persona, with something in every state and three tasks late, and
/// what others add to that.
/// </summary>
internal sealed class DemoStory(DemoStage stage, DemoRelations relations)
{
    private readonly ILookup<string, DemoRow> rows = DemoTable.Read("story.csv").ToLookup(row => row["tender"], StringComparer.Ordinal);

    public IEnumerable<DemoFulfilment> Of(DemoTender tender) => rows[tender.Title].Select((row, i) => Read(tender, row, i));

    private DemoFulfilment Read(DemoTender tender, DemoRow row, int index)
    {
        var chance = DemoChance.Of(tender.Title, index);
        var fate = Enum.Parse<DemoFate>(row["fate"], ignoreCase: true);
        var wait = row.NumberOrNull("wait") ?? 0;
        if (row["kind"] == "purchase")
        {
            var date = stage.Calendar.Today.AddDays(row.Number("from"));
            return new DemoPurchase
            {
                Tender = tender,
                Kind = FulfilmentKind.SocialPurchase,
                Relation = relations.Of(FulfilmentKind.SocialPurchase, chance),
                Title = row["title"],
                ProposedAt = DemoMoments.Proposed(stage.Calendar, tender, date, fate, wait, chance),
                Fate = fate,
                Wait = wait,
                Supplier = row["who"],
                Date = date,
                InvoiceInclVat = Euro.FromWhole(row.Number("incl")),
                Vat = Euro.FromWhole(row.Number("vat")),
                Material = Euro.FromWhole(row.Number("material")),
                Chance = chance,
            };
        }

        var (from, to) = (stage.Calendar.Month(row.Number("from")), stage.Calendar.MonthEnd(row.Number("to")));
        return new DemoPlacement
        {
            Tender = tender,
            Kind = row["kind"] == "job" ? FulfilmentKind.JobToJob : FulfilmentKind.Participation,
            Relation = row.Text("relation"),
            Title = row["title"],
            ProposedAt = DemoMoments.Proposed(stage.Calendar, tender, from, fate, wait, chance),
            Fate = fate,
            Wait = wait,
            Who = row["who"],
            Block = row["block"],
            Hours = decimal.Parse(row["hours"], CultureInfo.InvariantCulture),
            From = from,
            To = to,
            Permanent = row.Text("permanent") is not null,
            Chance = chance,
        };
    }
}
