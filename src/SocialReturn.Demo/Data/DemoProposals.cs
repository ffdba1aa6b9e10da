using SocialReturn.Core.Fulfilments;

namespace SocialReturn.Demo.Data;

/// <summary>Fills in the proposals of placements and purchases.</summary>
internal sealed class DemoProposals(DemoStage stage, DemoParticipants participants)
{
    public Task<Guid> SubmitAsync(DemoFulfilment fulfilment, Submission submission, CancellationToken cancellationToken) =>
        stage.DoAsync(stage.AtContractor(fulfilment.Tender.Contractor), services =>
        {
            var service = services.GetRequiredService<ProposalService>();
            return fulfilment switch
            {
                DemoPlacement placement => service.SubmitAsync(placement.Tender.Id, Input(placement), submission, cancellationToken),
                DemoPurchase purchase => service.SubmitAsync(purchase.Tender.Id, Input(purchase), submission, cancellationToken),
                _ => throw new NotSupportedException(fulfilment.GetType().Name),
            };
        });

    private ParticipationInput Input(DemoPlacement placement)
    {
        var person = participants.Of(placement);
        return new ParticipationInput(
            new PlacedParticipant(null, placement.Who, person.BirthDate, person.Initial, person.Letters, IsSomebodyElse: false, null),
            placement.Block,
            placement.Title,
            placement.Hours,
            null,
            placement.From,
            placement.To,
            placement.Permanent
        );
    }

    private SocialPurchaseInput Input(DemoPurchase purchase) =>
        new(stage.Suppliers[purchase.Supplier].Id, null, purchase.Title, purchase.Date, purchase.InvoiceInclVat, purchase.Vat, purchase.Material);
}
