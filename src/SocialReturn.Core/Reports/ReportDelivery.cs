using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Reports;

/// <summary>A report went to a recipient: once per report and recipient.</summary>
public sealed class ReportDelivery : CaseEntity, IReadByDesk
{
    private ReportDelivery() => Recipient = "";

    internal ReportDelivery(TenderReport report, string recipient, Guid mailId)
        : base(report.RegionId, report.ContractorId)
    {
        ReportId = report.Id;
        Recipient = recipient;
        MailId = mailId;
    }

    public Guid ReportId { get; private set; }

    public string Recipient { get; private set; }

    public Guid MailId { get; private set; }
}
