using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;

namespace SocialReturn.Demo.Data;

/// <summary>Fills in the proposals of all kinds.</summary>
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
                DemoEffort effort => service.SubmitAsync(effort.Tender.Id, Input(effort), submission, cancellationToken),
                _ => throw new NotSupportedException(fulfilment.GetType().Name),
            };
        });

    private PlacementInput Input(DemoPlacement placement)
    {
        var person = participants.Of(placement);
        return new PlacementInput
        {
            Kind = placement.Kind,
            Relation = placement.Relation,
            Participant = new PlacedParticipant
            {
                Reference = placement.Who,
                BirthDate = person.BirthDate,
                Initial = person.Initial,
                SurnameLetters = person.Letters,
            },
            BlockCode = placement.Block,
            Title = placement.Title,
            From = placement.From,
            To = placement.To,
            PermanentContract = placement.Permanent,
            Measures = new Measures { HoursPerWeek = placement.Hours },
        };
    }

    private EffortInput Input(DemoPurchase purchase) =>
        new EffortInput
        {
            Kind = purchase.Kind,
            Relation = purchase.Relation,
            SupplierId = stage.Suppliers[purchase.Supplier].Id,
            Title = purchase.Title,
            From = purchase.Date,
            Measures = new Measures
            {
                InvoiceInclVat = purchase.InvoiceInclVat,
                Vat = purchase.Vat,
                MaterialCosts = purchase.Material,
            },
        };

    private static EffortInput Input(DemoEffort effort) =>
        new()
        {
            Kind = effort.Kind,
            Relation = effort.Relation,
            BlockCode = effort.Block,
            PlacementId = effort.Beside?.Id,
            SupplierName = effort.Party,
            IsLanguage = effort.IsLanguage,
            ActivityType = effort.ActivityType,
            Goal = effort.Goal,
            Title = effort.Title,
            From = effort.From,
            To = effort.To,
            Measures = effort.Measures,
        };
}
