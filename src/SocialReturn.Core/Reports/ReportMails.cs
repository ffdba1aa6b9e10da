using System.Security.Cryptography;
using System.Text;
using SocialReturn.Core.Common;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Reports;

/// <summary>The mail that brings the monthly report to a stakeholder, who has no account and need not have one.</summary>
public sealed class ReportMails(MailComposer composer, Outbox outbox)
{
    internal OutgoingMail Bring(ReportModel model, TenderReport report, string recipient)
    {
        var ends = model.IsLast ? string.Format(ReportMailTexts.LastOne, model.Tender.EndDate.ToFullDate()) : null;
        var introduction = string.Format(ReportMailTexts.Introduction, model.Month.ToMonth(), model.Tender.Title, model.ContractorName, model.AuthorityName);
        var madeOn = DutchTime.DutchDate(report.CreatedAt);
        var late = ReportRules.IsLate(report.Month, madeOn) ? string.Format(ReportMailTexts.MadeLater, madeOn.ToFullDate()) : null;
        var draft = composer
            .Start(string.Format(ReportMailTexts.Subject, model.Month.ToMonth(), model.Tender.Title), model.Region)
            .Paragraph(late is null ? introduction : $"{introduction} {late}")
            .Paragraph(ReportSentences.Lead(model));
        if (model.Gap is null)
        {
            draft
                .Facts(ReportSentences.Of(model).Select(sentence => new MailFact(sentence.Figure, sentence.Text)))
                .Paragraph(string.Format(ReportMailTexts.StandOn, model.StandOn.ToFullDate()))
                .Bar(model.Progress, model.Obligation)
                .AmountsBy(model.IsScheduleVerified);
        }

        draft.Paragraph(ends is null ? ReportMailTexts.Attached : $"{ReportMailTexts.Attached} {ends}");
        var attachment = new MailAttachment(
            FileArea.Reports,
            report.Id,
            new StoredFile(report.Length, report.Sha256),
            ReportNames.File(model.Tender.Title, report.Month)
        );
        return outbox.Add(recipient, draft.Compose(ReportMailTexts.Because), KeyOf(report, recipient), report.RegionId, attachment);
    }

    /// <summary>A hash, because an address may be longer than a key.</summary>
    private static string KeyOf(TenderReport report, string recipient) =>
        $"report/{report.Id:n}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipient.ToUpperInvariant())))}";
}
