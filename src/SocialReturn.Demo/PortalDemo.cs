using Microsoft.AspNetCore.Mvc.ApplicationParts;
using SocialReturn.Demo.Data;
using SocialReturn.Demo.Mails;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Demo;

/// <summary>The pages and the data of the demo, for a portal in Development.</summary>
public sealed class PortalDemo : IDemo
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<MailFolder>();
        services
            .AddMvcCore()
            .ConfigureApplicationPartManager(manager =>
            {
                var assembly = typeof(PortalDemo).Assembly;
                foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                {
                    manager.ApplicationParts.Add(part);
                }
            });
    }

    public Task<bool> IsWantedAsync(IServiceProvider portal, CancellationToken cancellationToken) => portal.WantsDemoDataAsync(cancellationToken);

    public Task FillAsync(IServiceProvider portal, IProgress<double> progress, CancellationToken cancellationToken) =>
        portal.MakeDemoDataAsync(progress, cancellationToken);
}
