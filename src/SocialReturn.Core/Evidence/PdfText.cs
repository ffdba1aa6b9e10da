using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SocialReturn.Core.Evidence;

/// <summary>The text of a pdf by the program pdftotext of poppler, where it is installed.</summary>
public sealed class PdfText(TimeProvider clock)
{
    private const string Program = "pdftotext";
    private const int MaxCharacters = 8 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal async Task<PdfReading> ReadAsync(Stream pdf, CancellationToken cancellationToken)
    {
        pdf.Position = 0;
        using var patience = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var process = Start();
        if (process is null)
        {
            return PdfReading.Unreadable;
        }

        try
        {
            var feeding = FeedAsync(pdf, process, stop.Token);
            var errors = process.StandardError.ReadToEndAsync(stop.Token);
            var text = await UpToAsync(process.StandardOutput, stop.Token);
            await feeding;
            var isLocked = (await errors).Contains("password", StringComparison.OrdinalIgnoreCase);
            return text is null ? PdfReading.Unreadable : new PdfReading(Parts(text), isLocked);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PdfReading.Unreadable;
        }
        finally
        {
            End(process);
        }
    }

    private static Process? Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo(Program, ["-q", "-enc", "UTF-8", "-", "-"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            });
        }
        catch (Win32Exception)
        {
            // Not installed: pdfs are then shown as "niet gecontroleerd".
            return null;
        }
    }

    private static async Task FeedAsync(Stream pdf, Process process, CancellationToken cancellationToken)
    {
        try
        {
            await pdf.CopyToAsync(process.StandardInput.BaseStream, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped reading, as with a damaged file; what it said tells the rest.
        }
    }

    private static async Task<string?> UpToAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        int read;
        while ((read = await output.ReadBlockAsync(buffer, cancellationToken)) > 0)
        {
            text.Append(buffer, 0, read);
            if (text.Length > MaxCharacters)
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
    }

    /// <summary>A page ends with a form feed.</summary>
    private static List<TextPart> Parts(string text) =>
        [.. text.Split('\f').Select((page, i) => new TextPart(page, _ => string.Format(CultureInfo.CurrentCulture, EvidenceTexts.OnPage, i + 1)))];
}

/// <summary>What could be read of a pdf.</summary>
internal sealed record PdfReading(IReadOnlyList<TextPart> Parts, bool IsLocked)
{
    public static readonly PdfReading Unreadable = new([], IsLocked: false);

    /// <summary>A scan has pages and no letters.</summary>
    public bool HasText => Parts.Any(part => !string.IsNullOrWhiteSpace(part.Text));
}
