using Microsoft.Extensions.DependencyInjection;

namespace SocialReturn.Core.Protocols;

public static class ProtocolSetup
{
    public static IServiceCollection AddProtocols(this IServiceCollection services) =>
        services.AddSingleton<ProtocolFiles>().AddScoped<ProtocolService>().AddScoped<ProtocolRequestService>();
}
