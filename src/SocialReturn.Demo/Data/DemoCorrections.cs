using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Demo.Data;

/// <summary>What happens after something was verified: it is corrected, credited or taken back, or that waits for somebody.</summary>
internal sealed class DemoCorrections(DemoStage stage)
{
    public void Plan(DemoFulfilment fulfilment, Guid deliveryId, DemoFate fate)
    {
        if (fate is not (DemoFate.Corrected or DemoFate.Credited or DemoFate.Reversed or DemoFate.CorrectionAsked or DemoFate.CorrectionOffered))
        {
            return;
        }

        var chance = fulfilment.Chance;
        var later = DemoCalendar.After(stage.Now, 3 + chance.Next(4), chance);
        var waits = fate is DemoFate.CorrectionAsked or DemoFate.CorrectionOffered;
        var since = waits ? stage.Calendar.WaitingSince(fulfilment.Wait, chance) : later;
        stage.Timeline.Plan(since > later ? since : later, token => AskAsync(fulfilment, deliveryId, fate, token));
    }

    private async Task AskAsync(DemoFulfilment fulfilment, Guid deliveryId, DemoFate fate, CancellationToken cancellationToken)
    {
        var (desk, contractor) = (stage.AtDesk(fulfilment.Tender.Slug, fulfilment.Chance), stage.AtContractor(fulfilment.Tender.Contractor));
        var row = await RowAsync(fulfilment, deliveryId, cancellationToken);
        var input = InputOf(fulfilment, row, fate);
        var by = fate == DemoFate.CorrectionOffered ? desk : contractor;
        // What was never delivered has no paper: the desk reads that there is none.
        KeptFile[] proof = fate == DemoFate.Reversed ? [] : [await KeepAsync(by, fulfilment, row, input, cancellationToken)];
        await DoAsync(by, service => service.SubmitAsync(deliveryId, row.Version, input with { Proof = proof }, cancellationToken));
        if (fate is DemoFate.Corrected or DemoFate.Credited or DemoFate.Reversed)
        {
            var decided = DemoCalendar.After(stage.Now, 1 + fulfilment.Chance.Next(3), fulfilment.Chance);
            stage.Timeline.Plan(decided, token => AgreeAsync(fulfilment, deliveryId, token));
        }
    }

    private async Task AgreeAsync(DemoFulfilment fulfilment, Guid deliveryId, CancellationToken cancellationToken)
    {
        var row = await RowAsync(fulfilment, deliveryId, cancellationToken);
        await DoAsync(stage.AtDesk(fulfilment.Tender.Slug, fulfilment.Chance), async service =>
        {
            var valued = await service.ValueAsync(deliveryId, cancellationToken);
            return await service.AgreeAsync(deliveryId, row.Version, valued!.Value, cancellationToken);
        });
    }

    private async Task<KeptFile> KeepAsync(AccessScope by, DemoFulfilment fulfilment, Delivery row, CorrectionInput input, CancellationToken cancellationToken)
    {
        var (name, paper) = input.Credit is { } credit
            ? (string.Format(DemoPaperTexts.CreditFile, credit.Number), DemoPapers.Credit(fulfilment, credit, row, stage.Now))
            : (
                string.Format(DemoPaperTexts.CorrectionFile, row.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                DemoPapers.Correction(fulfilment, row, input, stage.Now)
            );
        using var content = new MemoryStream(paper);
        return await stage.DoAsync(by, services =>
            services.GetRequiredService<CorrectionProofService>().KeepAsync(row.Id, name, [], content, cancellationToken)
        );
    }

    /// <summary>A tenth comes off an invoice by its credit note; otherwise a quarter of the hours, or of the invoice, or all of it.</summary>
    private CorrectionInput InputOf(DemoFulfilment fulfilment, Delivery row, DemoFate fate)
    {
        var measures = row.Measures;
        var entered = new DeliveryInput { From = row.From, To = row.To };
        return fate switch
        {
            DemoFate.Reversed => new CorrectionInput(entered, Reverses: true, DemoReasons.Reversal.Of(fulfilment)),
            DemoFate.Credited => new CorrectionInput(entered, Reverses: false, null)
            {
                Credit = new CreditNote(
                    $"C-{row.InvoiceNumber}",
                    DutchTime.DutchDate(stage.Now),
                    new Measures { InvoiceInclVat = Part(measures.InvoiceInclVat, 10), Vat = Part(measures.Vat, 10) }
                ),
            },
            _ => new CorrectionInput(
                entered with
                {
                    Measures = measures with
                    {
                        HoursPerWeek = measures.HoursPerWeek * 3 / 4,
                        InvoiceInclVat = Part(measures.InvoiceInclVat, 75),
                        Vat = Part(measures.Vat, 75),
                    },
                },
                Reverses: false,
                DemoReasons.Correction.Of(fulfilment)
            ),
        };

        static Euro? Part(Euro? amount, int percent) => amount is { } whole ? Euro.Round(whole.Amount * percent / 100) : null;
    }

    private Task<Delivery> RowAsync(DemoFulfilment fulfilment, Guid id, CancellationToken cancellationToken) =>
        stage.ReadAsync(stage.AtContractor(fulfilment.Tender.Contractor), db =>
            db.Deliveries.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken)
        );

    private Task<Guid> DoAsync(AccessScope scope, Func<CorrectionService, Task<Outcome<Guid>>> act) =>
        stage.DoAsync(scope, services => act(services.GetRequiredService<CorrectionService>()));
}
