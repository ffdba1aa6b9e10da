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
        return new ParticipationInput
        {
            Participant = new PlacedParticipant
            {
                Reference = placement.Who,
                BirthDate = person.BirthDate,
                Initial = person.Initial,
                SurnameLetters = person.Letters,
            },
            BlockCode = placement.Block,
            Title = placement.Title,
            HoursPerWeek = placement.Hours,
            From = placement.From,
            To = placement.To,
            PermanentContract = placement.Permanent,
        };
    }

    private SocialPurchaseInput Input(DemoPurchase purchase) =>
        new()
        {
            SupplierId = stage.Suppliers[purchase.Supplier].Id,
            Title = purchase.Title,
            InvoiceDate = purchase.Date,
            InvoiceInclVat = purchase.InvoiceInclVat,
            Vat = purchase.Vat,
            MaterialCosts = purchase.Material,
        };
}
