using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Verification;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Obligations;

/// <summary>An obligation of € 20.000 (5% of € 400.000, awarded 1 December 2025) that changes by dated lines. Today is 12 March 2026.</summary>
public sealed class ObligationServiceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly March = new(2026, 3, 1);

    private static readonly ObligationLineInput Option = new()
    {
        Kind = ObligationLineKind.Option,
        Date = March,
        Base = Euro.FromWhole(100_000),
        Percentage = 5,
        Reason = "De optie is gelicht.",
    };

    [Fact]
    public async Task Add_Option_AddsALineAndKeepsTheOthers()
    {
        var (stage, tender) = await TenderAsync();

        (await AddAsync(stage, tender, Option, 25_000)).Kind.ShouldBe(OutcomeKind.Done);

        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(25_000));
        var lines = await LinesAsync(tender);
        lines.Select(line => (line.Kind, line.Amount.Amount)).ShouldBe([(ObligationLineKind.Award, 20_000m), (ObligationLineKind.Option, 5_000m)]);
        lines[1].Reason.ShouldBe("De optie is gelicht.");
        lines[1].Author.ShouldBe("Marleen Kooij");
        await ShouldHoldAsync();
    }

    [Fact]
    public async Task Add_Option_TellsTheContractorOnce()
    {
        var (stage, tender) = await TenderAsync();

        await AddAsync(stage, tender, Option, 25_000);

        var told = await portal.ReadAsync(db => db.Notifications.Where(row => row.TenderId == tender).ToListAsync());
        told.ShouldHaveSingleItem().Kind.ShouldBe(NotificationKind.ObligationChanged);
        var mail = await portal.ReadAsync(db => db.OutgoingMails.SingleAsync(row => row.UniqueKey == $"obligation/{told[0].AuditEventId}"));
        mail.To.ShouldBe("contact@merwedal.example");
        mail.Text.ShouldContain("De optie is gelicht.");
        mail.Text.ShouldContain("€\u00a025.000,00");
    }

    [Fact]
    public async Task Add_CertificateOfStep1_RecomputesTheDiscountAsALineOfItsOwn()
    {
        // Award 20,000 with 10% discount = 18,000. Correction + 3,333.33: 23,333.33 x 10% = 2,333.333, so 333.33 more discount.
        var (stage, tender) = await TenderAsync(certificate: RecognitionCodes.PsoStep1);
        (await stage.FindAsync<Tender>(tender)).Obligation.ShouldBe(Euro.FromWhole(18_000));

        var input = new ObligationLineInput
        {
            Kind = ObligationLineKind.Correction,
            Date = March,
            Amount = Euro.Round(3_333.33m),
            Reason = "Meerwerk.",
        };
        (await AddAsync(stage, tender, input, 21_000m)).Kind.ShouldBe(OutcomeKind.Done);

        var lines = await LinesAsync(tender);
        lines.Where(line => line.Kind == ObligationLineKind.Discount).Select(line => line.Amount.Amount).ShouldBe([-2_000m, -333.33m]);
        lines[^1].RecognitionCode.ShouldBe(RecognitionCodes.PsoStep1);
        await ShouldHoldAsync();
    }

    [Fact]
    public async Task SetTerms_Cap_CutsBeforeDiscount()
    {
        // The cap of 15,000 is on the total before discount: 15,000 less 10% = 13,500.
        var (stage, tender) = await TenderAsync(certificate: RecognitionCodes.PsoStep1);

        (await TermsAsync(stage, tender, new ObligationTermsInput(null, Euro.FromWhole(15_000), "Maximum afgesproken."), 13_500)).Kind.ShouldBe(
            OutcomeKind.Done
        );
        (await LinesAsync(tender))
            .Where(line => line.IsDerived)
            .Select(line => (line.Kind, line.Amount.Amount))
            .ShouldBe([(ObligationLineKind.Discount, -2_000m), (ObligationLineKind.OverCap, -5_000m), (ObligationLineKind.Discount, 500m)]);

        // Another 5,000 lies wholly over the cap.
        (await AddAsync(stage, tender, Option, 13_500)).Kind.ShouldBe(OutcomeKind.Done);
        (await LinesAsync(tender)).Where(line => line.Kind == ObligationLineKind.OverCap).Select(line => line.Amount.Amount).ShouldBe([-5_000m, -5_000m]);
        await ShouldHoldAsync();
    }

    [Fact]
    public async Task Add_ToATenderWithACap_RecomputesWhatCounts()
    {
        var stage = await Stage.SetAsync(portal);
        await stage.CappedTableAsync();
        var tender = await stage.TenderAsync();
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        await stage.DeliveryAsync(await stage.PurchaseAsync(tender), DeliveryStatus.Verified);
        (await stage.FindAsync<Tender>(tender)).Progress.Counted.ShouldBe(Euro.FromWhole(8_000)); // 40% of 20,000

        var effect = await PreviewAsync(stage, tender, Option);
        await AddAsync(stage, tender, Option, 25_000);

        effect.Value!.ProgressAfter.Counted.ShouldBe(Euro.FromWhole(10_000)); // 40% of 25,000
        (await stage.FindAsync<Tender>(tender)).Progress.ShouldBe(effect.Value.ProgressAfter);
        await ShouldHoldAsync();
    }

    [Fact]
    public async Task Add_ExtensionWithANewEnd_MovesTheEnd()
    {
        var (stage, tender) = await TenderAsync();

        await AddAsync(stage, tender, Option with { Kind = ObligationLineKind.Extension, EndDate = new DateOnly(2027, 6, 30) }, 25_000);

        (await stage.FindAsync<Tender>(tender)).EndDate.ShouldBe(new DateOnly(2027, 6, 30));
    }

    [Fact]
    public async Task Preview_SavesNothing()
    {
        var (stage, tender) = await TenderAsync();
        var before = await stage.FindAsync<Tender>(tender);

        var effect = (await PreviewAsync(stage, tender, Option)).Value!;

        (effect.Before, effect.After, effect.Difference).ShouldBe((Euro.FromWhole(20_000), Euro.FromWhole(25_000), Euro.FromWhole(5_000)));
        (await LinesAsync(tender)).Count.ShouldBe(1);
        (await stage.FindAsync<Tender>(tender)).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task Add_AnotherEffectThanShown_IsAConflictAndSavesNothing()
    {
        var (stage, tender) = await TenderAsync();

        (await AddAsync(stage, tender, Option, 24_999)).Kind.ShouldBe(OutcomeKind.Conflict);

        (await LinesAsync(tender)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Add_SentTwice_AddsOneLine()
    {
        var (stage, tender) = await TenderAsync();
        var version = (await stage.FindAsync<Tender>(tender)).Version;
        var key = Ids.New();

        for (var time = 0; time < 2; time++)
        {
            var outcome = await AsAdviserAsync(stage, services =>
                services.GetRequiredService<ObligationService>().AddAsync(tender, version, Option, Euro.FromWhole(25_000), key, CancellationToken.None)
            );
            outcome.Kind.ShouldBe(OutcomeKind.Done);
        }

        (await LinesAsync(tender)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Add_ByTheContractor_IsForbidden()
    {
        var (stage, tender) = await TenderAsync();
        var version = (await stage.FindAsync<Tender>(tender)).Version;

        var outcome = await portal.InScopeAsync(stage.World.At(stage.World.Merwedal, stage.World.Owner), services =>
            services.GetRequiredService<ObligationService>().AddAsync(tender, version, Option, Euro.FromWhole(25_000), Ids.New(), CancellationToken.None)
        );

        outcome.Kind.ShouldBe(OutcomeKind.Forbidden);
    }

    [Fact]
    public async Task Preview_BelowZero_IsRefused()
    {
        var (stage, tender) = await TenderAsync();

        var outcome = await PreviewAsync(
            stage,
            tender,
            Option with
            {
                Kind = ObligationLineKind.Correction,
                Base = null,
                Percentage = null,
                Amount = Euro.FromWhole(-20_001),
            }
        );

        outcome.Errors.ShouldHaveSingleItem().ShouldBe(new FieldError("Amount", ObligationTexts.BelowZero));
    }

    public static TheoryData<string, ObligationLineInput> Wrong =>
        new()
        {
            { "Kind", Option with { Kind = null } },
            { "Kind", Option with { Kind = ObligationLineKind.Discount } },
            { "Date", Option with { Date = null } },
            { "Date", Option with { Date = new DateOnly(2025, 11, 30) } }, // before the award
            { "Date", Option with { Date = new DateOnly(2026, 3, 13) } }, // tomorrow
            { "Amount", Option with { Base = null, Percentage = null } },
            { "Amount", Option with { Amount = Euro.FromWhole(5) } }, // both ways
            { "Amount", Option with { Base = null, Percentage = null, Amount = Euro.FromWhole(-5) } }, // only a correction lowers
            { "Amount", Option with { Base = null, Percentage = null, Amount = Euro.Zero } },
            { "Base", Option with { Base = null } },
            { "Base", Option with { Base = Euro.MaxInput + new Euro(1) } },
            { "Percentage", Option with { Percentage = 101 } },
            { "Percentage", Option with { Percentage = null } },
            { "EndDate", Option with { EndDate = new DateOnly(2026, 12, 31) } }, // not later
            { "EndDate", Option with { Kind = ObligationLineKind.CallOff, EndDate = new DateOnly(2027, 1, 1) } },
            { "EndDate", Option with { EndDate = new DateOnly(2051, 1, 2) } }, // over 25 years
            { "Reason", Option with { Reason = " " } },
            { "Reason", Option with { Reason = "BSN 123456782" } },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Preview_Wrong_SaysSoAtTheField(string field, ObligationLineInput input)
    {
        var (stage, tender) = await TenderAsync();

        (await PreviewAsync(stage, tender, input)).Errors.Select(error => error.Field).ShouldBe([field]);
    }

    private async Task<(Stage Stage, Guid Tender)> TenderAsync(string? certificate = null)
    {
        var stage = await Stage.SetAsync(portal);
        if (certificate is null)
        {
            return (stage, await stage.TenderAsync());
        }

        var holder = stage.World.Groen;
        if (!await portal.ReadAsync(db => db.ContractorCertificates.AnyAsync(row => row.HolderId == holder.Id)))
        {
            await stage.CertificateAsync(stage.World.Av, holder, certificate, new DateOnly(2025, 1, 1), new DateOnly(2028, 1, 1));
        }

        return (stage, await stage.TenderAsync(contractor: holder));
    }

    private async Task<Outcome<Guid>> AddAsync(Stage stage, Guid tender, ObligationLineInput input, decimal expected)
    {
        var version = (await stage.FindAsync<Tender>(tender)).Version;
        return await AsAdviserAsync(stage, services =>
            services.GetRequiredService<ObligationService>().AddAsync(tender, version, input, Euro.Round(expected), Ids.New(), CancellationToken.None)
        );
    }

    private async Task<Outcome<Guid>> TermsAsync(Stage stage, Guid tender, ObligationTermsInput input, decimal expected)
    {
        var version = (await stage.FindAsync<Tender>(tender)).Version;
        return await AsAdviserAsync(stage, services =>
            services.GetRequiredService<ObligationService>().SetTermsAsync(tender, version, input, Euro.Round(expected), CancellationToken.None)
        );
    }

    private Task<Outcome<ObligationEffect>> PreviewAsync(Stage stage, Guid tender, ObligationLineInput input) =>
        AsAdviserAsync(stage, services => services.GetRequiredService<ObligationService>().PreviewAsync(tender, input, CancellationToken.None));

    private Task<T> AsAdviserAsync<T>(Stage stage, Func<IServiceProvider, Task<T>> act) =>
        portal.InScopeAsync(stage.World.At(stage.World.Av, stage.World.Adviser), act);

    private async Task<List<ObligationLine>> LinesAsync(Guid tender) =>
        [.. ObligationCourse.Ordered(await portal.ReadAsync(db => db.ObligationLines.AsNoTracking().Where(line => line.TenderId == tender).ToListAsync()))];

    private async Task ShouldHoldAsync()
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
}
