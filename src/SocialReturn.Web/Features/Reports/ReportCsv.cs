using System.Globalization;
using System.Text;
using SocialReturn.Core.Reports;
using SocialReturn.Pdf;

namespace SocialReturn.Web.Features.Reports;

/// <summary>The rows of the report as data, the way a Dutch spreadsheet opens them: semicolons, decimal commas, UTF-8 with a mark.</summary>
public static class ReportCsv
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static PdfAttachment Of(ReportModel model)
    {
        var text = new StringBuilder(ReportTexts.CsvHeader).Append("\r\n");
        foreach (var line in model.Lines.Concat(model.NotCounted))
        {
            string[] cells =
            [
                line.Reason is null ? ReportPatterns.All.First(part => part.State == line.State).Name : ReportTexts.NotCounted,
                line.Title,
                ReportFulfilments.KindOf(line),
                Day(line.From),
                Day(line.To),
                line.Amount.Amount.ToString("0.00", Dutch),
            ];
            text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
        }

        var name = string.Format(ReportTexts.CsvName, model.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return new PdfAttachment(name, "text/csv", ReportTexts.CsvDescription, (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text that starts like a formula would run in a spreadsheet.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !char.IsAsciiDigit(text.ElementAtOrDefault(1)) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
