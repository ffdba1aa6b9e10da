using System.Collections.Immutable;
using System.Globalization;

namespace SocialReturn.Core.Tariffs;

/// <summary>The fields of one row of a draft as texts, in the notation of the file; what is not filled in is empty.</summary>
public sealed class DraftRow
{
    private readonly Dictionary<string, ImmutableArray<string>> _values = new(StringComparer.Ordinal);

    public string this[string field]
    {
        get => List(field) is [var value, ..] ? value : "";
        set => Set(field, value);
    }

    public bool IsBlank => _values.Count == 0;

    public ImmutableArray<string> List(string field) => _values.GetValueOrDefault(field, []);

    public bool Flag(string field) => this[field] == "true";

    public DateOnly? Date(string field) =>
        DateOnly.TryParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public void Set(string field, params IEnumerable<string> values)
    {
        ImmutableArray<string> kept = [.. values.Select(value => value.Trim()).Where(value => value.Length > 0)];
        if (kept.IsEmpty)
        {
            _values.Remove(field);
        }
        else
        {
            _values[field] = kept;
        }
    }
}
