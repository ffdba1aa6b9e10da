using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>What a pdf says beside its pages.</summary>
/// <param name="Text">Title, subject, keywords and the like.</param>
/// <param name="HoldsFiles">Others are attached to it.</param>
/// <param name="HoldsPictures">Pages show pictures, whose text nobody has searched.</param>
internal sealed record PdfProperties(string Text, bool HoldsFiles, bool HoldsPictures);

/// <summary>The text of a pdf by the programs of poppler, where they are installed.</summary>
public sealed partial class PdfText(TimeProvider clock, ILogger<PdfText> logger)
{
    private const int MaxAnswer = 256 * 1024;

    private static readonly string[] Programs = ["pdftotext", "pdfinfo", "pdfdetach", "pdfimages"];

    /// <summary>Programs that are not there: starting one again fails again, at each of five programs a file.</summary>
    private readonly ConcurrentDictionary<string, bool> missing = new(StringComparer.Ordinal);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The programs that are not installed; with one of them missing pdfs are not searched. Nothing is started for it.</summary>
    /// <param name="path">Where programs are looked for; of this process when it is not given.</param>
    public static IReadOnlyList<string> Missing(string? path = null)
    {
        var folders = (path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return [.. Programs.Where(program => !Array.Exists(folders, folder => Holds(folder, program)))];
    }

    private static bool Holds(string folder, string program) =>
        File.Exists(Path.Combine(folder, program)) || (OperatingSystem.IsWindows() && File.Exists(Path.Combine(folder, program + ".exe")));

    /// <summary>Null where the program is not installed: pdfs are then shown as "niet gecontroleerd".</summary>
    internal PdfReading? Open(Stream pdf, CancellationToken cancellationToken) =>
        Start("pdftotext -q -enc UTF-8 - -") is { } process
            ? new PdfReading(process, pdf, new CancellationTokenSource(Patience, clock), cancellationToken)
            : null;

    /// <summary>Null when one of the programs is not there, or says nothing within reasonable time and length.</summary>
    internal async Task<PdfProperties?> PropertiesAsync(Stream pdf, CancellationToken cancellationToken)
    {
        // All keys: those that every pdf has, and those of its own.
        var information = await AskAsync(pdf, "pdfinfo -enc UTF-8 -custom -", cancellationToken);
        var metadata = await AskAsync(pdf, "pdfinfo -meta -", cancellationToken);
        var files = await AskAsync(pdf, "pdfdetach -list fd://0", cancellationToken);
        var pictures = await AskAsync(pdf, "pdfimages -list -", cancellationToken);
        return information is null || metadata is null || files is null || pictures is null
            ? null
            : new PdfProperties(
                $"{information}\n{metadata}",
                HoldsFiles: !files.TrimStart().StartsWith("0 ", StringComparison.Ordinal),
                HoldsPictures: pictures.Contains(" image ", StringComparison.Ordinal)
            );
    }

    private async Task<string?> AskAsync(Stream pdf, string command, CancellationToken cancellationToken)
    {
        if (Start(command) is not { } process)
        {
            return null;
        }

        using var reading = new PdfReading(process, pdf, new CancellationTokenSource(Patience, clock), cancellationToken);
        try
        {
            return await reading.AllAsync(MaxAnswer, cancellationToken);
        }
        catch (OperationCanceledException) when (reading.TookTooLong)
        {
            return null;
        }
    }

    internal Process? Start(string command)
    {
        var words = command.Split(' ');
        if (missing.ContainsKey(words[0]))
        {
            return null;
        }

        try
        {
            return Process.Start(
                new ProcessStartInfo(words[0], words[1..])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardOutputEncoding = Encoding.UTF8,
                }
            );
        }
        catch (Win32Exception)
        {
            if (missing.TryAdd(words[0], true))
            {
                LogMissing(words[0]);
            }

            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Program} is not installed: pdfs are not searched, and shown as such, until the portal starts again with it")]
    private partial void LogMissing(string program);
}
