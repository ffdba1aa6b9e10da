using System.Reflection;

namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>
/// Finds the demo beside the portal: it is there in a build for development, and in a published portal only when that was asked for
/// (docs/adr/0001-projects.md). Its pages answer in Development only, also when it is there.
/// </summary>
public static class DemoSetup
{
    private const string AssemblyName = "SocialReturn.Demo";

    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        if (Find() is { } demo)
        {
            demo.AddTo(services);
            services.AddSingleton(demo);
        }

        return services;
    }

    private static IDemo? Find()
    {
        var file = Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll");
        if (!File.Exists(file))
        {
            return null;
        }

        var type = Assembly.LoadFrom(file).GetExportedTypes().Single(type => typeof(IDemo).IsAssignableFrom(type));
        return (IDemo)Activator.CreateInstance(type)!;
    }
}
