using SocialReturn.Web.Api;
using SocialReturn.Web.Features.Errors;
using SocialReturn.Web.Infrastructure.Health;

namespace SocialReturn.Web.Infrastructure.Mvc;

public static class PortalEndpoints
{
    /// <summary>Everything the portal answers to: files, health, pages, and an answer for what leads nowhere.</summary>
    public static void MapPortal(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapControllers().WithStaticAssets();
        app.MapPortalApi();
        app.MapUnknownAddresses();
    }
}
