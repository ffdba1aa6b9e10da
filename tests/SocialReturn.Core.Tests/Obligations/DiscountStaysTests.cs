using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Fulfilments.ByDesk;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Tenders.ByDesk;
using Xunit;

namespace SocialReturn.Core.Tests.Obligations;

/// <summary>A discount that was given stays with its line, whatever happens to the certificate.</summary>
public sealed class DiscountStaysTests : DiscountSetting
{
    [Fact]
    public async Task Option_PastTheEndOfTheCertificate_HasNoDiscountAndSaysWhy()
    {
        var effect = await AddAsync(Option(5_000, new DateOnly(2027, 6, 30)));

        await ShouldBeAsync(23_000);
        effect.NoDiscount.ShouldBe(
            "Deze regel krijgt geen korting: het certificaat loopt tot en met 31 december 2026, de aanbesteding tot en met 30 juni 2027. De korting op eerdere regels blijft staan."
        );
        (await DiscountLinesAsync()).ShouldBe([-2_000m]);
    }

    [Fact]
    public async Task Option_AfterARenewalWithoutAGap_HasDiscountToo()
    {
        await Stage.CertificateAsync(World.Av, World.Merwedal, RecognitionCodes.PsoStep1, new DateOnly(2027, 1, 1), new DateOnly(2028, 12, 31));

        var effect = await AddAsync(Option(5_000, new DateOnly(2027, 6, 30)));

        effect.NoDiscount.ShouldBeNull();
        await ShouldBeAsync(22_500);
    }

    [Fact]
    public async Task Option_AfterARenewalWithAGapOfADay_HasNone()
    {
        await Stage.CertificateAsync(World.Av, World.Merwedal, RecognitionCodes.PsoStep1, new DateOnly(2027, 1, 2), new DateOnly(2028, 12, 31));

        await AddAsync(Option(5_000, new DateOnly(2027, 6, 30)));

        await ShouldBeAsync(23_000);
    }

    [Fact]
    public async Task Renewal_AtAHigherStep_CountsForNewLinesOnly()
    {
        var renewed = await Stage.CertificateAsync(World.Av, World.Merwedal, RecognitionCodes.PsoStep2, new DateOnly(2026, 2, 1), new DateOnly(2028, 1, 31));
        await ShouldBeAsync(18_000);

        await AddAsync(Option(1_000));

        // 10% of 20,000 stays; 25% of the new 1,000.
        await ShouldBeAsync(18_750);
        var lines = (await LinesAsync()).FindAll(line => line.Kind == ObligationLineKind.Discount);
        lines.Select(line => (line.CertificateId, line.Percentage, line.Amount.Amount)).ShouldBe([(Certificate, 10m, -2_000m), (renewed, 25m, -250m)]);
        lines[1].Reason.ShouldBe("Korting voor PSO Trede 2, geldig van 1 februari 2026 tot en met 31 januari 2028");
    }

    [Fact]
    public async Task Withdrawal_ThenCorrections_KeepsWhatWasGiven()
    {
        await WithdrawAsync(March);
        await ShouldBeAsync(18_000);

        // What is added has no discount any more; what is taken back goes by what the award was given.
        await AddAsync(Correction(1_000));
        await ShouldBeAsync(19_000);
        await AddAsync(Correction(-5_000));
        await ShouldBeAsync(14_500);
        (await DiscountLinesAsync()).ShouldBe([-2_000m, 500m]);
    }

    [Fact]
    public async Task CorrectedCertificate_ThatNeverCoveredTheTender_TakesNothingBack()
    {
        var version = (await Stage.FindAsync<ContractorCertificate>(Certificate)).Version;
        Done(
            await AsAdviserAsync(services =>
                services
                    .GetRequiredService<CertificateService>()
                    .CorrectAsync(
                        Certificate,
                        version,
                        new CertificateInput(RecognitionCodes.PsoStep1, new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31), null, null),
                        "Verkeerd overgenomen.",
                        CancellationToken.None
                    )
            )
        );
        await ShouldBeAsync(18_000);

        await AddAsync(Correction(333.33m));

        await ShouldBeAsync(18_333.33m);
        (await WaitingAsync()).ShouldBe([Tender], "the adviser is told");
    }

    [Fact]
    public async Task Turnover_ConfirmedAfterTheLapse_HasNoDiscountAndLeavesTheOthers()
    {
        var report = await Stage.TurnoverAsync(Tender);
        await WithdrawAsync(new DateOnly(2026, 1, 15));
        var version = (await Stage.FindAsync<TurnoverReport>(report)).Version;

        Done(
            await AsAdviserAsync(services =>
                services.GetRequiredService<TurnoverDecisionService>().ConfirmAsync(Tender, report, version, CancellationToken.None)
            )
        );

        await ShouldBeAsync(20_500); // 18,000 + 2% of 125,000
    }

    [Fact]
    public async Task Cap_CutsTheLaterLineFirst()
    {
        await AddAsync(Option(5_000, new DateOnly(2027, 6, 30)));
        var tender = await Stage.FindAsync<Tender>(Tender);

        // Of 25,000 before discount 22,000 counts: the award whole, of the option 2,000. The discount is still 10% of the award.
        Done(
            await AsAdviserAsync(services =>
                services
                    .GetRequiredService<ObligationService>()
                    .SetTermsAsync(
                        Tender,
                        tender.Version,
                        new ObligationTermsInput(null, Euro.FromWhole(22_000), "Maximum afgesproken."),
                        Euro.FromWhole(20_000),
                        CancellationToken.None
                    )
            )
        );
        await ShouldBeAsync(20_000);
    }

    [Fact]
    public async Task AnotherTable_LeavesTheDiscountThatWasGiven()
    {
        var table = await Stage.TableAsync(schedule =>
            schedule with
            {
                ContractorDiscounts = [new ContractorDiscount(RecognitionCodes.PsoStep1, "PSO-trede 1", 25)],
            }
        );
        var tender = await Stage.FindAsync<Tender>(Tender);

        Done(
            await AsAdviserAsync(services =>
                services
                    .GetRequiredService<RepinService>()
                    .RepinAsync(Tender, tender.Version, table.Id, "De nieuwe tabel is afgesproken.", Euro.Zero, CancellationToken.None)
            )
        );
        await ShouldBeAsync(18_000);

        // A new line goes by the new table: 25% of 1,000.
        await AddAsync(Option(1_000));
        await ShouldBeAsync(18_750);
    }

    [Fact]
    public async Task AnotherRegion_WithdrawsItsOwn_ChangesNothingHere()
    {
        var theirs = await Stage.CertificateAsync(
            World.Haaglanden,
            World.Merwedal,
            RecognitionCodes.PsoStep3,
            new DateOnly(2025, 1, 1),
            new DateOnly(2027, 12, 31)
        );
        var desk = World.At(World.Haaglanden, World.HaaglandenAdviser);
        var (own, other) = (await Stage.FindAsync<ContractorCertificate>(Certificate), await Stage.FindAsync<ContractorCertificate>(theirs));

        (
            await Portal.InScopeAsync(desk, services =>
                services.GetRequiredService<CertificateService>().WithdrawAsync(Certificate, own.Version, March, "Niet van ons.", CancellationToken.None)
            )
        ).Kind.ShouldBe(OutcomeKind.NotFound);
        (
            await Portal.InScopeAsync(desk, services =>
                services.GetRequiredService<CertificateService>().WithdrawAsync(theirs, other.Version, March, "Vervallen.", CancellationToken.None)
            )
        ).Kind.ShouldBe(OutcomeKind.Done);
        await AddAsync(Correction(1_000));

        await ShouldBeAsync(18_900);
        (await WaitingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Certificate_OfTheMotherCompany_CoversItsDaughters()
    {
        await Stage.CertificateAsync(World.Av, World.Merwedal, RecognitionCodes.PsoStep2, new DateOnly(2025, 6, 1), LastDay, covered: World.Groen.KvkNumber);

        var daughters = await Stage.TenderAsync(contractor: World.Groen, title: "Bermen");

        await ShouldBeAsync(15_000, daughters);
    }

    [Fact]
    public async Task Certificate_ConfirmedAfterTheAward_IsGivenWhenAnAdviserSaysSo()
    {
        var late = await Stage.TenderAsync(contractor: World.Groen, title: "Bermen");
        await Stage.CertificateAsync(World.Av, World.Groen, RecognitionCodes.PsoStep1, new DateOnly(2025, 1, 1), LastDay);
        await ShouldBeAsync(20_000, late);
        var version = (await Stage.FindAsync<Tender>(late)).Version;

        Task<Outcome<Guid>> GiveAsync(Guid held) =>
            AsAdviserAsync(services =>
                services
                    .GetRequiredService<ObligationService>()
                    .GiveDiscountAsync(late, held, "Het certificaat kwam later binnen.", Euro.FromWhole(18_000), Ids.New(), CancellationToken.None)
            );
        Done(await GiveAsync(version));
        (await GiveAsync(version)).Kind.ShouldBe(OutcomeKind.Conflict);

        await ShouldBeAsync(18_000, late);
        var again = await AsAdviserAsync(services =>
            services.GetRequiredService<ObligationService>().PreviewGiftAsync(late, "Nog eens.", CancellationToken.None)
        );
        again.Errors.ShouldHaveSingleItem().Message.ShouldBe("Geen enkele regel kan met de certificaten van nu korting krijgen.");
    }

    [Fact]
    public async Task EachLine_IsGivenOneDiscountAtMost()
    {
        await AddAsync(Option(5_000));

        var given = await Portal.ReadAsync(db => db.ObligationDiscounts.AsNoTracking().Where(row => row.TenderId == Tender).ToListAsync());
        given.Select(row => row.LineId).Distinct().Count().ShouldBe(2);
        given.Count.ShouldBe(2);
    }
}
