using System.Net;
using System.Net.Sockets;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Accounts;

/// <summary>How many tries are free within the window, and how the wait grows after them.</summary>
/// <param name="ForgetsOnSuccess">A success wipes the count; an address keeps it, for others may be guessing from there.</param>
public sealed record BrakeRule(int Free, TimeSpan FirstWait, TimeSpan LongestWait, bool ForgetsOnSuccess)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>The wait after the last of so many tries; doubles with each, up to a ceiling, so nobody is locked out for good.</summary>
    public TimeSpan WaitAfter(int tries)
    {
        if (tries < Free)
        {
            return TimeSpan.Zero;
        }

        var doubled = FirstWait * Math.Pow(2, Math.Min(tries - Free, 30));
        return doubled < LongestWait ? doubled : LongestWait;
    }
}

/// <summary>What is counted. Only a hash is stored.</summary>
public sealed record BrakeKey(string Hash, BrakeRule Rule)
{
    private static readonly BrakeRule ForAccount = new(5, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), true);
    private static readonly BrakeRule ForAddress = new(30, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), false);
    private static readonly BrakeRule ForCode = new(5, TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(15), true);
    private static readonly BrakeRule ForMail = new(3, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(30), false);

    public static BrakeKey Account(string mail) => Of("account", MailRules.Normalize(mail), ForAccount);

    /// <summary>A browser that signed in to the account before has a count of its own: a stranger cannot hold its owner up.</summary>
    public static BrakeKey Browser(string mail, string browser) => Of("browser", $"{browser} {MailRules.Normalize(mail)}", ForAccount);

    public static BrakeKey Address(string address) => Of("address", Network(address), ForAddress);

    public static BrakeKey Code(Guid userId) => Of("code", userId.ToString("N"), ForCode);

    /// <summary>Mails that a stranger can have sent to somebody.</summary>
    public static BrakeKey Mail(string mail) => Of("mail", MailRules.Normalize(mail), ForMail);

    private static BrakeKey Of(string kind, string value, BrakeRule rule) => new(SecretToken.Hash($"{kind}:{value}"), rule);

    /// <summary>One subscriber has a whole /64 of IPv6 addresses.</summary>
    private static string Network(string address) =>
        IPAddress.TryParse(address, out var ip) && ip.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(ip.GetAddressBytes().AsSpan(0, 8))
            : address;
}
