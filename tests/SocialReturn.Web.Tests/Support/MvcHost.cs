using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SocialReturn.TestKit.Web;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Infrastructure.Mvc;

namespace SocialReturn.Web.Tests.Support;

/// <summary>The MVC set-up and the views alone, without database and accounts: for what a page looks like.</summary>
public sealed class MvcHost : IAsyncDisposable
{
    private readonly WebApplication portal;

    private MvcHost(WebApplication portal)
    {
        this.portal = portal;
        var clock = new FakeTimeProvider(PortalFactory.Now);
        var http = new HttpClient(new CookieJar(clock) { InnerHandler = portal.GetTestServer().CreateHandler() })
        {
            BaseAddress = new Uri("https://localhost"),
        };
        Client = new(http, clock);
    }

    public PortalClient Client { get; }

    public static async Task<MvcHost> StartAsync(string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = typeof(MvcSetup).Assembly.GetName().Name, EnvironmentName = environment }
        );
        builder.WebHost.UseTestServer();
        // The pages of the demo's mails ask for the mail settings, which nobody looks at here.
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = false);
        builder.Services.AddPortalMvc();
        builder.Services.AddDemo();
        var app = builder.Build();
        app.UsePortalCulture();
        app.MapControllers();
        await app.StartAsync();
        return new(app);
    }

    /// <summary>Whether an action answers to this address, whoever may see it.</summary>
    public bool HasPage(string address) =>
        portal
            .Services.GetRequiredService<IActionDescriptorCollectionProvider>()
            .ActionDescriptors.Items.Any(action => string.Equals("/" + action.AttributeRouteInfo?.Template?.Trim('/'), address, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await portal.DisposeAsync();
    }
}
