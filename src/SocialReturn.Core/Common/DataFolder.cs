using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace SocialReturn.Core.Common;

/// <summary>Where everything lies that must outlive the application. A relative folder or file in a setting starts here.</summary>
public sealed record DataFolder(string Path)
{
    public const string Setting = "Portal:DataFolder";

    private const string InDevelopment = "App_Data";

    /// <summary>Outside Development never within the application: a new release is a new folder.</summary>
    private static readonly string Usual = OperatingSystem.IsWindows()
        ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "SocialReturn")
        : "/var/lib/socialreturn";

    public static DataFolder Of(IConfiguration configuration)
    {
        var application = ApplicationFolder(configuration);
        return new DataFolder(
            configuration[Setting] is { Length: > 0 } given ? System.IO.Path.GetFullPath(given, application)
            : configuration[HostDefaults.EnvironmentKey] == Environments.Development ? System.IO.Path.Combine(application, InDevelopment)
            : Usual
        );
    }

    /// <summary>Where the program itself lies.</summary>
    public static string ApplicationFolder(IConfiguration configuration) =>
        System.IO.Path.GetFullPath(configuration[HostDefaults.ContentRootKey] ?? Directory.GetCurrentDirectory());

    /// <param name="given">What a setting says; nothing for the usual place.</param>
    /// <param name="usual">A name within this folder.</param>
    public string Resolve(string? given, string usual) => System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(given) ? usual : given, Path);
}
