namespace SocialReturn.Core.Reports;

/// <summary>Makes the PDF of a report: the core knows nothing of paper.</summary>
public interface IReportRenderer
{
    byte[] Render(ReportModel model, DateTimeOffset createdAt);
}
