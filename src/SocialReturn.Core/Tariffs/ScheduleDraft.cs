using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SocialReturn.Core.Tariffs;

/// <summary>
/// A schedule while it is being written. It holds what was typed, faults and all; <see cref="TariffScheduleReader"/> says
/// what is wrong with what <see cref="Write()"/> makes of it.
/// </summary>
public sealed class ScheduleDraft
{
    private readonly Dictionary<string, List<DraftRow>> _rows = SchedulePart.Lists.ToDictionary(
        part => part.Name,
        _ => new List<DraftRow>(),
        StringComparer.Ordinal
    );

    public DraftRow Head { get; private set; } = new();

    /// <param name="part">One of <see cref="SchedulePart.Lists"/>.</param>
    public List<DraftRow> Rows(SchedulePart part) => part.IsHead ? [Head] : _rows[part.Name];

    /// <summary>Takes another version of one part; of the general facts what the form does not show stays.</summary>
    public void Replace(SchedulePart part, IEnumerable<DraftRow> rows)
    {
        if (part.IsHead)
        {
            Head = rows.Single();
            return;
        }

        _rows[part.Name] = [.. rows];
    }

    /// <param name="document">What <see cref="Write()"/> made, or a file that the reader has read.</param>
    public static ScheduleDraft Parse(string document)
    {
        using var json = JsonDocument.Parse(document);
        var draft = new ScheduleDraft { Head = Read(SchedulePart.Head, json.RootElement) };
        foreach (var part in SchedulePart.Lists)
        {
            if (json.RootElement.TryGetProperty(part.Name, out var items))
            {
                draft._rows[part.Name].AddRange(items.EnumerateArray().Select(item => Read(part, item)));
            }
        }

        return draft;
    }

    public string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, TariffScheduleWriter.Options))
        {
            json.WriteStartObject();
            Write(json, SchedulePart.Head, Head);
            foreach (var part in SchedulePart.Lists.Where(part => _rows[part.Name].Count > 0 || !part.IsLeftOutWhenEmpty))
            {
                json.WriteStartArray(part.Name);
                foreach (var row in _rows[part.Name])
                {
                    json.WriteStartObject();
                    Write(json, part, row);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static DraftRow Read(SchedulePart part, JsonElement item)
    {
        var row = new DraftRow();
        foreach (var field in part.Fields)
        {
            if (Find(item, field.Name) is { } value)
            {
                row.Set(field.Name, value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(TextOf) : [TextOf(value)]);
            }
        }

        return row;
    }

    private static JsonElement? Find(JsonElement item, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var own = dot < 0 ? name : name[..dot];
        return !item.TryGetProperty(own, out var value) ? null
            : dot < 0 ? value
            : Find(value, name[(dot + 1)..]);
    }

    private static string TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "",
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => value.GetRawText(),
        };

    private static void Write(Utf8JsonWriter json, SchedulePart part, DraftRow row)
    {
        string? opened = null;
        foreach (var field in part.Fields.Where(field => !row.List(field.Name).IsEmpty))
        {
            var dot = field.Name.IndexOf('.', StringComparison.Ordinal);
            var owner = dot < 0 ? null : field.Name[..dot];
            if (opened is not null && opened != owner)
            {
                json.WriteEndObject();
            }

            if (owner is not null && opened != owner)
            {
                json.WriteStartObject(owner);
            }

            opened = owner;
            Write(json, field, field.Name[(dot + 1)..], row);
        }

        if (opened is not null)
        {
            json.WriteEndObject();
        }
    }

    /// <summary>A number that is none, or a flag that is none, is written as the text it is: the reader refuses it at its own field.</summary>
    private static void Write(Utf8JsonWriter json, ScheduleField field, string name, DraftRow row)
    {
        var text = row[field.Name];
        if (field.IsList)
        {
            json.WriteStartArray(name);
            row.List(field.Name).ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
        else if (
            field.IsNumber
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        )
        {
            json.WriteNumber(name, number);
        }
        else if (field.Type == ScheduleFieldType.Flag && bool.TryParse(text, out var flag))
        {
            json.WriteBoolean(name, flag);
        }
        else
        {
            json.WriteString(name, text);
        }
    }
}
