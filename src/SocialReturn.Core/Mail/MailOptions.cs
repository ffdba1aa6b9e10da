using System.Net;
using Microsoft.Extensions.Configuration;
using MimeKit;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Mail;

/// <summary>The settings under Mail, known to be usable.</summary>
/// <param name="From">The portal's own address; the region's stands under Reply-To.</param>
/// <param name="Folder">Absolute; where mails are written when there is no mail server.</param>
/// <param name="Smtp">Null: mails are written to the folder.</param>
public sealed record MailOptions(MailboxAddress From, string Folder, SmtpSettings? Smtp)
{
    public const string FromSetting = "Mail:From";
    public const string FolderSetting = "Mail:Folder";

    private const string UsualFolder = "mail";
    private const string DefaultFrom = "Social Return <noreply@localhost>";

    /// <summary>Where mails are written without a mail server.</summary>
    public static string FolderOf(IConfiguration configuration) => DataFolder.Of(configuration).Resolve(configuration[FolderSetting], UsualFolder);

    /// <exception cref="MailSettingException">A setting is missing or wrong.</exception>
    public static MailOptions Read(IConfiguration configuration)
    {
        var from = configuration[FromSetting] is { Length: > 0 } given ? given : DefaultFrom;
        if (!MailboxAddress.TryParse(from, out var address) || !address.Address.Contains('@', StringComparison.Ordinal))
        {
            throw new MailSettingException($"Setting Mail:From is '{from}'. It must be an address, as 'Social Return <noreply@example.nl>'.");
        }

        return new MailOptions(address, FolderOf(configuration), SmtpSettings.Read(configuration));
    }
}

public sealed record SmtpSettings
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public required bool RequireTls { get; init; }

    public required TimeSpan Timeout { get; init; }

    public bool CheckRevocation { get; init; } = true;

    public const string HostSetting = "Mail:Smtp:Host";

    private const int SubmissionPort = 587;
    private const int DefaultTimeoutSeconds = 60;

    internal static SmtpSettings? Read(IConfiguration configuration)
    {
        var host = configuration[HostSetting];
        if (string.IsNullOrWhiteSpace(host))
        {
            return null;
        }

        var requireTls = configuration.GetValue("Mail:Smtp:RequireTls", defaultValue: true);
        if (!requireTls && !IsNextDoor(host))
        {
            throw new MailSettingException(
                $"Setting Mail:Smtp:RequireTls is false for '{host}'. Mail leaves unencrypted only to this machine or a container beside it."
            );
        }

        return new SmtpSettings
        {
            Host = host,
            Port = configuration.GetValue("Mail:Smtp:Port", SubmissionPort),
            UserName = configuration["Mail:Smtp:UserName"],
            Password = configuration["Mail:Smtp:Password"],
            RequireTls = requireTls,
            Timeout = TimeSpan.FromSeconds(configuration.GetValue("Mail:Smtp:TimeoutSeconds", DefaultTimeoutSeconds)),
            CheckRevocation = configuration.GetValue("Mail:Smtp:CheckRevocation", defaultValue: true),
        };
    }

    /// <summary>This machine, or a name without a dot, which no public mail server has.</summary>
    private static bool IsNextDoor(string host) => IPAddress.TryParse(host, out var address) ? IPAddress.IsLoopback(address) : !host.Contains('.');
}

/// <summary>A setting of the mail that the portal cannot start with; the message says which and what is allowed.</summary>
public sealed class MailSettingException(string message) : SettingException(message);
