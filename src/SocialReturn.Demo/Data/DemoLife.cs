using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Fulfilments.ByDesk;

namespace SocialReturn.Demo.Data;

/// <summary>The life of a fulfilment from proposal to agreement, as contractor and adviser lead it.</summary>
internal sealed class DemoLife(DemoStage stage, DemoProposals proposals, DemoDeliveries deliveries)
{
    public void Plan(DemoFulfilment fulfilment) => stage.Timeline.Plan(fulfilment.ProposedAt, token => BeginAsync(fulfilment, token));

    private async Task BeginAsync(DemoFulfilment fulfilment, CancellationToken cancellationToken)
    {
        var isDraft = fulfilment.Fate == DemoFate.Draft;
        fulfilment.Id = await proposals.SubmitAsync(fulfilment, new Submission(null, null, !isDraft, Ids.New()), cancellationToken);
        var chance = fulfilment.Chance;
        var decided = DemoCalendar.After(fulfilment.ProposedAt, 1 + chance.Next(4), chance);
        switch (fulfilment.Fate)
        {
            case DemoFate.Draft or DemoFate.Proposed:
                break;
            case DemoFate.Withdrawn:
                stage.Timeline.Plan(decided, token => WithdrawAsync(fulfilment, token));
                break;
            case DemoFate.Rejected:
                stage.Timeline.Plan(decided, token => RejectAsync(fulfilment, token));
                break;
            case DemoFate.Changes:
                stage.Timeline.Plan(stage.Calendar.WaitingSince(fulfilment.Wait, chance), token => RequestChangesAsync(fulfilment, token));
                break;
            case DemoFate.Offered:
                stage.Timeline.Plan(stage.Calendar.WaitingSince(fulfilment.Wait, chance), token => OfferAsync(fulfilment, token));
                break;
            case DemoFate.ChangesAnswered:
                stage.Timeline.Plan(decided, token => RequestChangesAsync(fulfilment, token));
                stage.Timeline.Plan(DemoCalendar.After(decided, 2, chance), token => AnswerAsync(fulfilment, token));
                break;
            default:
                PlanAgreement(fulfilment, decided);
                break;
        }
    }

    private void PlanAgreement(DemoFulfilment fulfilment, DateTime decided) => stage.Timeline.Plan(decided, async token =>
        {
            await AgreeAsync(fulfilment, token);
            deliveries.Plan(fulfilment, decided);
        });

    private async Task AnswerAsync(DemoFulfilment fulfilment, CancellationToken cancellationToken)
    {
        var (version, _) = await CurrentAsync(fulfilment, cancellationToken);
        await proposals.SubmitAsync(fulfilment, new Submission(fulfilment.Id, version, true, Ids.New()), cancellationToken);
        PlanAgreement(fulfilment, DemoCalendar.After(stage.Now, 1 + fulfilment.Chance.Next(3), fulfilment.Chance));
    }

    private async Task AgreeAsync(DemoFulfilment fulfilment, CancellationToken cancellationToken)
    {
        var (version, value) = await CurrentAsync(fulfilment, cancellationToken);
        await ReviewAsync(fulfilment, review => review.AgreeAsync(fulfilment.Id, version, value, cancellationToken));
    }

    private async Task RequestChangesAsync(DemoFulfilment fulfilment, CancellationToken cancellationToken)
    {
        var (version, _) = await CurrentAsync(fulfilment, cancellationToken);
        await ReviewAsync(fulfilment, review => review.RequestChangesAsync(fulfilment.Id, version, DemoReasons.Changes.Of(fulfilment), cancellationToken));
    }

    /// <summary>Three quarters of the hours a week, of the invoice or of a value, and half of the hours of an activity.</summary>
    private async Task OfferAsync(DemoFulfilment fulfilment, CancellationToken cancellationToken)
    {
        var row = await stage.ReadAsync(stage.AtContractor(fulfilment.Tender.Contractor), db =>
            db.Fulfilments.AsNoTracking().SingleAsync(row => row.Id == fulfilment.Id, cancellationToken)
        );
        var measures = row.Measures;
        var terms = Terms.Of(row) with
        {
            Measures = measures with
            {
                HoursPerWeek = measures.HoursPerWeek * 3 / 4,
                Specification = Fewer(measures.Specification),
                InvoiceInclVat = Part(measures.InvoiceInclVat),
                Vat = Part(measures.Vat),
                MaterialCosts = Part(measures.MaterialCosts),
            },
        };
        await stage.DoAsync(stage.AtDesk(fulfilment.Tender.Slug, fulfilment.Chance), services =>
            services.GetRequiredService<OfferService>().OfferAsync(row.Id, row.Version, terms, DemoReasons.Offer.Of(fulfilment), cancellationToken)
        );

        // In whole hours: where a row counts days, a part of one does not exist.
        static HoursSpecification? Fewer(HoursSpecification? asked) =>
            asked is null
                ? null
                : new HoursSpecification([
                    .. asked.Rows.Select(row => row with { HoursEach = row.HoursEach is { } each ? decimal.Ceiling(each / 2) : null, Value = Part(row.Value) }),
                ]);

        static Euro? Part(Euro? amount) => amount is { } whole ? Euro.Round(whole.Amount * 3 / 4) : null;
    }

    private async Task RejectAsync(DemoFulfilment fulfilment, CancellationToken cancellationToken)
    {
        var (version, _) = await CurrentAsync(fulfilment, cancellationToken);
        await ReviewAsync(fulfilment, review => review.RejectAsync(fulfilment.Id, version, DemoReasons.Reject.Of(fulfilment), cancellationToken));
    }

    private async Task WithdrawAsync(DemoFulfilment fulfilment, CancellationToken cancellationToken)
    {
        var (version, _) = await CurrentAsync(fulfilment, cancellationToken);
        await stage.DoAsync(stage.AtContractor(fulfilment.Tender.Contractor), services =>
            services.GetRequiredService<ProposalService>().WithdrawAsync(fulfilment.Id, version, cancellationToken)
        );
    }

    private Task<Guid> ReviewAsync(DemoFulfilment fulfilment, Func<ReviewService, Task<Outcome<Guid>>> act) =>
        stage.DoAsync(stage.AtDesk(fulfilment.Tender.Slug, fulfilment.Chance), services => act(services.GetRequiredService<ReviewService>()));

    private async Task<(Guid Version, Euro Value)> CurrentAsync(DemoFulfilment fulfilment, CancellationToken cancellationToken)
    {
        var row = await stage.ReadAsync(stage.AtContractor(fulfilment.Tender.Contractor), db =>
            db.Fulfilments.Where(row => row.Id == fulfilment.Id).Select(row => new { row.Version, row.Value }).SingleAsync(cancellationToken)
        );
        return (row.Version, row.Value);
    }
}
