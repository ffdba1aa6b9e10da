using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>Plain text, piece by piece: a piece repeats the end of the one before, so that nothing is cut in two.</summary>
internal static class PlainText
{
    /// <summary>What a piece repeats of the one before.</summary>
    public const int Overlap = 200;

    private const int PieceLength = 32 * 1024;

    /// <summary>No control characters but tabs, line ends and page ends: a renamed program or picture has them from its first bytes on.</summary>
    public static async Task<bool> IsTextAsync(Stream file, CancellationToken cancellationToken)
    {
        using var reader = await OpenAsync(file, cancellationToken);
        var buffer = new char[PieceLength];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (HasControls(buffer.AsSpan(0, read)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same for the first bytes of a part.</summary>
    public static bool IsText(ReadOnlySpan<byte> head) => !HasControls(EncodingOf(head).GetString(head));

    /// <summary>Two bytes a character also without a mark in front: spreadsheets and old programs write it.</summary>
    public static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        var many = head.Length / 8;
        return head.StartsWith(Encoding.Unicode.Preamble) || (odd > many && even == 0) ? Encoding.Unicode
            : head.StartsWith(Encoding.BigEndianUnicode.Preamble) || (even > many && odd == 0) ? Encoding.BigEndianUnicode
            : Encoding.UTF8;
    }

    public static async IAsyncEnumerable<TextPart> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (var reader = await OpenAsync(file, cancellationToken))
        {
            await foreach (var part in PiecesAsync(reader, '\n', EvidenceTexts.OnLine, cancellationToken))
            {
                yield return part;
            }
        }

        using var rows = await OpenAsync(file, cancellationToken);
        await foreach (var part in DelimitedRows.ReadAsync(rows, cancellationToken))
        {
            yield return part;
        }
    }

    /// <param name="separator">Ends a line, or a page.</param>
    /// <param name="where">In words, with the number of the line or page.</param>
    public static async IAsyncEnumerable<TextPart> PiecesAsync(
        TextReader reader,
        char separator,
        string where,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var buffer = new char[Overlap + PieceLength];
        var next = new char[PieceLength];
        var kept = 0;
        var first = 1;
        var read = await ReadSeenAsync(reader, buffer.AsMemory(0, PieceLength), cancellationToken);
        while (read > 0)
        {
            var length = kept + read;
            var text = new string(buffer, 0, length);
            var number = first;

            // Only a piece ahead is known whether this one is the last.
            var ahead = await ReadSeenAsync(reader, next, cancellationToken);
            yield return new TextPart(
                text,
                index => string.Format(CultureInfo.CurrentCulture, where, number + text.AsSpan(0, index).Count(separator)),
                IsFirst: kept == 0,
                IsLast: ahead == 0
            );
            kept = Math.Min(Overlap, length);
            first += text.AsSpan(0, length - kept).Count(separator);
            text.CopyTo(length - kept, buffer, 0, kept);
            next.AsSpan(0, ahead).CopyTo(buffer.AsSpan(kept));
            read = ahead;
        }
    }

    /// <summary>Without what takes no room: a thousand such characters would push the halves of a number into two pieces.</summary>
    private static async Task<int> ReadSeenAsync(TextReader reader, Memory<char> buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        int read;
        while (length < buffer.Length && (read = await reader.ReadBlockAsync(buffer[length..], cancellationToken)) > 0)
        {
            var added = buffer.Span.Slice(length, read);
            foreach (var character in added)
            {
                if (!UnseenCharacters.IsUnseen(character))
                {
                    buffer.Span[length++] = character;
                }
            }
        }

        return length;
    }

    private static async Task<StreamReader> OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var head = new byte[FileHeads.Length];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        file.Position = 0;
        return new StreamReader(file, EncodingOf(head.AsSpan(0, length)), detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
    }

    private static bool HasControls(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0000', '\u0008') || text.ContainsAnyInRange('\u000e', '\u0019');
}
