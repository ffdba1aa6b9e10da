using System.Globalization;
using SocialReturn.Core.Common;
using SocialReturn.Pdf;

namespace SocialReturn.Core.Reports;

/// <summary>The rows of the report as data.</summary>
public static class ReportCsv
{
    public static PdfAttachment Of(ReportModel model)
    {
        var rows = model
            .Lines.Concat(model.NotCounted)
            .Select(line =>
                new[]
                {
                    line.Reason is null ? ReportPatterns.All.First(part => part.State == line.State).Name : ReportTexts.NotCounted,
                    line.Title,
                    ReportFulfilments.KindOf(line),
                    Day(line.From),
                    Day(line.To),
                    DutchCsv.Amount(line.Amount),
                }
            );
        var name = string.Format(ReportTexts.CsvName, model.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return new PdfAttachment(name, "text/csv", ReportTexts.CsvDescription, DutchCsv.Write(ReportTexts.CsvHeader, rows));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
