using System.Collections.Immutable;

namespace SocialReturn.Core.Tariffs;

/// <summary>The schedules that ship with the portal, one file each in Presets.</summary>
public static class TariffSchedules
{
    private const string Folder = ".Tariffs.Presets.";

    private static readonly Lazy<ImmutableArray<(TariffSchedule Schedule, string Json)>> Files = new(ReadPresets);

    public static ImmutableArray<TariffSchedule> Presets => [.. Files.Value.Select(file => file.Schedule)];

    public static TariffSchedule Preset(string code) => Find(code).Schedule;

    /// <summary>The file of a preset as it was written, to store beside the schedule.</summary>
    public static string PresetJson(string code) => Find(code).Json;

    private static (TariffSchedule Schedule, string Json) Find(string code) =>
        Files.Value.Single(file => string.Equals(file.Schedule.Code, code, StringComparison.Ordinal));

    private static ImmutableArray<(TariffSchedule Schedule, string Json)> ReadPresets()
    {
        var assembly = typeof(TariffSchedules).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.Contains(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    var json = reader.ReadToEnd();
                    var reading = TariffScheduleReader.Read(json);
                    return (reading.Schedule ?? throw new InvalidDataException(name + ": " + string.Join(' ', reading.Errors)), json);
                }),
        ];
    }
}
