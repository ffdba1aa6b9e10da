using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenancy;
using SocialReturn.TestKit.Given;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Core.Tests.Fulfilments;

/// <summary>A credit note lowers one invoice.</summary>
public sealed class CreditNoteTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    /// <summary>It could lower two invoices: nobody noticed.</summary>
    [Fact]
    public async Task CreditNote_OnTwoInvoicesOfOneSupplier_IsNoticed_WaitingOrAgreed()
    {
        var (stage, first, scope) = await InvoiceAsync();
        var (_, second, _) = await InvoiceAsync();
        var (row, other) = (await stage.FindAsync<Delivery>(first), await stage.FindAsync<Delivery>(second));
        Task<Outcome<Guid>> AgainAsync(string number) =>
            ActAsync(scope.Owner, service => service.SubmitAsync(second, other.Version, Credit(number, 1_210, 210, 0), default));
        var known = new FieldError(
            "Number",
            $"Deze creditfactuur heeft u al opgevoerd bij factuur {row.InvoiceNumber}. Eén creditfactuur hoort bij één factuur."
        );

        (await ActAsync(scope.Owner, service => service.SubmitAsync(first, row.Version, Credit("Dubbel 1", 1_210, 210, 0), default))).IsDone.ShouldBeTrue();
        (await AgainAsync(" dubbel 1 ")).Errors.ShouldContain(known);
        row = await stage.FindAsync<Delivery>(first);
        (await ActAsync(scope.Desk, service => service.AgreeAsync(first, row.Version, Euro.FromWhole(6_000), default))).IsDone.ShouldBeTrue();
        (await AgainAsync("Dubbel 1")).Errors.ShouldContain(known);

        (await AgainAsync("Dubbel 2")).IsDone.ShouldBeTrue();
    }

    /// <summary>What was refused lowered nothing.</summary>
    [Fact]
    public async Task CreditNote_ThatWasRefused_MayBeSentInForAnotherInvoice()
    {
        var (stage, first, scope) = await InvoiceAsync();
        var (_, second, _) = await InvoiceAsync();
        var (row, other) = (await stage.FindAsync<Delivery>(first), await stage.FindAsync<Delivery>(second));
        await ActAsync(scope.Owner, service => service.SubmitAsync(first, row.Version, Credit("Verkeerd 1", 1_210, 210, 0), default));
        row = await stage.FindAsync<Delivery>(first);
        (await ActAsync(scope.Desk, service => service.RefuseAsync(first, row.Version, "Hoort bij de andere factuur.", default))).IsDone.ShouldBeTrue();

        (
            await ActAsync(scope.Owner, service => service.SubmitAsync(second, other.Version, Credit("Verkeerd 1", 1_210, 210, 0), default))
        ).IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1_210, 210, 0)]
    [InlineData(-1_210, -210, 0)]
    [InlineData(1_815, 315, 500)]
    public async Task CreditNote_AlwaysLowersItsInvoice(int amount, int vat, int material)
    {
        var (stage, invoice, scope) = await InvoiceAsync();
        var row = await stage.FindAsync<Delivery>(invoice);
        var number = $"C{amount}-{material}";

        (
            await ActAsync(scope.Owner, service => service.SubmitAsync(invoice, row.Version, Credit(number, amount, vat, material), default))
        ).IsDone.ShouldBeTrue();
        row = await stage.FindAsync<Delivery>(invoice);
        (await ActAsync(scope.Desk, service => service.AgreeAsync(invoice, row.Version, Euro.FromWhole(6_000), default))).IsDone.ShouldBeTrue();

        // 12.100 − 2.100 − 3.000 was 7.000; the note takes 1.000 of the work off.
        var after = await stage.FindAsync<Delivery>(invoice);
        (after.Value, after.RecognitionCode).ShouldBe((Euro.FromWhole(6_000), row.RecognitionCode));
        (await portal.ReadAsync(db => db.Rounds.OrderBy(round => round.Number).LastAsync(round => round.SubjectId == invoice))).Grounds.ShouldBe(
            $"Creditfactuur {number} van 1 maart 2026."
        );
        (
            await ActAsync(scope.Owner, service => service.SubmitAsync(invoice, after.Version, Credit(number.ToLowerInvariant(), 121, 21, 0), default))
        ).Errors.ShouldContain(new FieldError("Number", "Deze creditfactuur heeft u al opgevoerd."));
    }

    [Theory]
    [InlineData("", 121, 21, "Number", "Vul het nummer van de creditfactuur in.")]
    [InlineData("C-1", 13_000, 21, "InvoiceInclVat", "Dit is meer dan op de factuur staat: € 12.100,00.")]
    [InlineData("C-1", 121, 3_000, "Vat", "Dit is meer dan op de factuur staat: € 2.100,00.")]
    public async Task CreditNote_Wrong_SaysSoAtTheField(string number, int amount, int vat, string field, string message)
    {
        var (stage, invoice, scope) = await InvoiceAsync();
        var row = await stage.FindAsync<Delivery>(invoice);

        var outcome = await ActAsync(scope.Owner, service => service.SubmitAsync(invoice, row.Version, Credit(number, amount, vat, 0), default));

        outcome.Errors.Select(error => (error.Field, error.Message.Replace('\u00a0', ' '))).ShouldContain((field, message));
    }

    /// <summary>An invoice of € 12.100 with € 2.100 btw and € 3.000 material, the last of its item, verified: € 7.000.</summary>
    private async Task<(Stage Stage, Guid Invoice, PlacementDriver Scope)> InvoiceAsync()
    {
        var stage = await Stage.SetAsync(portal);
        var id = await stage.PurchaseAsync(await stage.TenderAsync());
        return (stage, await stage.DeliveryAsync(id, DeliveryStatus.Verified), new PlacementDriver(portal, stage, id));
    }

    private static CorrectionInput Credit(string number, int amount, int vat, int material) =>
        new(new DeliveryInput(), Reverses: false, null)
        {
            Credit = new CreditNote(
                number,
                new DateOnly(2026, 3, 1),
                new Measures
                {
                    InvoiceInclVat = Euro.FromWhole(amount),
                    Vat = Euro.FromWhole(vat),
                    MaterialCosts = material == 0 ? null : Euro.FromWhole(material),
                }
            ),
        };

    private Task<Outcome<Guid>> ActAsync(AccessScope scope, Func<CorrectionService, Task<Outcome<Guid>>> act) =>
        portal.InScopeAsync(scope, services => act(services.GetRequiredService<CorrectionService>()));
}
