using System.Globalization;
using System.Text;
using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Fulfilments.ByContractor;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Demo.Data;

/// <summary>Uploads the evidence of a delivery: pdfs of late, scans and exports in the past.</summary>
internal sealed class DemoEvidence(DemoStage stage)
{
    /// <summary>
    /// Reading a pdf takes five processes: only what lies on somebody's desk is one, and the papers of the story of late. The others are scans
    /// and exports, so that the first start stays short.
    /// </summary>
    private const int PdfDays = 3;
    private const int PdfDaysOfStory = 60;

    /// <param name="withContract">Also what proves the placement as a whole.</param>
    public async Task AddAsync(DemoFulfilment fulfilment, DemoDelivery delivery, bool withContract, CancellationToken cancellationToken)
    {
        var papers = fulfilment switch
        {
            DemoPlacement { Kind: FulfilmentKind.JobToJob } job => withContract ? OfJob(job, delivery) : [],
            DemoPlacement placement => Of(placement, delivery, withContract),
            DemoPurchase purchase => Of(purchase, delivery),
            DemoEffort effort => [Of(effort, delivery)],
            _ => throw new NotSupportedException(fulfilment.GetType().Name),
        };
        foreach (var paper in papers)
        {
            using var content = new MemoryStream(paper.Content);
            var upload = new EvidenceUpload(fulfilment.Id, DeliveryId: null, paper.Code, paper.Name);
            await stage.DoAsync(stage.AtContractor(fulfilment.Tender.Contractor), services =>
                services.GetRequiredService<EvidenceService>().UploadAsync(upload, content, cancellationToken)
            );
        }
    }

    private bool IsRecent(DemoFulfilment fulfilment, DemoDelivery delivery) =>
        delivery.ClaimedAt > stage.Calendar.Now.AddDays(-(fulfilment.Tender.IsStory ? PdfDaysOfStory : PdfDays));

    private IEnumerable<DemoPaper> Of(DemoPlacement placement, DemoDelivery delivery, bool withContract)
    {
        var (at, who, recent) = (delivery.ClaimedAt, placement.Who.ToLowerInvariant(), IsRecent(placement, delivery));
        if (withContract)
        {
            yield return recent
                ? new("contract", string.Format(DemoPaperTexts.ContractFile, who), DemoPapers.Contract(placement, at))
                : new("contract", string.Format(DemoPaperTexts.ContractScan, who), DemoScan.Of(placement.Chance));
            yield return recent
                ? new("target-group", string.Format(DemoPaperTexts.ProofFile, who), DemoPapers.Proof(placement, at))
                : new("target-group", string.Format(DemoPaperTexts.ProofScan, who), DemoScan.Of(placement.Chance));
        }

        var month = delivery.To.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        yield return recent
            ? new(
                "hours",
                string.Format(DemoPaperTexts.HoursFile, who, month),
                DemoPapers.Hours(placement, delivery, stage.Owners[placement.Tender.Contractor].DisplayName)
            )
            : new("hours", string.Format(DemoPaperTexts.HoursExport, who, month), Export(placement, delivery));
    }

    /// <summary>The end of the old work, and the contract of the new one.</summary>
    private IEnumerable<DemoPaper> OfJob(DemoPlacement job, DemoDelivery delivery)
    {
        var (at, who, recent) = (delivery.ClaimedAt, job.Who.ToLowerInvariant(), IsRecent(job, delivery));
        yield return recent
            ? new("reorganisation", string.Format(DemoPaperTexts.ReorganisationFile, who), DemoPapers.Reorganisation(job, at))
            : new("reorganisation", string.Format(DemoPaperTexts.ReorganisationScan, who), DemoScan.Of(job.Chance));
        yield return recent
            ? new("new-job", string.Format(DemoPaperTexts.ContractFile, who), DemoPapers.Contract(job, at))
            : new("new-job", string.Format(DemoPaperTexts.ContractScan, who), DemoScan.Of(job.Chance));
    }

    private DemoPaper Of(DemoEffort effort, DemoDelivery delivery)
    {
        var (day, recent) = (delivery.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), IsRecent(effort, delivery));
        if (effort.Beside is { } place)
        {
            var who = place.Who.ToLowerInvariant();
            return recent
                ? new("training", string.Format(DemoPaperTexts.TrainingFile, who, day), DemoPapers.Training(effort, place, delivery))
                : new("training", string.Format(DemoPaperTexts.TrainingScan, who, day), DemoScan.Of(effort.Chance));
        }

        return recent
            ? new("attendance", string.Format(DemoPaperTexts.AttendanceFile, day), DemoPapers.Attendance(effort, delivery))
            : new("attendance", string.Format(DemoPaperTexts.AttendanceScan, day), DemoScan.Of(effort.Chance));
    }

    private IEnumerable<DemoPaper> Of(DemoPurchase purchase, DemoDelivery delivery)
    {
        var (number, recent) = (delivery.Input.InvoiceNumber!, IsRecent(purchase, delivery));
        yield return recent
            ? new("invoice", string.Format(DemoPaperTexts.InvoiceFile, number), DemoPapers.Invoice(purchase, delivery))
            : new("invoice", string.Format(DemoPaperTexts.InvoiceScan, number), DemoScan.Of(purchase.Chance));
        yield return recent
            ? new("recognition", string.Format(DemoPaperTexts.RecognitionFile, number), DemoPapers.Recognition(purchase, delivery.ClaimedAt))
            : new("recognition", string.Format(DemoPaperTexts.RecognitionScan, number), DemoScan.Of(purchase.Chance));
    }

    private static byte[] Export(DemoPlacement placement, DemoDelivery delivery)
    {
        var lines = DemoHours
            .PerMonth(placement, delivery)
            .Select(month => $"{placement.Who} {placement.Title};{month.Month.ToMonth()};{month.Hours:0.#}")
            .Prepend(DemoPaperTexts.HoursHeader)
            .Append($"{placement.Tender.Title};{delivery.From.ToFullDate()} – {delivery.To.ToFullDate()};{placement.Tender.Contractor}");
        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
    }
}

/// <param name="Code">The item of proof that it answers.</param>
internal sealed record DemoPaper(string Code, string Name, byte[] Content);
