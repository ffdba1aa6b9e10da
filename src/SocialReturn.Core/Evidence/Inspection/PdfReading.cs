using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>One run of a program of poppler: the pdf goes in while the text comes out, piece by piece. Disposing ends it.</summary>
internal sealed class PdfReading : IDisposable
{
    private readonly Process process;
    private readonly CancellationTokenSource patience;
    private readonly CancellationTokenSource stop;
    private readonly Task feeding;
    private readonly Task<string> errors;
    private bool pageHasText;

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

    /// <summary>A page between others that has none: a scan among typed pages. Known once the parts have been read.</summary>
    public bool HasEmptyPage { get; private set; }

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
            LookAtPages(part);
            yield return part;
        }
    }

    /// <summary>Everything that a program answers; null when that is more than it should be.</summary>
    public async Task<string?> AllAsync(int maxLength, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Token);
        var buffer = new char[maxLength + 1];
        var length = await process.StandardOutput.ReadBlockAsync(buffer, either.Token);
        await feeding;
        return length <= maxLength ? new string(buffer, 0, length) : null;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        stop.Cancel();
        process.Dispose();
        stop.Dispose();
        patience.Dispose();
    }

    private void LookAtPages(TextPart part)
    {
        foreach (var character in part.Text.AsSpan(part.IsFirst ? 0 : PlainText.Overlap))
        {
            if (character == '\f')
            {
                HasEmptyPage |= !pageHasText;
                pageHasText = false;
            }
            else if (!char.IsWhiteSpace(character))
            {
                HasText = pageHasText = true;
            }
        }
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
