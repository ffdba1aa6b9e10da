using System.Globalization;

namespace SocialReturn.Demo.Data;

/// <summary>A table of the demo: an embedded file with a header and semicolons.</summary>
internal static class DemoTable
{
    public static IReadOnlyList<DemoRow> Read(string file)
    {
        var type = typeof(DemoTable);
        using var reader = new StreamReader(type.Assembly.GetManifestResourceStream(type, file) ?? throw new FileNotFoundException(file));
        var header = reader.ReadLine()!.Split(';');
        var rows = new List<DemoRow>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(new DemoRow(header.Zip(line.Split(';')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
        }

        return rows;
    }
}

internal sealed record DemoRow(IReadOnlyDictionary<string, string> Fields)
{
    public string this[string name] => Fields[name];

    public string? Text(string name) => Fields[name] is { Length: > 0 } text ? text : null;

    public int Number(string name) => int.Parse(Fields[name], CultureInfo.InvariantCulture);

    public int? NumberOrNull(string name) => Text(name) is null ? null : Number(name);
}
