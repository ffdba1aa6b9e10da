using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;

namespace SocialReturn.Core.Verification;

/// <summary>One report per tender, month and version; one delivery per report and recipient; one mail per delivery.</summary>
public sealed class ReportInvariant(PortalDbContext db) : IInvariant
{
    public int Number => 4;

    public string Name => "Reports were made once and delivered once";

    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var reports = await db
            .TenderReports.AsNoTracking()
            .Select(row => new
            {
                row.Id,
                row.RegionId,
                row.TenderId,
                row.Month,
                row.Number,
            })
            .ToListAsync(cancellationToken);
        var deliveries = await db
            .ReportDeliveries.AsNoTracking()
            .Select(row => new
            {
                row.Id,
                row.ReportId,
                row.Recipient,
                row.MailId,
            })
            .ToListAsync(cancellationToken);
        var mails = await db
            .OutgoingMails.AsNoTracking()
            .Where(mail => mail.AttachmentPath != null)
            .Select(mail => new
            {
                mail.Id,
                mail.Status,
                mail.SentAt,
            })
            .ToDictionaryAsync(mail => mail.Id, cancellationToken);
        string[] breaches =
        [
            .. reports
                .GroupBy(row => (row.RegionId, row.TenderId, row.Month, row.Number))
                .Where(group => group.Count() > 1)
                .Select(group => $"tender {group.Key.TenderId} has {group.Count()} reports number {group.Key.Number} of {group.Key.Month:yyyy-MM}"),
            .. deliveries
                .GroupBy(row => (row.ReportId, row.Recipient.ToUpperInvariant()))
                .Where(group => group.Count() > 1)
                .Select(group => $"report {group.Key.ReportId} was delivered {group.Count()} times to one recipient"),
            .. deliveries
                .GroupBy(row => row.MailId)
                .Where(group => group.Count() > 1)
                .Select(group => $"mail {group.Key} stands for {group.Count()} deliveries"),
            .. deliveries.Where(row => !mails.ContainsKey(row.MailId)).Select(row => $"delivery {row.Id} has no mail with a report"),
            .. mails
                .Values.Where(mail => (mail.Status == MailStatus.Sent) != (mail.SentAt != null))
                .Select(mail => $"mail {mail.Id} is {mail.Status}, but its moment of sending says otherwise"),
        ];
        return new InvariantResult($"{reports.Count} reports, {deliveries.Count} deliveries", [.. breaches]);
    }
}
