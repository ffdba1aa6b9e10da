using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SocialReturn.Core.Evidence;

/// <summary>The text of csv and txt files, piece by piece: a piece repeats the end of the one before, so that nothing is cut in two.</summary>
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
        var buffer = new char[Overlap + PieceLength];
        var kept = 0;
        var firstLine = 1;
        int read;
        while ((read = await reader.ReadBlockAsync(buffer.AsMemory(kept, PieceLength), cancellationToken)) > 0)
        {
            var length = kept + read;
            var text = new string(buffer, 0, length);
            var line = firstLine;
            yield return new TextPart(
                text,
                index => string.Format(CultureInfo.CurrentCulture, EvidenceTexts.OnLine, line + text.AsSpan(0, index).Count('\n')),
                IsFirst: kept == 0,
                IsLast: reader.Peek() < 0);
            kept = Math.Min(Overlap, length);
            firstLine += text.AsSpan(0, length - kept).Count('\n');
            text.CopyTo(length - kept, buffer, 0, kept);
        }
    }
}
