using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Notifications;
using SocialReturn.Core.Obligations;
using SocialReturn.Core.Obligations.ByDesk;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenders;
using Xunit;

namespace SocialReturn.Core.Tests.Obligations;

/// <summary>When a certificate lapses before the end of the work, the adviser is asked whether its discount stays.</summary>
public sealed class DiscountDecisionTests : DiscountSetting
{
    [Fact]
    public async Task Lapse_BeforeTheEndOfTheWork_IsAskedOnceItIsThere()
    {
        await AddAsync(Option(5_000, new DateOnly(2027, 6, 30)));
        (await WaitingAsync()).ShouldBeEmpty();

        GoTo(2026, 12, 31);
        (await WaitingAsync()).ShouldBeEmpty("it is the last day");
        GoTo(2027, 1, 1);
        (await WaitingAsync()).ShouldBe([Tender]);
    }

    [Fact]
    public async Task Lapse_AfterARenewalWithoutAGap_IsNotAsked()
    {
        await AddAsync(Option(5_000, new DateOnly(2027, 6, 30)));
        await Stage.CertificateAsync(World.Av, World.Merwedal, RecognitionCodes.PsoStep1, new DateOnly(2027, 1, 1), new DateOnly(2028, 12, 31));

        GoTo(2027, 1, 15);

        (await WaitingAsync()).ShouldBeEmpty();
        await ShouldBeAsync(23_000);
    }

    [Fact]
    public async Task Keep_IsNotAskedAgain_UntilTheCertificateEndsOnAnotherDay()
    {
        await WithdrawAsync(new DateOnly(2026, 3, 10));
        (await WaitingAsync()).ShouldBe([Tender]);

        Done(await KeepAsync());

        (await WaitingAsync()).ShouldBeEmpty();
        await ShouldBeAsync(18_000);
        (await KeepAsync()).Kind.ShouldBe(OutcomeKind.Conflict, "there is nothing to decide any more");
        var audit = await Portal.ReadAsync(db => db.AuditEvents.SingleAsync(row => row.Action == "Tender.DiscountKept"));
        (audit.TenderId, audit.Reason, audit.AmountCents).ShouldBe((Tender, "Het nieuwe certificaat komt eraan.", 200_000L));
    }

    [Fact]
    public async Task End_FromADay_AddsALineWithItsReasonAndTellsTheContractor()
    {
        await WithdrawAsync(new DateOnly(2026, 3, 10));

        // From 10 March 297 of 365 days are left: 2,000 × 297 / 365 = 1,627.40.
        (await DiscountAsync()).ShareFrom(new DateOnly(2026, 3, 10)).ShouldBe(Euro.Round(1_627.40m));
        Done(await EndAsync(1_627.40m, new DateOnly(2026, 3, 10)));

        await ShouldBeAsync(19_627.40m);
        var line = (await LinesAsync()).Single(row => row.Kind == ObligationLineKind.DiscountEnded);
        (line.Date, line.Amount, line.CertificateId, line.Reason).ShouldBe(
            (new DateOnly(2026, 3, 10), Euro.Round(1_627.40m), Certificate, "Het certificaat is er niet meer.")
        );
        (await WaitingAsync()).ShouldBeEmpty();
        (await Portal.ReadAsync(db => db.Notifications.CountAsync(row => row.TenderId == Tender && row.Kind == NotificationKind.ObligationChanged))).ShouldBe(
            1
        );
    }

    [Fact]
    public async Task End_ThenOtherLines_StaysEndedAndNeverBecomesASurcharge()
    {
        Done(await EndAsync(1_500, March));
        await ShouldBeAsync(19_500);

        await AddAsync(Correction(-10_000)); // 10% of 10,000 less 1,500: nothing is left, and no plus
        await ShouldBeAsync(10_000);
        (await DiscountLinesAsync()).ShouldBe([-2_000m, 1_500m, 500m]);

        await AddAsync(Option(20_000)); // 10% of 30,000 less 1,500
        await ShouldBeAsync(28_500);
    }

    [Fact]
    public async Task End_OnOneTender_LeavesAnother()
    {
        var other = await Stage.TenderAsync(title: "Bermen");

        Done(await EndAsync(2_000, March));

        await ShouldBeAsync(20_000);
        await ShouldBeAsync(18_000, other);
    }

    [Fact]
    public async Task End_InTwoParts_IsNeverMoreThanTheDiscount()
    {
        Done(await EndAsync(1_500, March));

        (await EndAsync(501, March)).Errors.Select(error => error.Field).ShouldBe(["Amount"]);
        Done(await EndAsync(500, March));
        await ShouldBeAsync(20_000);
    }

    [Fact]
    public async Task KeepAndEnd_ByTwoAtOnce_FirstOneStands()
    {
        await WithdrawAsync(new DateOnly(2026, 3, 10));
        var version = (await Stage.FindAsync<Tender>(Tender)).Version;
        Done(await EndAsync(1_000, March));

        (await KeepAsync(version)).Kind.ShouldBe(OutcomeKind.Conflict);
        await ShouldBeAsync(19_000);
    }

    [Fact]
    public async Task TwoAtOnce_EndingTheSame_EndItOnce()
    {
        var discount = await DiscountAsync();
        var input = new DiscountEndInput(discount.Id, March, Euro.FromWhole(2_000), "Vervallen.");

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                        AsAdviserAsync(services =>
                            services
                                .GetRequiredService<ObligationService>()
                                .EndDiscountAsync(Tender, discount.Tender.Version, input, Euro.FromWhole(20_000), Ids.New(), CancellationToken.None)
                        )
                    )
                )
        );

        outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsDone).ShouldAllBe(outcome => outcome.Kind == OutcomeKind.Conflict || outcome.Kind == OutcomeKind.Invalid);
        await ShouldBeAsync(20_000);
    }

    [Theory]
    [InlineData(0, 3, "Amount")]
    [InlineData(2_001, 3, "Amount")]
    [InlineData(100, 4, "Date")]
    public async Task End_Wrong_SaysSoAtTheField(int amount, int month, string field) =>
        (await EndAsync(amount, new DateOnly(2026, month, 1))).Errors.Select(error => error.Field).ShouldBe([field]);

    [Fact]
    public async Task Decide_ByTheContractor_IsForbidden()
    {
        await WithdrawAsync(new DateOnly(2026, 3, 10));
        var discount = await DiscountAsync();

        (
            await Portal.InScopeAsync(World.At(World.Merwedal, World.Owner), services =>
                services
                    .GetRequiredService<ObligationService>()
                    .KeepDiscountAsync(Tender, discount.Tender.Version, discount.Id, "Graag.", CancellationToken.None)
            )
        ).Kind.ShouldBe(OutcomeKind.Forbidden);
    }
}
