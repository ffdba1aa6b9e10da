using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Mail;

/// <summary>The settings under Mail, known to be usable.</summary>
/// <param name="From">The portal's own address; the region's stands under Reply-To.</param>
/// <param name="Folder">Absolute; where mails are written when there is no mail server.</param>
/// <param name="Smtp">Null: mails are written to the folder.</param>
public sealed record MailOptions(MailAddress From, string Folder, SmtpSettings? Smtp)
{
    public const string DefaultFolder = "App_Data/mail";

    private const string DefaultFrom = "Social Return <noreply@localhost>";

    /// <param name="contentRoot">The folder that a relative path starts from.</param>
    /// <exception cref="MailSettingException">A setting is missing or wrong.</exception>
    public static MailOptions Read(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection("Mail");
        var from = section["From"] ?? DefaultFrom;
        if (!MailAddress.TryCreate(from, out var address))
        {
            throw new MailSettingException($"Setting Mail:From is '{from}'. It must be an address, as 'Social Return <noreply@example.nl>'.");
        }

        var folder = Path.GetFullPath(section["Folder"] ?? DefaultFolder, Path.GetFullPath(contentRoot));
        return new MailOptions(address, folder, SmtpSettings.Read(section.GetSection("Smtp")));
    }
}

public sealed record SmtpSettings(string Host, int Port, string? UserName, string? Password, bool RequireTls, TimeSpan Timeout)
{
    private const int SubmissionPort = 587;
    private const int DefaultTimeoutSeconds = 60;

    internal static SmtpSettings? Read(IConfigurationSection section)
    {
        var host = section["Host"];
        if (string.IsNullOrWhiteSpace(host))
        {
            return null;
        }

        var requireTls = section.GetValue("RequireTls", defaultValue: true);
        if (!requireTls && !IsNextDoor(host))
        {
            throw new MailSettingException($"Setting Mail:Smtp:RequireTls is false for '{host}'. Mail leaves unencrypted only to this machine or a container beside it.");
        }

        return new SmtpSettings(
            host,
            section.GetValue("Port", SubmissionPort),
            section["UserName"],
            section["Password"],
            requireTls,
            TimeSpan.FromSeconds(section.GetValue("TimeoutSeconds", DefaultTimeoutSeconds)));
    }

    /// <summary>This machine, or a name without a dot, which no public mail server has.</summary>
    private static bool IsNextDoor(string host) =>
        IPAddress.TryParse(host, out var address) ? IPAddress.IsLoopback(address) : !host.Contains('.');
}

/// <summary>A setting of the mail that the portal cannot start with; the message says which and what is allowed.</summary>
public sealed class MailSettingException(string message) : SettingException(message);
