using SocialReturn.Core.Common;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Pdf;
using SocialReturn.Pdf.Blocks;
using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Demo.Data;

/// <summary>The papers that contractors send, as small pdfs: no names, as the portal asks.</summary>
internal static class DemoPapers
{
    private const int AmountWidth = 100;

    public static byte[] Hours(DemoPlacement placement, DemoDelivery delivery, string leader)
    {
        var months = DemoHours.PerMonth(placement, delivery);
        var table = new Table(TableColumn.Fill(), TableColumn.Fixed(AmountWidth, TextAlign.Right))
        {
            Header = [DemoPaperTexts.Month, DemoPaperTexts.WorkedHours],
        };
        foreach (var (month, hours) in months)
        {
            table.Row(month.ToMonth(), $"{hours:0.#}");
        }

        table.Total(DemoPaperTexts.TotalHours, $"{months.Sum(month => month.Hours):0.#}");
        return Write(
            DemoPaperTexts.HoursTitle,
            placement.Tender.Contractor,
            delivery.ClaimedAt,
            new Paragraph(string.Format(DemoPaperTexts.HoursIntro, placement.Who, placement.Tender.Contractor)),
            Facts(
                (DemoPaperTexts.Project, placement.Tender.Title),
                (DemoPaperTexts.Work, placement.Title),
                (DemoPaperTexts.Period, Period(delivery.From, delivery.To)),
                (DemoPaperTexts.HoursPerWeek, string.Format(DemoPaperTexts.HoursPerWeekValue, placement.Hours))
            ),
            table,
            new Paragraph(string.Format(DemoPaperTexts.Signed, leader, DutchTime.DutchDate(delivery.ClaimedAt).ToFullDate()))
        );
    }

    public static byte[] Contract(DemoPlacement placement, DateTime at) =>
        Write(
            DemoPaperTexts.ContractTitle,
            placement.Tender.Contractor,
            at,
            new Paragraph(string.Format(DemoPaperTexts.ContractIntro, placement.Tender.Contractor, placement.Who)),
            Facts((DemoPaperTexts.Work, placement.Title), (DemoPaperTexts.HoursPerWeek, string.Format(DemoPaperTexts.HoursPerWeekValue, placement.Hours))),
            new Paragraph(
                placement.Permanent
                    ? string.Format(DemoPaperTexts.PermanentBody, placement.From.ToFullDate())
                    : string.Format(DemoPaperTexts.ContractBody, placement.From.ToFullDate(), placement.To.ToFullDate())
            ),
            new Paragraph(DemoPaperTexts.ContractNames) { Style = TextStyle.Small.Soft() }
        );

    public static byte[] Proof(DemoPlacement placement, DateTime at) =>
        Write(
            DemoPaperTexts.ProofTitle,
            placement.Tender.Contractor,
            at,
            Facts((DemoPaperTexts.Participant, placement.Who), (DemoPaperTexts.Project, placement.Tender.Title)),
            new Paragraph(string.Format(DemoPaperTexts.ProofBody, placement.From.AddDays(-5).ToFullDate()))
        );

    public static byte[] Invoice(DemoPurchase purchase, DemoDelivery delivery)
    {
        var net = purchase.InvoiceInclVat - purchase.Vat;
        return Write(
            string.Format(DemoPaperTexts.InvoiceTitle, delivery.Input.InvoiceNumber),
            purchase.Supplier,
            delivery.ClaimedAt,
            new Paragraph(string.Format(DemoPaperTexts.InvoiceTo, purchase.Tender.Contractor)),
            Facts((DemoPaperTexts.InvoiceDate, purchase.Date.ToFullDate()), (DemoPaperTexts.Project, purchase.Tender.Title)),
            new Table(TableColumn.Fill(), TableColumn.Fixed(AmountWidth, TextAlign.Right)) { Header = [DemoPaperTexts.Description, DemoPaperTexts.Amount] }
                .Row(string.Format(DemoPaperTexts.Labour, purchase.Title), (net - purchase.Material).ToString())
                .Row(string.Format(DemoPaperTexts.Material, purchase.Title), purchase.Material.ToString())
                .Subtotal(DemoPaperTexts.Subtotal, net.ToString())
                .Row(DemoPaperTexts.Vat, purchase.Vat.ToString())
                .Total(DemoPaperTexts.ToPay, purchase.InvoiceInclVat.ToString())
        );
    }

    public static byte[] Recognition(DemoPurchase purchase, DateTime at) =>
        Write(
            DemoPaperTexts.RecognitionTitle,
            purchase.Supplier,
            at,
            new Paragraph(string.Format(DemoPaperTexts.RecognitionBody, purchase.Supplier, purchase.Date.ToFullDate())),
            Facts((DemoPaperTexts.Project, purchase.Tender.Title))
        );

    public static byte[] Reorganisation(DemoPlacement job, DateTime at) =>
        Write(
            DemoPaperTexts.ReorganisationTitle,
            job.Tender.Contractor,
            at,
            Facts((DemoPaperTexts.Participant, job.Who), (DemoPaperTexts.Project, job.Tender.Title)),
            new Paragraph(string.Format(DemoPaperTexts.ReorganisationBody, job.From.AddDays(-30).ToFullDate()))
        );

    public static byte[] Training(DemoEffort training, DemoPlacement place, DemoDelivery delivery) =>
        Write(
            string.Format(DemoPaperTexts.TrainingTitle, training.Title),
            training.Party ?? training.Tender.Contractor,
            delivery.ClaimedAt,
            new Paragraph(string.Format(DemoPaperTexts.TrainingBody, place.Who)),
            Facts(
                (DemoPaperTexts.Period, Period(delivery.From, delivery.To)),
                (DemoPaperTexts.Project, training.Tender.Title),
                (DemoPaperTexts.Vat, $"{training.Measures.Vat}"),
                (DemoPaperTexts.ToPay, $"{training.Measures.InvoiceInclVat}")
            )
        );

    public static byte[] Attendance(DemoEffort activity, DemoDelivery delivery) =>
        Write(
            string.Format(DemoPaperTexts.AttendanceTitle, activity.Title),
            activity.Tender.Contractor,
            delivery.ClaimedAt,
            Facts((DemoPaperTexts.Period, Period(delivery.From, delivery.To)), (DemoPaperTexts.Project, activity.Tender.Title)),
            new Paragraph(string.Format(DemoPaperTexts.AttendanceBody, activity.Chance.Next(6, 24)))
        );

    public static byte[] Credit(DemoFulfilment purchase, CreditNote note, Delivery delivery, DateTime at) =>
        Write(
            string.Format(DemoPaperTexts.CreditTitle, note.Number),
            (purchase as DemoPurchase)?.Supplier ?? purchase.Tender.Contractor,
            at,
            new Paragraph(string.Format(DemoPaperTexts.InvoiceTo, purchase.Tender.Contractor)),
            Facts(
                (DemoPaperTexts.OnInvoice, delivery.InvoiceNumber ?? ""),
                (DemoPaperTexts.Project, purchase.Tender.Title),
                (DemoPaperTexts.Vat, $"{note.Amounts.Vat}"),
                (DemoPaperTexts.Credited, $"{note.Amounts.InvoiceInclVat}")
            )
        );

    public static byte[] Correction(DemoFulfilment fulfilment, Delivery delivery, CorrectionInput input, DateTime at) =>
        Write(
            DemoPaperTexts.CorrectionTitle,
            fulfilment.Tender.Contractor,
            at,
            new Paragraph(input.Reason!),
            Facts(
                (DemoPaperTexts.Period, Period(delivery.From, delivery.To)),
                (DemoPaperTexts.Project, fulfilment.Tender.Title),
                input.Delivery.Measures.HoursPerWeek is { } hours
                    ? (DemoPaperTexts.HoursPerWeek, string.Format(DemoPaperTexts.HoursPerWeekValue, $"{hours:0.##}"))
                    : (DemoPaperTexts.ToPay, $"{input.Delivery.Measures.InvoiceInclVat}")
            )
        );

    private static string Period(DateOnly from, DateOnly to) => string.Format(DemoPaperTexts.PeriodValue, from.ToFullDate(), to.ToFullDate());

    private static KeyValueRows Facts(params IReadOnlyList<(string Name, string Value)> facts) =>
        new([.. facts.Select(fact => new KeyValueRow(fact.Name, fact.Value))]) { KeyStyle = TextStyle.Small };

    private static byte[] Write(string title, string author, DateTime at, params ReadOnlySpan<Block> blocks) =>
        new PdfDocument(title) { Author = author }
            .Add(new Paragraph(author) { Style = TextStyle.Body.SemiBold() }, new Heading(1, title))
            .Add(blocks)
            .ToBytes(new DateTimeOffset(at, TimeSpan.Zero));
}
