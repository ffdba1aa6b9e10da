using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SocialReturn.Core.Mail;
using SocialReturn.Web.Features.Demo.Data;

namespace SocialReturn.Web.Infrastructure.Hosting;

public static class StartUp
{
    /// <summary>In Development the database follows the code by itself; elsewhere a command brings it up to date.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        if (app.Environment.IsDevelopment())
        {
            await app.Services.AddDemoDataAsync(stopping);
        }

        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
    }

    /// <summary>Written to the console itself: it is for the person who just typed the command.</summary>
    private static void Announce(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"SocialReturn listens on {string.Join(", ", addresses)}");
        Console.WriteLine($"Mail goes to {app.Services.GetRequiredService<IMailTransport>().Destination}");
    }
}
