namespace SocialReturn.Web.Security;

public static class RemoteAddressExtensions
{
    /// <summary>The network address of the visitor: forwarded ones count only from a proxy we know.</summary>
    public static string RemoteAddress(this HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return address is null ? "" : (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}
