namespace SocialReturn.Web.Infrastructure.Settings;

/// <summary>Which names somebody may set.</summary>
public static class SettingNames
{
    /// <summary>Serilog's own section has more than we name.</summary>
    private const string OfTheLog = "Serilog";

    private const string OfTheServer = "Kestrel";

    /// <summary>Whether this is a setting of ours, or belongs to the log or the server, whose names we do not list.</summary>
    public static bool IsKnown(string name) => name.Split(':')[0] is OfTheLog or OfTheServer || PortalSettings.All.Any(setting => setting.IsNamed(name));

    /// <summary>Names in a section of ours that are on no list: a slip of the hand, which would be as if nothing was set.</summary>
    public static IEnumerable<string> Unknown(IConfiguration configuration)
    {
        var sections = PortalSettings
            .All.Select(setting => setting.Name.Split(':'))
            .Where(parts => parts.Length > 1 && parts[0] != OfTheLog)
            .Select(parts => parts[0])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return configuration
            .AsEnumerable()
            .Where(pair => pair.Value is not null && pair.Key.Contains(':', StringComparison.Ordinal) && sections.Contains(pair.Key.Split(':')[0]))
            .Select(pair => pair.Key)
            .Where(key => !PortalSettings.All.Any(setting => setting.IsNamed(key)))
            .Order(StringComparer.OrdinalIgnoreCase);
    }
}
