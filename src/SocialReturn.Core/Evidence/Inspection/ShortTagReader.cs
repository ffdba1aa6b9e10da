using System.Xml;

namespace SocialReturn.Core.Evidence.Inspection;

/// <summary>Passes XML on and fails at a tag, comment or instruction that goes on for ever: the parser would keep it in memory as a whole.</summary>
internal sealed class ShortTagReader(TextReader inner) : TextReader
{
    private const int MaxTag = 1024 * 1024;
    private const string DataStart = "![CDATA[";

    private readonly char[] start = new char[DataStart.Length];
    private State state;
    private char quote;
    private int length;
    private char last;
    private char before;
    private char beforeThat;
    private bool hasEntered;

    private enum State
    {
        Text,
        Tag,
        Instruction,
        Comment,
        Data,
    }

    public override int Peek() => inner.Peek();

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer) => Watch(buffer, inner.Read(buffer));

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Watch(buffer.Span, read);
    }

    public override Task<int> ReadBlockAsync(char[] buffer, int index, int count) => ReadAsync(buffer, index, count);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Watch(ReadOnlySpan<char> buffer, int read)
    {
        foreach (var character in buffer[..read])
        {
            if (state == State.Text)
            {
                if (character == '<')
                {
                    (state, quote, length) = (State.Tag, '\0', 0);
                }

                continue;
            }

            // What is between <![CDATA[ and ]]> goes on to the searcher in pieces, however long.
            if (state != State.Data && ++length > MaxTag)
            {
                throw new XmlException("A tag that is too long.");
            }

            if (state == State.Tag)
            {
                InTag(character);
            }
            else if (character == '>' && before == last && (state == State.Instruction || beforeThat == last))
            {
                state = State.Text;
            }

            (beforeThat, before) = hasEntered ? ('\0', '\0') : (before, character);
            hasEntered = false;
        }

        return read;
    }

    private void InTag(char character)
    {
        if (length <= DataStart.Length)
        {
            start[length - 1] = character;
            if (length == 1 && character == '?')
            {
                Enter(State.Instruction, '?');
                return;
            }

            if (start.AsSpan(0, length) is "!--")
            {
                Enter(State.Comment, '-');
                return;
            }

            if (start.AsSpan(0, length) is DataStart)
            {
                Enter(State.Data, ']');
                return;
            }
        }

        if (quote != '\0')
        {
            quote = character == quote ? '\0' : quote;
        }
        else if (character is '"' or '\'')
        {
            quote = character;
        }
        else if (character == '>')
        {
            state = State.Text;
        }
    }

    /// <param name="entered">Ends at "&gt;" behind one or two of the character.</param>
    /// <param name="character">A dash, a bracket or a question mark.</param>
    private void Enter(State entered, char character) => (state, last, hasEntered) = (entered, character, true);
}
