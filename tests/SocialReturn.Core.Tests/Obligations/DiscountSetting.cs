using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByDesk;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Obligations;

/// <summary>
/// A portal of its own for each test. The contractor holds step 1 (10%) in 2025 and 2026; its obligation of € 20.000 over
/// 2026 is € 18.000 with discount. Today is 12 March 2026.
/// </summary>
public abstract class DiscountSetting : IAsyncLifetime
{
    protected static readonly DateOnly March = new(2026, 3, 1);
    protected static readonly DateOnly LastDay = new(2026, 12, 31);

    protected PortalFactory Portal { get; } = new();

    protected Stage Stage { get; private set; } = null!;

    protected World World => Stage.World;

    protected Guid Certificate { get; private set; }

    protected Guid Tender { get; private set; }

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        Stage = await Stage.SetAsync(Portal);
        Certificate = await Stage.CertificateAsync(World.Av, World.Merwedal, RecognitionCodes.PsoStep1, new DateOnly(2025, 1, 1), LastDay);
        Tender = await Stage.TenderAsync();
        await ShouldBeAsync(18_000);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)Portal).DisposeAsync();

    protected static ObligationLineInput Option(decimal amount, DateOnly? end = null) =>
        new()
        {
            Kind = ObligationLineKind.Option,
            Date = March,
            Amount = Euro.Round(amount),
            EndDate = end,
            Reason = "De optie is gelicht.",
        };

    protected static ObligationLineInput Correction(decimal amount) =>
        new()
        {
            Kind = ObligationLineKind.Correction,
            Date = March,
            Amount = Euro.Round(amount),
            Reason = "Het werk is anders.",
        };

    protected async Task<ObligationEffect> AddAsync(ObligationLineInput input, Guid? tender = null)
    {
        var id = tender ?? Tender;
        var effect = Done(await AsAdviserAsync(services => services.GetRequiredService<ObligationService>().PreviewAsync(id, input, CancellationToken.None)));
        var version = (await Stage.FindAsync<Tender>(id)).Version;
        Done(
            await AsAdviserAsync(services =>
                services.GetRequiredService<ObligationService>().AddAsync(id, version, input, effect.After, Ids.New(), CancellationToken.None)
            )
        );
        return effect;
    }

    protected async Task<DiscountOnTender> DiscountAsync(Guid? tender = null) =>
        (
            await AsAdviserAsync(services => services.GetRequiredService<DiscountReader>().OfAsync(tender ?? Tender, CancellationToken.None))
        ).ShouldHaveSingleItem();

    protected async Task<List<Guid>> WaitingAsync() =>
        [
            .. (await AsAdviserAsync(services => services.GetRequiredService<DiscountReader>().WaitingAsync(CancellationToken.None))).Select(row =>
                row.Tender.Id
            ),
        ];

    protected async Task<Outcome<Guid>> EndAsync(decimal amount, DateOnly date, Guid? tender = null)
    {
        var id = tender ?? Tender;
        var input = new DiscountEndInput((await DiscountAsync(id)).Id, date, Euro.Round(amount), "Het certificaat is er niet meer.");
        var effect = await AsAdviserAsync(services => services.GetRequiredService<ObligationService>().PreviewAsync(id, input, CancellationToken.None));
        var version = (await Stage.FindAsync<Tender>(id)).Version;
        return effect.IsDone
            ? await AsAdviserAsync(services =>
                services.GetRequiredService<ObligationService>().EndDiscountAsync(id, version, input, effect.Value!.After, Ids.New(), CancellationToken.None)
            )
            : Outcome.As<Guid, ObligationEffect>(effect);
    }

    protected async Task<Outcome<Guid>> KeepAsync(Guid? version = null)
    {
        var discount = await DiscountAsync();
        return await AsAdviserAsync(services =>
            services
                .GetRequiredService<ObligationService>()
                .KeepDiscountAsync(Tender, version ?? discount.Tender.Version, discount.Id, "Het nieuwe certificaat komt eraan.", CancellationToken.None)
        );
    }

    protected async Task WithdrawAsync(DateOnly from)
    {
        var version = (await Stage.FindAsync<ContractorCertificate>(Certificate)).Version;
        Done(
            await AsAdviserAsync(services =>
                services
                    .GetRequiredService<CertificateService>()
                    .WithdrawAsync(Certificate, version, from, "Het keurmerk is vervallen.", CancellationToken.None)
            )
        );
    }

    protected Task<T> AsAdviserAsync<T>(Func<IServiceProvider, Task<T>> act) => Portal.InScopeAsync(World.At(World.Av, World.Adviser), act);

    protected async Task ShouldBeAsync(decimal obligation, Guid? tender = null)
    {
        var id = tender ?? Tender;
        (await Stage.FindAsync<Tender>(id)).Obligation.ShouldBe(Euro.Round(obligation));
        (await LinesAsync(id)).Aggregate(Euro.Zero, (sum, line) => sum + line.Amount).ShouldBe(Euro.Round(obligation), "the total is the sum of the lines");
    }

    protected async Task<List<ObligationLine>> LinesAsync(Guid? tender = null)
    {
        var id = tender ?? Tender;
        return [.. ObligationCourse.Ordered(await Portal.ReadAsync(db => db.ObligationLines.AsNoTracking().Where(line => line.TenderId == id).ToListAsync()))];
    }

    protected async Task<List<decimal>> DiscountLinesAsync(Guid? tender = null) =>
        [
            .. (await LinesAsync(tender))
                .Where(line => line.Kind is ObligationLineKind.Discount or ObligationLineKind.DiscountEnded)
                .OrderBy(line => line.RecordedAt)
                .ThenBy(line => line.Id)
                .Select(line => line.Amount.Amount),
        ];

    protected void GoTo(int year, int month, int day) => Portal.Clock.SetUtcNow(new DateTimeOffset(year, month, day, 8, 0, 0, TimeSpan.Zero));

    protected static T Done<T>(Outcome<T> outcome)
    {
        outcome.Kind.ShouldBe(OutcomeKind.Done, string.Join(' ', outcome.Errors));
        return outcome.Value!;
    }
}
