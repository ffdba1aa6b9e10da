using SocialReturn.Core.Auditing;

namespace SocialReturn.Web.Security;

/// <summary>On the request: a page found something to record that its status does not say. <see cref="SecurityWatch"/> records it.</summary>
/// <param name="AccountId">Whose account it is about, when that is known; otherwise that of who is signed in.</param>
internal sealed record NotedEvent(SecurityEvent What, string Reason, Guid? AccountId = null);

internal static class NotedEventExtensions
{
    public static void Note(this HttpContext context, SecurityEvent what, string reason, Guid? accountId = null) =>
        context.Features.Set(new NotedEvent(what, reason, accountId));
}
