using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Web.Infrastructure.Settings;

/// <summary>
/// Settings as files: the name of a file is the name of the setting, its content the value. So containers and service managers hand
/// over secrets, which in the environment every process of the account could read.
/// </summary>
public static class SecretsFolder
{
    public const string Setting = "Portal:SecretsFolder";

    /// <summary>Adds what the folder holds; it goes before the environment and the files beside the application.</summary>
    /// <exception cref="CannotStartException">The folder or a file in it cannot be read, or is the name of no setting.</exception>
    public static void AddSecretsFolder(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Setting] is not { Length: > 0 } folder)
        {
            return;
        }

        var place = Path.GetFullPath(folder);
        try
        {
            builder.Configuration.AddKeyPerFile(place, optional: false, reloadOnChange: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException([$"Setting {Setting} is '{place}', which cannot be read: {error.Message}"]);
        }

        var strange = Names(place)
            .Where(name => !SettingNames.IsKnown(name))
            .Select(name => $"Setting {Setting} is '{place}', and '{name}' in it is the name of no setting: see the command settings.");
        if (strange.ToList() is { Count: > 0 } lines)
        {
            throw new CannotStartException(lines);
        }
    }

    /// <summary>As settings are named; what begins with a dot is the mount's own.</summary>
    private static IEnumerable<string> Names(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Select(file => Path.GetFileName(file))
            .Where(name => name[0] != '.')
            .Select(name => name.Replace("__", ":", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
