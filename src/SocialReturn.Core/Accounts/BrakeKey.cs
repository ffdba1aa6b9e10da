using System.Net;
using System.Net.Sockets;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Accounts;

/// <summary>What is counted. Only a hash is stored.</summary>
/// <param name="Kind">In one word, as the security log has it.</param>
public sealed record BrakeKey(string Kind, string Hash, BrakeRule Rule)
{
    private static readonly BrakeRule ForAccount = new(5, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5));
    private static readonly BrakeRule ForAddress = new(30, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5));
    private static readonly BrakeRule ForCode = new(5, TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(15));
    private static readonly BrakeRule ForMail = new(3, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(30));
    private static readonly BrakeRule ForSender = new(30, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));
    private static readonly BrakeRule ForPlace = new(90, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));

    public static BrakeKey Account(string mail) => Of("account", MailRules.Normalize(mail), ForAccount);

    /// <summary>A browser that signed in to the account before has a count of its own: a stranger cannot hold its owner up.</summary>
    public static BrakeKey Browser(string mail, string browser) => Of("browser", $"{browser} {MailRules.Normalize(mail)}", ForAccount);

    /// <summary>Wrong passwords from one network address, whatever the account.</summary>
    public static BrakeKey Address(string address) => Of("address", Network(address), ForAddress);

    public static BrakeKey Code(Guid userId) => Of("code", userId.ToString("N"), ForCode);

    /// <summary>Mails that a stranger can have sent to somebody.</summary>
    public static BrakeKey Mail(string mail) => Of("mail", MailRules.Normalize(mail), ForMail);

    /// <summary>Mails that a stranger can have sent from one network address. Apart from <see cref="Address"/>: asking for a link is no mistake.</summary>
    public static BrakeKey MailsFrom(string address) => Of("mails-from", Network(address), ForAddress);

    /// <summary>Invitations that one person sends.</summary>
    public static BrakeKey InvitationsBy(Guid userId) => Of("invitations-by", userId.ToString("N"), ForSender);

    /// <summary>Invitations that leave one region or contractor together.</summary>
    public static BrakeKey InvitationsOf(Guid placeId) => Of("invitations-of", placeId.ToString("N"), ForPlace);

    private static BrakeKey Of(string kind, string value, BrakeRule rule) => new(kind, SecretToken.Hash($"{kind}:{value}"), rule);

    /// <summary>One subscriber has a whole /64 of IPv6 addresses.</summary>
    private static string Network(string address) =>
        IPAddress.TryParse(address, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(ip.GetAddressBytes().AsSpan(0, 8))
            : address;
}
