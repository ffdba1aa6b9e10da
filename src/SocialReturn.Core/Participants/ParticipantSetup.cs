using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SocialReturn.Core.Participants;

public static class ParticipantSetup
{
    public static IServiceCollection AddParticipants(this IServiceCollection services)
    {
        services.AddOptions<MatchKeyOptions>().BindConfiguration(MatchKeyOptions.Section);
        services.AddSingleton(provider =>
        {
            var environment = provider.GetRequiredService<IHostEnvironment>();
            var options = provider.GetRequiredService<IOptions<MatchKeyOptions>>().Value;
            return new MatchKeyStore(Path.Combine(environment.ContentRootPath, options.Folder), createOnFirstUse: environment.IsDevelopment());
        });
        services.AddSingleton<MatchKeys>();
        services.AddScoped<ParticipantService>();
        services.AddScoped<RegionKeys>();
        return services;
    }
}
