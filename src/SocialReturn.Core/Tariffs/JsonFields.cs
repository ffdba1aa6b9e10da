using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Tariffs;

/// <summary>Takes the fields of one JSON object one by one, and gathers what is wrong with them.</summary>
public sealed class JsonFields
{
    private const decimal LargestAmount = 10_000_000m;
    private const int MostInACode = 60;

    private readonly LocatedJson _json;
    private readonly string _path;
    private readonly List<ScheduleError> _errors;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocatedJson> _members = new(StringComparer.Ordinal);

    public JsonFields(LocatedJson json, string path, List<ScheduleError> errors)
    {
        (_json, _path, _errors) = (json, path, errors);
        if (json.Type != JsonTokenType.StartObject)
        {
            errors.Add(new ScheduleError(json.Line, path, ScheduleErrorCode.WrongType, TariffTexts.TypeObject));
        }

        foreach (var (name, value) in json.Members)
        {
            if (!_members.TryAdd(name, value))
            {
                errors.Add(new ScheduleError(value.Line, PathOf(name), ScheduleErrorCode.DuplicateField));
            }
        }
    }

    /// <summary>The names of all fields, for an object that holds codes of the schedule.</summary>
    public IReadOnlyCollection<string> Names => _members.Keys;

    public string Text(string name, int maxLength = 200) => Required(name, OptionalText(name, maxLength)) ?? "";

    /// <summary>What other parts of the file and stored amounts refer to: letters, digits, "-", "_" and ".".</summary>
    public string Code(string name = "code")
    {
        var code = Text(name, MostInACode);
        if (code.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('-' or '_' or '.')))
        {
            Refuse(name, ScheduleErrorCode.NotACode);
        }

        return code;
    }

    public string? OptionalText(string name, int maxLength = 2000)
    {
        if (Take(name, JsonTokenType.String, TariffTexts.TypeText) is not { } value)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(value.Text) || value.Text.Length > maxLength)
        {
            Refuse(name, ScheduleErrorCode.OutOfRange, string.Format(TariffTexts.RangeOfText, maxLength));
        }

        return value.Text;
    }

    public decimal? OptionalNumber(string name, decimal min, decimal max, int decimals)
    {
        if (Take(name, JsonTokenType.Number, TariffTexts.TypeNumber) is not { } value)
        {
            return null;
        }

        if (
            !decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || number < min
            || number > max
            || decimal.Round(number, decimals) != number
        )
        {
            Refuse(name, ScheduleErrorCode.OutOfRange, string.Format(TariffTexts.RangeOfNumber, min, max, decimals));
            return null;
        }

        return number;
    }

    public decimal Number(string name, decimal min, decimal max, int decimals) => RequiredValue(name, OptionalNumber(name, min, max, decimals)) ?? min;

    public int? OptionalWhole(string name, int min, int max) => (int?)OptionalNumber(name, min, max, 0);

    public int Whole(string name, int min, int max) => (int)Number(name, min, max, 0);

    public Euro? OptionalAmount(string name) => OptionalNumber(name, 0, LargestAmount, 2) is { } amount ? Euro.Round(amount) : null;

    public bool? OptionalFlag(string name)
    {
        _asked.Add(name);
        if (!_members.TryGetValue(name, out var value) || value.Type == JsonTokenType.Null)
        {
            return null;
        }

        if (value.Type is JsonTokenType.True or JsonTokenType.False)
        {
            return value.Type == JsonTokenType.True;
        }

        Refuse(name, ScheduleErrorCode.WrongType, TariffTexts.TypeFlag);
        return null;
    }

    public bool Flag(string name) => RequiredValue(name, OptionalFlag(name)) ?? false;

    public DateOnly? OptionalDate(string name)
    {
        if (Take(name, JsonTokenType.String, TariffTexts.TypeDate) is not { } value)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(name, ScheduleErrorCode.WrongType, TariffTexts.TypeDate);
        return null;
    }

    public T? OptionalChoice<T>(string name)
        where T : struct, Enum => Take(name, JsonTokenType.String, TariffTexts.TypeText) is { } value ? Choose<T>(name, value) : null;

    public T Choice<T>(string name)
        where T : struct, Enum => RequiredValue(name, OptionalChoice<T>(name)) ?? default;

    public ImmutableArray<T> Choices<T>(string name)
        where T : struct, Enum => [.. ItemsOf(name).Select((item, index) => Choose<T>($"{name}[{index}]", item)).OfType<T>()];

    public ImmutableArray<string> Texts(string name) => [.. ItemsOf(name).Select((item, index) => TextOf($"{name}[{index}]", item)).OfType<string>()];

    /// <summary>A code that has to exist elsewhere in the file.</summary>
    public string? Reference(string name, HashSet<string> existing)
    {
        var code = OptionalText(name);
        if (code is not null && !existing.Contains(code))
        {
            Refuse(name, ScheduleErrorCode.UnknownCode, code);
        }

        return code;
    }

    /// <summary>Codes that have to exist elsewhere in the file.</summary>
    public ImmutableArray<string> References(string name, HashSet<string> existing)
    {
        var codes = Texts(name);
        if (codes.FirstOrDefault(code => !existing.Contains(code)) is { } unknown)
        {
            Refuse(name, ScheduleErrorCode.UnknownCode, unknown);
        }

        return codes;
    }

    public JsonFields? OptionalObject(string name) =>
        Take(name, JsonTokenType.StartObject, TariffTexts.TypeObject) is { } value ? new JsonFields(value, PathOf(name), _errors) : null;

    public IEnumerable<JsonFields> Objects(string name) => ItemsOf(name).Select((item, index) => new JsonFields(item, PathOf($"{name}[{index}]"), _errors));

    /// <summary>Call when all fields have been asked for: whatever is left is a misspelling or a rule we do not know.</summary>
    public void RefuseOthers()
    {
        foreach (var (name, value) in _json.Members.Where(member => !_asked.Contains(member.Name)))
        {
            _errors.Add(new ScheduleError(value.Line, PathOf(name), ScheduleErrorCode.UnknownField));
        }
    }

    public bool Has(string name) => _members.TryGetValue(name, out var value) && value.Type != JsonTokenType.Null;

    public void Require(string name)
    {
        if (!Has(name))
        {
            Refuse(name, ScheduleErrorCode.Missing);
        }
    }

    public void Refuse(string name, ScheduleErrorCode code, string detail = "") => _errors.Add(new ScheduleError(LineOf(name), PathOf(name), code, detail));

    /// <summary>Where a field or a path stands; where it is absent, the line of what it is absent from.</summary>
    public int LineOf(string name) => Find(name)?.Line ?? _json.Line;

    /// <summary>A field, or a path such as "caps[1]" or "bonuses[2].condition.anyOf".</summary>
    private LocatedJson? Find(string path)
    {
        LocatedJson? found = _json;
        foreach (var step in path.Split('.', '['))
        {
            found = step.EndsWith(']')
                ? found?.Items[int.Parse(step.AsSpan(0, step.Length - 1), CultureInfo.InvariantCulture)]
                : found?.Members.Find(member => string.Equals(member.Name, step, StringComparison.Ordinal)).Value;
        }

        return found;
    }

    private List<LocatedJson> ItemsOf(string name) => Take(name, JsonTokenType.StartArray, TariffTexts.TypeList)?.Items ?? [];

    private LocatedJson? Take(string name, JsonTokenType type, string typeName)
    {
        _asked.Add(name);
        if (!_members.TryGetValue(name, out var value) || value.Type == JsonTokenType.Null)
        {
            return null;
        }

        if (value.Type == type)
        {
            return value;
        }

        Refuse(name, ScheduleErrorCode.WrongType, typeName);
        return null;
    }

    private string? TextOf(string name, LocatedJson value)
    {
        if (value.Type == JsonTokenType.String)
        {
            return value.Text;
        }

        _errors.Add(new ScheduleError(value.Line, PathOf(name), ScheduleErrorCode.WrongType, TariffTexts.TypeText));
        return null;
    }

    private T? Choose<T>(string name, LocatedJson value)
        where T : struct, Enum
    {
        if (value.Type == JsonTokenType.String && JsonNames.TryRead<T>(value.Text, out var choice))
        {
            return choice;
        }

        _errors.Add(new ScheduleError(value.Line, PathOf(name), ScheduleErrorCode.UnknownValue, JsonNames.AllOf<T>()));
        return null;
    }

    private T? Required<T>(string name, T? value)
        where T : class
    {
        Require(name);
        return value;
    }

    private T? RequiredValue<T>(string name, T? value)
        where T : struct
    {
        Require(name);
        return value;
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
