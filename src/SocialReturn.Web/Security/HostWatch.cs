using SocialReturn.Core.Auditing;

namespace SocialReturn.Web.Security;

/// <summary>
/// Records requests for host names that are not ours. The framework refuses those before anything of the portal sees them, so this
/// stands outside: what was refused with 400 and never reached routing, asked for another host.
/// </summary>
public sealed class HostWatch(SecurityLog log) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                async (context, following) =>
                {
                    await following(context);
                    if (context.Response.StatusCode == StatusCodes.Status400BadRequest && context.GetEndpoint() is null)
                    {
                        log.Write(SecurityEvent.HostRefused, new SecurityFacts { Address = context.RemoteAddress() });
                    }
                }
            );
            next(app);
        };
}
