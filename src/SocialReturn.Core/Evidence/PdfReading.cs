using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SocialReturn.Core.Evidence;

/// <summary>One run of pdftotext: the pdf goes in while the text comes out, piece by piece. Disposing ends it.</summary>
internal sealed class PdfReading : IDisposable
{
    private readonly Process process;
    private readonly CancellationTokenSource patience;
    private readonly CancellationTokenSource stop;
    private readonly Task feeding;
    private readonly Task<string> errors;

    public PdfReading(Process process, Stream pdf, CancellationTokenSource patience, CancellationToken cancellationToken)
    {
        this.process = process;
        this.patience = patience;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        errors = process.StandardError.ReadToEndAsync(stop.Token);
        feeding = FeedAsync(pdf);
    }

    /// <summary>A scan has pages and no letters. Known once the parts have been read.</summary>
    public bool HasText { get; private set; }

    /// <summary>A hostile pdf can keep the program busy for ever.</summary>
    public bool TookTooLong => patience.IsCancellationRequested;

    /// <summary>Only a password opens it. Known once the parts have been read.</summary>
    public async Task<bool> IsLockedAsync()
    {
        await feeding;
        return (await errors).Contains("password", StringComparison.OrdinalIgnoreCase);
    }

    public async IAsyncEnumerable<TextPart> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
        await foreach (var part in PlainText.PiecesAsync(process.StandardOutput, '\f', EvidenceTexts.OnPage, either.Token))
        {
            HasText |= part.Text.AsSpan().ContainsAnyExcept(" \r\n\f\t");
            yield return part;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        stop.Dispose();
        patience.Dispose();
    }

    private async Task FeedAsync(Stream pdf)
    {
        try
        {
            pdf.Position = 0;
            await pdf.CopyToAsync(process.StandardInput.BaseStream, stop.Token);
            process.StandardInput.Close();
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // It stopped reading, as with a damaged file or a finding on the first page; what it said tells the rest.
        }
    }
}
