using Microsoft.Extensions.Configuration;

namespace SocialReturn.Core.Mail;

/// <summary>
/// The address of the portal in mails. It comes from the configuration and never from a request:
/// a request names any host it likes, and a mailed link must not lead there.
/// </summary>
public sealed class PortalAddress(IConfiguration configuration)
{
    public const string Setting = "Portal:BaseAddress";

    private readonly Uri root = Read(configuration[Setting]);

    public string Host => root.Host;

    /// <param name="path">Within the portal, starting with a slash.</param>
    public Uri Of(string path) => path.StartsWith('/')
        ? new Uri(root.AbsoluteUri + path.TrimStart('/'))
        : throw new ArgumentException($"'{path}' is no path within the portal: it starts with a slash.", nameof(path));

    private static Uri Read(string? value)
    {
        var valid = Uri.TryCreate(value, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        return valid
            ? new Uri(address!.AbsoluteUri.TrimEnd('/') + "/")
            : throw new InvalidOperationException($"Setting {Setting} is '{value}'. It must be the portal's address, as 'https://socialreturn.example.nl'.");
    }
}
