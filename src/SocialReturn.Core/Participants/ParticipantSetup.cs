using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Participants;

public static class ParticipantSetup
{
    /// <summary>The folder with one key per region. Keep it out of the database's backup.</summary>
    public const string KeyFolderSetting = "MatchKeys:Folder";

    private const string UsualKeyFolder = "match-keys";

    public static IServiceCollection AddParticipants(this IServiceCollection services)
    {
        services.AddSingleton(provider => new MatchKeyStore(KeyFolder(provider.GetRequiredService<IConfiguration>()), createOnFirstUse: false));
        services.AddSingleton<MatchKeys>();
        services.AddScoped<ParticipantService>();
        services.AddScoped<RegionKeys>();
        return services;
    }

    public static string KeyFolder(IConfiguration configuration) => DataFolder.Of(configuration).Resolve(configuration[KeyFolderSetting], UsualKeyFolder);
}
