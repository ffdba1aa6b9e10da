using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>One placement of January to June, moved by its contractor and the desk.</summary>
internal sealed class PlacementDriver(PortalFactory portal, Stage stage, Guid id)
{
    public Guid Id => id;

    public AccessScope Desk => stage.World.At(stage.World.Av, stage.World.Adviser);

    public AccessScope Owner => stage.World.At(stage.World.Merwedal, stage.World.Owner);

    public Task<Fulfilment> FulfilmentAsync() => stage.FindAsync<Fulfilment>(id);

    public Task<List<Delivery>> DeliveriesAsync() =>
        portal.ReadAsync(db => db.Deliveries.AsNoTracking().Where(row => row.FulfilmentId == id).OrderBy(row => row.From).ToListAsync());

    /// <summary>What is booked for each that stands, in the order of their days.</summary>
    public async Task<decimal[]> AmountsAsync()
    {
        var lines = await LinesAsync();
        return
        [
            .. (await DeliveriesAsync())
                .Where(row => DeliveryRules.SentIn.Contains(row.Status))
                .Select(row => Euro.Sum(lines.Where(line => line.DeliveryId == row.Id).Select(line => line.Amount)).Amount),
        ];
    }

    public async Task<Guid> ClaimAsync(int month, Guid? deliveryId = null)
    {
        var from = new DateOnly(2026, month, 1);
        var input = new DeliveryInput
        {
            From = from,
            To = from.AddMonths(1).AddDays(-1),
            Measures = new Measures { HoursPerWeek = 18 },
        };
        var version = deliveryId is { } known ? (await stage.FindAsync<Delivery>(known)).Version : (Guid?)null;
        return await DoneAsync(Owner, services =>
            services.GetRequiredService<DeliveryService>().SubmitAsync(id, input, new Submission(deliveryId, version, true, Ids.New()), CancellationToken.None)
        );
    }

    public Task VerifyAsync(Guid deliveryId) =>
        DecideAsync(deliveryId, (review, row) => review.VerifyAsync(row.Id, row.Version, row.Value, CancellationToken.None));

    public Task AskBackAsync(Guid deliveryId) =>
        DecideAsync(deliveryId, (review, row) => review.RequestClaimChangesAsync(row.Id, row.Version, "De urenstaat ontbreekt.", CancellationToken.None));

    public Task RejectAsync(Guid deliveryId) =>
        DecideAsync(deliveryId, (review, row) => review.RejectClaimAsync(row.Id, row.Version, "Niet gewerkt.", CancellationToken.None));

    public async Task TakeBackAsync(Guid deliveryId)
    {
        var row = await stage.FindAsync<Delivery>(deliveryId);
        await DoneAsync(Owner, services =>
            services.GetRequiredService<DeliveryWithdrawalService>().WithdrawAsync(id, deliveryId, row.Version, CancellationToken.None)
        );
    }

    /// <returns>The delivery at the other tender.</returns>
    public async Task<Guid> MoveAsync(Guid deliveryId, PlacementDriver to)
    {
        var row = await stage.FindAsync<Delivery>(deliveryId);
        return await DoneAsync(Owner, services =>
            services
                .GetRequiredService<DeliveryMoveService>()
                .MoveAsync(id, deliveryId, row.Version, new DeliveryMove(to.Id, Ids.New()), CancellationToken.None)
        );
    }

    /// <summary>Verifies with fewer hours a week.</summary>
    public Task VerifyPartAsync(Guid deliveryId, decimal hours) =>
        DecideAsync(deliveryId, (review, row) => review.VerifyPartAsync(row.Id, row.Version, InputOf(row, hours), "Minder gewerkt.", CancellationToken.None));

    /// <param name="hours">A week; null takes all of it back.</param>
    public async Task AskCorrectionAsync(Guid deliveryId, decimal? hours, AccessScope by)
    {
        var row = await stage.FindAsync<Delivery>(deliveryId);
        var input = new CorrectionInput(InputOf(row, hours ?? 18), hours is null, "De uren kloppen niet.");
        await DoneAsync(by, services => services.GetRequiredService<CorrectionService>().SubmitAsync(row.Id, row.Version, input, CancellationToken.None));
    }

    public async Task AgreeCorrectionAsync(Guid deliveryId, AccessScope by)
    {
        var row = await stage.FindAsync<Delivery>(deliveryId);
        await DoneAsync(by, async services =>
        {
            var corrections = services.GetRequiredService<CorrectionService>();
            var valued = await corrections.ValueAsync(deliveryId, CancellationToken.None);
            return await corrections.AgreeAsync(deliveryId, row.Version, valued!.Value, CancellationToken.None);
        });
    }

    public static DeliveryInput InputOf(Delivery row, decimal hours) =>
        new()
        {
            From = row.From,
            To = row.To,
            Measures = new Measures { HoursPerWeek = hours },
        };

    /// <summary>The lines are the value of what stands, computed anew.</summary>
    public async Task ShouldAddUpAsync()
    {
        var lines = await LinesAsync();
        var standing = await portal.InScopeAsync(Desk, async services =>
        {
            var (tender, fulfilment) = (await stage.FindAsync<Tender>((await FulfilmentAsync()).TenderId), await FulfilmentAsync());
            var parts = await services.GetRequiredService<StandingReader>().OthersAsync(id, null, CancellationToken.None);
            return parts.Count == 0
                ? Euro.Zero
                : (await services.GetRequiredService<FulfilmentValuation>().StandingAsync(tender, fulfilment, parts, CancellationToken.None)).Whole;
        });
        Euro.Sum(lines.Where(line => line.State is AmountState.Claimed or AmountState.Realised).Select(line => line.Amount)).ShouldBe(standing);
    }

    public async Task ShouldHoldAsync()
    {
        var breaches = await portal.InScopeAsync(AccessScope.ForSystem("verify"), async services =>
        {
            var found = new List<string>();
            foreach (var invariant in services.GetServices<IInvariant>().Where(invariant => invariant.Number is 1 or 3))
            {
                found.AddRange((await invariant.CheckAsync(CancellationToken.None)).Breaches);
            }

            return found;
        });
        breaches.ShouldBeEmpty();
    }

    public async Task<Guid> DoneAsync(AccessScope scope, Func<IServiceProvider, Task<Outcome<Guid>>> act)
    {
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var outcome = await portal.InScopeAsync(scope, act);
        outcome.IsDone.ShouldBeTrue($"{outcome.Kind} {string.Join(' ', outcome.Errors)}");
        return outcome.Value;
    }

    private async Task DecideAsync(Guid deliveryId, Func<ReviewService, Delivery, Task<Outcome<Guid>>> decide)
    {
        var row = await stage.FindAsync<Delivery>(deliveryId);
        await DoneAsync(Desk, services => decide(services.GetRequiredService<ReviewService>(), row));
    }

    private Task<List<AmountLine>> LinesAsync() => portal.ReadAsync(db => db.AmountLines.AsNoTracking().Where(line => line.FulfilmentId == id).ToListAsync());
}
