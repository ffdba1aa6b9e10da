using Microsoft.Extensions.Configuration;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Mail;

/// <summary>
/// The address of the portal in mails. It comes from the configuration and never from a request:
/// a request names any host it likes, and a mailed link must not lead there.
/// </summary>
public sealed class PortalAddress(IConfiguration configuration)
{
    public const string Setting = "Portal:BaseAddress";

    // Read when it is needed: a command that links nowhere needs no address.
    private readonly Lazy<Uri> root = new(() => Read(configuration[Setting]));

    /// <exception cref="SettingException">The setting is missing, or no address.</exception>
    public string Host => root.Value.Host;

    /// <param name="path">Within the portal, starting with a slash.</param>
    public Uri Of(string path) =>
        path.StartsWith('/')
            ? new Uri(root.Value.AbsoluteUri + path.TrimStart('/'))
            : throw new ArgumentException($"'{path}' is no path within the portal: it starts with a slash.", nameof(path));

    private static Uri Read(string? value)
    {
        var valid = Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        return valid
            ? new Uri(address!.AbsoluteUri.TrimEnd('/') + "/")
            : throw new SettingException($"Setting {Setting} is '{value}'. It must be the portal's address, as 'https://socialreturn.example.nl'.");
    }
}
