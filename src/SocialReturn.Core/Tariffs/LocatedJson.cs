using System.Text;
using System.Text.Json;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>A JSON value that remembers its line, so that an error can point at it.</summary>
public sealed class LocatedJson
{
    private const int MaxDepth = 16;

    private LocatedJson(JsonTokenType type, int line, string text)
    {
        Type = type;
        Line = line;
        Text = text;
    }

    public JsonTokenType Type { get; }

    public int Line { get; }

    /// <summary>The text of a string, or a number as it was written.</summary>
    public string Text { get; }

    public List<(string Name, LocatedJson Value)> Members { get; } = [];

    public List<LocatedJson> Items { get; } = [];

    /// <exception cref="JsonException">When the text is not JSON; carries the line.</exception>
    public static LocatedJson Parse(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        var lines = new LineCounter(bytes);
        reader.Read();
        var root = ReadValue(ref reader, lines);
        reader.Read();
        return root;
    }

    private static LocatedJson ReadValue(ref Utf8JsonReader reader, LineCounter lines)
    {
        var line = lines.At(reader.TokenStartIndex);
        var type = reader.TokenType;
        var text = type switch
        {
            JsonTokenType.String => UnseenCharacters.Without(reader.GetString())!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        var value = new LocatedJson(type, line, text);
        if (type == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                value.Members.Add((name, ReadValue(ref reader, lines)));
            }
        }
        else if (type == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                value.Items.Add(ReadValue(ref reader, lines));
            }
        }

        return value;
    }

    /// <summary>Counts lines from where it last stood: the reader only moves forward.</summary>
    private sealed class LineCounter(byte[] bytes)
    {
        private int _line = 1;
        private int _position;

        public int At(long position)
        {
            for (; _position < position; _position++)
            {
                if (bytes[_position] == (byte)'\n')
                {
                    _line++;
                }
            }

            return _line;
        }
    }
}
