using SocialReturn.Core.Common;
using SocialReturn.Core.Storage;

namespace SocialReturn.Core.Reports;

/// <summary>The PDF of a report, made and kept in the store.</summary>
public sealed class ReportFiles(IFileStore files, CheckedFiles stored, TimeProvider clock)
{
    public const long MaxLength = 20 * 1024 * 1024;

    public byte[] Render(ReportModel model) => TenderReportRenderer.Render(model, clock.GetUtcNow());

    public Task<Stream> OpenAsync(TenderReport report, CancellationToken cancellationToken) =>
        stored.OpenAsync(FileArea.Reports, report.RegionId, report.Id, new StoredFile(report.Length, report.Sha256), cancellationToken);

    /// <summary>Stores the file; the row is for the caller to save.</summary>
    internal async Task<TenderReport> MakeAsync(ReportModel model, int number, CancellationToken cancellationToken)
    {
        var report = new TenderReport(model.Tender, model.Month, number, clock.UtcNow());
        using var content = new MemoryStream(Render(model));
        report.SetFile(await files.WriteAsync(FileArea.Reports, report.RegionId, report.Id, content, MaxLength, cancellationToken));
        return report;
    }

    /// <summary>Its row is saved.</summary>
    internal Task ConfirmAsync(TenderReport report) => files.ConfirmAsync(FileArea.Reports, report.RegionId, report.Id, CancellationToken.None);

    internal Task DiscardAsync(TenderReport report) => files.DiscardAsync(FileArea.Reports, report.RegionId, report.Id, CancellationToken.None);
}
