using System.Diagnostics.CodeAnalysis;
using System.Net;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Mail;
using SocialReturn.Core.Storage;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.Health;
using SocialReturn.Web.Infrastructure.Settings;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>What a start needs, looked at before anything is built on it: every fault at once, one line each.</summary>
public static class StartChecks
{
    /// <exception cref="CannotStartException">There are faults that stop.</exception>
    /// <returns>What the portal can start with, but should not have to.</returns>
    public static IReadOnlyList<StartFault> Run(IConfiguration configuration, IHostEnvironment environment, PortalUse use)
    {
        var faults = use == PortalUse.Explain ? [] : Find(configuration, environment.IsDevelopment(), use).ToList();
        var stopping = faults.Where(fault => fault.Stops).Select(fault => fault.Message).ToList();
        return stopping.Count == 0 ? faults : throw new CannotStartException(stopping);
    }

    /// <param name="configuration">The configuration of the host.</param>
    /// <param name="isDevelopment">There only what is wrong counts, not what is missing.</param>
    /// <param name="use">A command needs no mail server and no proxy; one that looks or copies needs no place of its own to write.</param>
    public static IEnumerable<StartFault> Find(IConfiguration configuration, bool isDevelopment, PortalUse use)
    {
        var wrong = WrongValues(configuration).Concat(UnknownNames(configuration)).Concat(WrongUrls(configuration)).ToList();
        if (wrong.Count == 0)
        {
            wrong.AddRange(Probes(configuration));
        }

        IEnumerable<StartFault> faults = wrong.Count > 0 ? wrong : Unreadable(configuration);
        if (use != PortalUse.Look)
        {
            List<StartFault> stranger = [.. AsSomebodyElse(PortalPlace.Of(configuration, isDevelopment), FileOwner.Me, FileOwner.Of)];
            faults = faults.Concat(stranger.Count > 0 || use.LeavesNothing() ? stranger : Room(configuration, isDevelopment));
        }

        if (isDevelopment)
        {
            return faults;
        }

        faults = faults.Concat(Address(configuration)).Concat(Folders(configuration));
        faults = use == PortalUse.Serve ? faults.Concat(Mail(configuration)).Concat(Proxy(configuration)).Concat(Keys(configuration)) : faults;

        // The first complaint about a setting is the one to act on.
        return faults.DistinctBy(fault => fault.Message.Split(' ')[1], StringComparer.Ordinal);
    }

    private static IEnumerable<StartFault> WrongValues(IConfiguration configuration) =>
        from setting in PortalSettings.All
        let value = configuration[setting.Name]
        where !string.IsNullOrEmpty(value) && !setting.Takes(value)
        select StartFault.Error($"Setting {setting.Name} is '{value}'. It must be {setting.KindInWords}.");

    private static IEnumerable<StartFault> UnknownNames(IConfiguration configuration) =>
        from name in SettingNames.Unknown(configuration)
        select StartFault.Error($"Setting {name} does not exist: see the names with the command settings, and correct or remove it.");

    /// <summary>The address for probes is told from the others by its port.</summary>
    private static IEnumerable<StartFault> Probes(IConfiguration configuration)
    {
        if (HealthAddress.Of(configuration) is not { } address)
        {
            yield break;
        }

        if (address.PathAndQuery != "/")
        {
            yield return StartFault.Error($"Setting {HealthAddress.Setting} is '{address}'. It must end with the port, as http://127.0.0.1:5081.");
        }
        else if (HostingSetup.Addresses(configuration).Any(url => BindingAddress.Parse(url).Port == address.Port))
        {
            yield return StartFault.Error($"Setting {HealthAddress.Setting} is '{address}', where the portal itself listens: choose another port.");
        }
    }

    /// <summary>Where to listen is read by the framework, which says of a slip only that it is none, and takes a name for every address there is.</summary>
    private static IEnumerable<StartFault> WrongUrls(IConfiguration configuration)
    {
        foreach (var (setting, url) in HostingSetup.Urls(configuration))
        {
            if (!TryParse(url, out var address))
            {
                yield return StartFault.Error($"Setting {setting} holds '{url}'. It must be an address with its scheme, as http://127.0.0.1:5080.");
            }
            else if (!IsOfThisMachine(address))
            {
                yield return StartFault.Error(
                    $"Setting {setting} holds '{url}': with a name the portal would listen on every address of this machine. Write the network "
                        + $"address, localhost, or * when it shall be every address."
                );
            }
        }
    }

    private static bool IsOfThisMachine(BindingAddress address) =>
        address.IsUnixPipe
        || address.IsNamedPipe
        || address.Host is "*" or "+"
        || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(address.Host.Trim('[', ']'), out _);

    private static bool TryParse(string url, [NotNullWhen(true)] out BindingAddress? address)
    {
        try
        {
            address = BindingAddress.Parse(url);
            return true;
        }
        catch (FormatException)
        {
            address = null;
            return false;
        }
    }

    private static IEnumerable<StartFault> Unreadable(IConfiguration configuration)
    {
        Action[] readings =
        [
            () => DatabaseOptions.Read(configuration),
            () => MailOptions.Read(configuration),
            () => _ = DataProtectionSetup.HasCertificate(configuration) ? DataProtectionSetup.Certificate(configuration) : null,
        ];
        foreach (var read in readings)
        {
            if (Complaint(read) is { } message)
            {
                yield return StartFault.Error(message);
            }
        }

        foreach (var proxy in HostingSetup.KnownProxies(configuration).Where(proxy => !IPAddress.TryParse(proxy, out _)))
        {
            yield return StartFault.Error($"Setting {HostingSetup.ProxySetting} holds '{proxy}'. It must be a network address, as 192.0.2.7.");
        }
    }

    private static string? Complaint(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (SettingException wrong)
        {
            return wrong.Message;
        }
    }

    private static IEnumerable<StartFault> Address(IConfiguration configuration)
    {
        if (Complaint(() => _ = new PortalAddress(configuration).Host) is { } message)
        {
            yield return StartFault.Error(message);
            yield break;
        }

        var address = new Uri(configuration[PortalAddress.Setting]!);
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            yield return address.IsLoopback
                ? StartFault.Warning($"Setting {PortalAddress.Setting} is '{address}': nobody can sign in without https.")
                : StartFault.Error($"Setting {PortalAddress.Setting} is '{address}'. Outside Development the address begins with https.");
        }

        if (!HostingSetup.AllowsHost(configuration, address.Host))
        {
            yield return StartFault.Error(
                $"Setting {HostingSetup.HostsSetting} does not name '{address.Host}', the host of {PortalAddress.Setting}: every visitor would be refused."
            );
        }
    }

    private static IEnumerable<StartFault> Folders(IConfiguration configuration)
    {
        var application = DataFolder.ApplicationFolder(configuration);
        return from place in PortalPlace.Of(configuration, isDevelopment: false)
            where IsWithin(application, place.Path)
            select StartFault.Error(
                $"Setting {place.Setting} is '{place.Path}', within the application. The next release would replace it: choose a place outside '{application}'."
            );
    }

    /// <summary>Where this account has to write; what lies within a place that was named already is not named again.</summary>
    private static IEnumerable<StartFault> Room(IConfiguration configuration, bool isDevelopment)
    {
        List<string> named = [];
        foreach (var place in PortalPlace.Of(configuration, isDevelopment))
        {
            if (place.IsTried && !named.Exists(above => IsWithin(above, place.Path)) && place.Unwritable() is { } reason)
            {
                named.Add(place.Path);
                yield return StartFault.Error($"Setting {place.Setting} is '{place.Path}', where this account cannot write: {reason}");
            }
        }
    }

    /// <summary>What root makes in somebody else's folder stops that account later: the log of today, a key, a file of the store.</summary>
    /// <param name="me">The account that this process runs as.</param>
    /// <param name="ownerOf">Whose a file is; null where it is not there.</param>
    /// <returns>One line at most: all places belong to one account.</returns>
    public static IEnumerable<StartFault> AsSomebodyElse(IEnumerable<PortalPlace> places, uint me, Func<string, uint?> ownerOf) =>
        (
            from place in places
            where me == FileOwner.Root
            let owner = ownerOf(place.Path)
            where owner is not null and not FileOwner.Root
            select StartFault.Error(
                $"Setting {place.Setting} is '{place.Path}', which belongs to another account than root: what root makes there, that account cannot "
                    + $"write. Type sudo -u {FileOwner.NameOf(owner.Value)} before the command, with the same settings."
            )
        ).Take(1);

    private static bool IsWithin(string folder, string place) =>
        (place + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IEnumerable<StartFault> Mail(IConfiguration configuration)
    {
        var hasServer = configuration[SmtpSettings.HostSetting] is { Length: > 0 };
        if (!hasServer)
        {
            yield return configuration[MailOptions.FolderSetting] is { Length: > 0 } folder
                ? StartFault.Warning($"Setting {SmtpSettings.HostSetting} is empty: no mail leaves this machine, it is written to '{folder}'.")
                : StartFault.Error(
                    $"Setting {SmtpSettings.HostSetting} is empty: nobody would get an invitation. Name the mail server, or a folder "
                        + $"in {MailOptions.FolderSetting} to try without one."
                );
        }
        else if (configuration[MailOptions.FromSetting] is not { Length: > 0 })
        {
            yield return StartFault.Error(
                $"Setting {MailOptions.FromSetting} is empty: a mail server takes no mail from noreply@localhost. Name the sender, as "
                    + $"'Social Return <noreply@example.nl>'."
            );
        }
    }

    /// <summary>Visitors come over https: where the portal listens without it, something in between takes it off, and must be known.</summary>
    private static IEnumerable<StartFault> Proxy(IConfiguration configuration)
    {
        if (HostingSetup.KnownProxies(configuration).Length == 0 && HostingSetup.PlainAddresses(configuration) is { Length: > 0 } plain)
        {
            yield return StartFault.Alarm(
                $"Setting {HostingSetup.ProxySetting} is empty and the portal listens on plain http ({string.Join(", ", plain)}): behind a proxy every visitor seems to come from one address, and signing in is braked for all at once. Name the addresses of your proxies."
            );
        }
    }

    private static IEnumerable<StartFault> Keys(IConfiguration configuration)
    {
        if (!DataProtectionSetup.HasCertificate(configuration))
        {
            yield return StartFault.Warning(
                $"Setting {DataProtectionSetup.CertificateSetting} is empty: the keys are encrypted with a certificate that the "
                    + $"portal made in its data folder. Name one when there is more than one machine, or when backups hold both."
            );
        }
    }
}
