using System.Buffers;
using System.Text;

namespace SocialReturn.Web.TagHelpers;

/// <summary>
/// What a page says, in room that is lent: a page is long, and a string of its length would each time be made where memory is cleared last.
/// </summary>
internal sealed class PageText : TextWriter
{
    private const int First = 64 * 1024;

    private char[] room = ArrayPool<char>.Shared.Rent(First);
    private int length;

    public ReadOnlySpan<char> Text => room.AsSpan(0, length);

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > room.Length - length)
        {
            Grow(length + buffer.Length);
        }

        buffer.CopyTo(room.AsSpan(length));
        length += buffer.Length;
    }

    protected override void Dispose(bool disposing)
    {
        ArrayPool<char>.Shared.Return(room);
        room = [];
        base.Dispose(disposing);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, room.Length * 2));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(room);
        room = larger;
    }
}
