using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SocialReturn.Core.Storage;

public static class StorageSetup
{
    /// <summary>The folder store. Its root is made here in Development only; elsewhere by the migrate command.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section);
        services.AddSingleton(provider =>
        {
            var environment = provider.GetRequiredService<IHostEnvironment>();
            var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
            var store = new FolderFileStore(Path.Combine(environment.ContentRootPath, options.Root));
            if (environment.IsDevelopment())
            {
                store.CreateRoot();
            }

            return store;
        });
        services.AddSingleton<IFileStore>(provider => provider.GetRequiredService<FolderFileStore>());
        return services;
    }
}
