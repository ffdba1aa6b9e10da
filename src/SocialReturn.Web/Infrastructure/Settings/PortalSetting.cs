using System.Globalization;

namespace SocialReturn.Web.Infrastructure.Settings;

/// <summary>Something that an installation can choose.</summary>
/// <param name="Name">As "Mail:Smtp:Host"; as an environment variable Mail__Smtp__Host.</param>
/// <param name="Kind">What it takes.</param>
public sealed record PortalSetting(string Name, SettingKind Kind)
{
    /// <summary>What holds when nothing is set, in words.</summary>
    public required string Default { get; init; }

    public required string Meaning { get; init; }

    /// <summary>When the portal does not start without it; empty: never.</summary>
    public string Required { get; init; } = "";

    /// <summary>The words that are taken; empty: any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    public string KindInWords =>
        Allowed.Count > 0
            ? string.Join(" or ", Allowed)
            : Kind switch
            {
                SettingKind.YesNo => "true or false",
                SettingKind.Number => "a whole number above 0",
                SettingKind.Address => "an address that begins with https:// or http://",
                SettingKind.Folder => "a folder",
                SettingKind.File => "a file",
                SettingKind.List => "a list",
                SettingKind.Secret => "a secret",
                _ => "a text",
            };

    /// <summary>Whether a key of the configuration is this setting, or one of its numbered values.</summary>
    public bool IsNamed(string key) =>
        key.Equals(Name, StringComparison.OrdinalIgnoreCase)
        || (Kind == SettingKind.List && key.StartsWith(Name + ":", StringComparison.OrdinalIgnoreCase) && int.TryParse(key[(Name.Length + 1)..], out _));

    public bool Takes(string value) =>
        Allowed.Count > 0
            ? Allowed.Contains(value, StringComparer.OrdinalIgnoreCase)
            : Kind switch
            {
                SettingKind.YesNo => bool.TryParse(value, out _),
                SettingKind.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0,
                SettingKind.Address => Uri.TryCreate(value, UriKind.Absolute, out var address)
                    && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp),
                _ => true,
            };
}
