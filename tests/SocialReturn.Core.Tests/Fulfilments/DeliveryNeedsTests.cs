using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>A placement is delivered by what was agreed and by what its block counts.</summary>
public sealed class DeliveryNeedsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Of_AgreedByWages_AsksWagesOnly()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.MixedTableAsync();
        var id = await stage.WagesAsync(await stage.TenderAsync());

        ShouldAsk(await NeedsAsync(stage, id), nameof(DeliveryNeeds.WageCosts));
    }

    [Fact]
    public async Task Of_AgreedByHours_AsksHoursOnly()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.ParticipationAsync(await stage.TenderAsync());

        ShouldAsk(await NeedsAsync(stage, id), nameof(DeliveryNeeds.HoursPerWeek));
    }

    [Fact]
    public async Task Of_APurchase_AsksItsInvoice()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.PurchaseAsync(await stage.TenderAsync());

        ShouldAsk(await NeedsAsync(stage, id), nameof(DeliveryNeeds.Invoice));
    }

    [Fact]
    public async Task Repin_ToATableWhereTheBlockTakesNoWages_ValuesWithoutThem()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.MixedTableAsync();
        var id = await stage.WagesAsync(await stage.TenderAsync());
        var other = await stage.TableAsync(table =>
            table with
            {
                Blocks =
                [
                    .. table.Blocks,
                    new BuildingBlock
                    {
                        Code = "loonkosten",
                        Family = "loonkosten",
                        Kind = FulfilmentKind.Participation,
                        Name = "Vast bedrag",
                        Unit = BlockUnit.Once,
                        Amount = Euro.FromWhole(9_000),
                    },
                ],
            }
        );
        var tender = await stage.FindAsync<Tender>((await stage.FindAsync<Fulfilment>(id)).TenderId);

        var outcome = await AsAdviserAsync(stage, services =>
            services
                .GetRequiredService<RepinService>()
                .RepinAsync(tender.Id, tender.Version, other.Id, "De tabel is vervangen.", Euro.FromWhole(9_000), CancellationToken.None)
        );

        outcome.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', outcome.Errors));
        (await stage.FindAsync<Fulfilment>(id)).AgreedValue.ShouldBe(Euro.FromWhole(9_000));
        (await NeedsAsync(stage, id)).WageCosts.ShouldBeFalse();
    }

    private static void ShouldAsk(DeliveryNeeds needs, params string[] expected) =>
        typeof(DeliveryNeeds).GetProperties().Where(property => property.GetValue(needs) is true).Select(property => property.Name).ShouldBe(expected);

    private async Task<DeliveryNeeds> NeedsAsync(Stage stage, Guid id)
    {
        var fulfilment = await stage.FindAsync<Fulfilment>(id);
        var tender = await stage.FindAsync<Tender>(fulfilment.TenderId);
        return await AsAdviserAsync(stage, services =>
            services.GetRequiredService<FulfilmentValuation>().NeedsAsync(tender, fulfilment, CancellationToken.None)
        );
    }

    private Task<T> AsAdviserAsync<T>(Stage stage, Func<IServiceProvider, Task<T>> act) =>
        portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), act);
}
