using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SocialReturn.Core.Evidence;

/// <summary>The text of a pdf by the program pdftotext of poppler, where it is installed.</summary>
public sealed class PdfText(TimeProvider clock)
{
    private const string Program = "pdftotext";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Null where the program is not installed: pdfs are then shown as "niet gecontroleerd".</summary>
    internal PdfReading? Open(Stream pdf, CancellationToken cancellationToken)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo(Program, ["-q", "-enc", "UTF-8", "-", "-"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            });
            return process is null ? null : new PdfReading(process, pdf, new CancellationTokenSource(Patience, clock), cancellationToken);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
