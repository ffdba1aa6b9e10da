using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Storage;

public static class StorageSetup
{
    public const string RootSetting = "Storage:Root";

    private const string UsualRoot = "files";

    /// <summary>The folder store. Its root is made here in Development only; elsewhere by the migrate command.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var store = new FolderFileStore(Root(provider.GetRequiredService<IConfiguration>()));
            if (provider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            {
                store.CreateRoot();
            }

            return store;
        });
        services.AddSingleton<IFileStore>(provider => provider.GetRequiredService<FolderFileStore>());
        services.AddSingleton<FileAlarm>();
        services.AddSingleton(provider => new CheckedFiles(provider.GetRequiredService<IFileStore>(), provider.GetRequiredService<FileAlarm>()));
        return services;
    }

    public static string Root(IConfiguration configuration) => DataFolder.Of(configuration).Resolve(configuration[RootSetting], UsualRoot);
}
