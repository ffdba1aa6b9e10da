using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Platform;

public static class PlatformSetup
{
    public static IServiceCollection AddPlatform(this IServiceCollection services) =>
        services.AddScoped<RegionService>().AddScoped<NewRegionTools>().AddScoped<NewRegionService>();
}
