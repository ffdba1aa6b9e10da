using System.Net;
using System.Net.Sockets;

namespace SocialReturn.Core.Common;

/// <summary>The network that an address belongs to: enough to tell "at work" from "somewhere strange", and no more of where somebody is.</summary>
public static class NetworkName
{
    /// <summary>"203.0.113.x", or the first three groups of an IPv6 address; empty when it is no address.</summary>
    public static string Of(string address)
    {
        if (!IPAddress.TryParse(address, out var ip))
        {
            return "";
        }

        var bytes = ip.GetAddressBytes();
        return ip.AddressFamily == AddressFamily.InterNetwork
            ? $"{bytes[0]}.{bytes[1]}.{bytes[2]}.x"
            : string.Create(null, $"{(bytes[0] << 8) | bytes[1]:x}:{(bytes[2] << 8) | bytes[3]:x}:{(bytes[4] << 8) | bytes[5]:x}:x");
    }
}
