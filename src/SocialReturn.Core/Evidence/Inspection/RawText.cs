using System.Runtime.CompilerServices;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>What stands in a binary plainly, in one byte or two bytes a character: everything else is a line end.</summary>
internal sealed class RawText(string where)
{
    private const int BufferLength = 32 * 1024;

    // As the name of a storage, in two bytes a character: with the zeros left out.
    private const string MacroStorage = "_VBA_PROJECT";

    public bool HoldsMacros { get; private set; }

    public async IAsyncEnumerable<TextPart> ReadAsync(Stream part, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pieces = new TextPieces(where);
        var bytes = new byte[BufferLength];
        var characters = new char[BufferLength];
        int read;
        while ((read = await part.ReadAsync(bytes, cancellationToken)) > 0)
        {
            pieces.Append(characters.AsSpan(0, Decode(bytes.AsSpan(0, read), characters)));
            if (pieces.IsFull)
            {
                yield return Watch(pieces.Take(isLast: false));
            }
        }

        yield return Watch(pieces.Take(isLast: true));
    }

    private TextPart Watch(TextPart part)
    {
        HoldsMacros |= part.Text.Contains(MacroStorage, StringComparison.OrdinalIgnoreCase);
        return part;
    }

    private static int Decode(ReadOnlySpan<byte> bytes, Span<char> characters)
    {
        var length = 0;
        foreach (var value in bytes)
        {
            if (value != 0)
            {
                characters[length++] = value is >= (byte)' ' and <= (byte)'~' ? (char)value : '\n';
            }
        }

        return length;
    }
}
