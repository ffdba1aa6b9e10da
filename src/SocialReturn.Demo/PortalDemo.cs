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

    /// <summary>Of two first starts at once one makes the data; the other one waits for it, looks again and has nothing to do.</summary>
    public async Task FillAsync(IServiceProvider portal, IProgress<double> progress, CancellationToken cancellationToken)
    {
        await using var turn = await DemoTurn.TakeAsync(portal.GetRequiredService<IConfiguration>(), cancellationToken);
        if (await portal.WantsDemoDataAsync(cancellationToken))
        {
            await portal.MakeDemoDataAsync(progress, cancellationToken);
        }
    }
}
