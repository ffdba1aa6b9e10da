using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Tenders;

namespace SocialReturn.Demo.Data;

/// <summary>Obligations that grew on the way: an adviser adds a dated line for work that was called off later.</summary>
internal sealed class DemoLines(DemoStage stage)
{
    private readonly ILookup<string, DemoRow> lines = DemoTable.Read("lines.csv").ToLookup(row => row["tender"]);

    public void Plan(DemoTender tender)
    {
        foreach (var row in lines[tender.Title])
        {
            var chance = DemoChance.Of(nameof(DemoLines), tender.Title + row["afterMonths"]);
            var moment = DemoCalendar.Moment(tender.Start.AddMonths(row.Number("afterMonths")), chance);
            stage.Timeline.Plan(moment, token => AddAsync(tender, row, DutchTime.DutchDate(moment), chance, token));
        }
    }

    private async Task AddAsync(DemoTender tender, DemoRow row, DateOnly date, Random chance, CancellationToken cancellationToken)
    {
        var input = new ObligationLineInput
        {
            Kind = Enum.Parse<ObligationLineKind>(row["kind"]),
            Date = date,
            Base = Euro.FromWhole(row.Number("base")),
            Percentage = tender.Percentage,
            Reason = row["reason"],
        };
        var desk = stage.AtDesk(tender.Slug, chance);
        var version = await stage.ReadAsync(desk, db =>
            db.Tenders.Where(known => known.Id == tender.Id).Select(known => known.Version).SingleAsync(cancellationToken)
        );
        await stage.DoAsync(desk, services => AddAsync(services.GetRequiredService<ObligationService>(), tender.Id, version, input, cancellationToken));
    }

    private static async Task<Outcome<Guid>> AddAsync(
        ObligationService obligations,
        Guid tenderId,
        Guid version,
        ObligationLineInput input,
        CancellationToken cancellationToken
    )
    {
        var effect = await obligations.PreviewAsync(tenderId, input, cancellationToken);
        return await obligations.AddAsync(tenderId, version, input, effect.Value!.After, Ids.New(), cancellationToken);
    }
}
