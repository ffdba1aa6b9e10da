using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SocialReturn.Core.Evidence;

/// <summary>Plain text, piece by piece: a piece repeats the end of the one before, so that nothing is cut in two.</summary>
internal static class PlainText
{
    private const int PieceLength = 32 * 1024;
    private const int Overlap = 200;

    /// <summary>No control characters but tabs, line ends and page ends: a renamed program or picture has them from its first bytes on.</summary>
    public static async Task<bool> IsTextAsync(Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var buffer = new byte[PieceLength];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (buffer.AsSpan(0, read).ContainsAnyInRange((byte)0, (byte)8) || buffer.AsSpan(0, read).ContainsAnyInRange((byte)14, (byte)25))
            {
                return false;
            }
        }

        return true;
    }

    public static async IAsyncEnumerable<TextPart> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
        await foreach (var part in PiecesAsync(reader, '\n', EvidenceTexts.OnLine, cancellationToken))
        {
            yield return part;
        }
    }

    /// <param name="separator">Ends a line, or a page.</param>
    /// <param name="where">In words, with the number of the line or page.</param>
    public static async IAsyncEnumerable<TextPart> PiecesAsync(TextReader reader, char separator, string where, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new char[Overlap + PieceLength];
        var next = new char[PieceLength];
        var kept = 0;
        var first = 1;
        var read = await reader.ReadBlockAsync(buffer.AsMemory(0, PieceLength), cancellationToken);
        while (read > 0)
        {
            var length = kept + read;
            var text = new string(buffer, 0, length);
            var number = first;

            // Only a piece ahead is known whether this one is the last.
            var ahead = await reader.ReadBlockAsync(next, cancellationToken);
            yield return new TextPart(
                text,
                index => string.Format(CultureInfo.CurrentCulture, where, number + text.AsSpan(0, index).Count(separator)),
                IsFirst: kept == 0,
                IsLast: ahead == 0);
            kept = Math.Min(Overlap, length);
            first += text.AsSpan(0, length - kept).Count(separator);
            text.CopyTo(length - kept, buffer, 0, kept);
            next.AsSpan(0, ahead).CopyTo(buffer.AsSpan(kept));
            read = ahead;
        }
    }
}
