using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SocialReturn.Browser.Tests.Support;
using SocialReturn.Demo;
using SocialReturn.TestKit.Sources;
using SocialReturn.Web.Infrastructure.Mvc;
using Xunit;

namespace SocialReturn.Browser.Tests.TagHelpers;

/// <summary>The pattern pages on a port of their own, under the strict policy, and one Chromium to look at them.</summary>
public sealed class PatternSite : IAsyncLifetime
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private WebApplication portal = null!;

    public Chromium Chromium { get; } = new();

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(MvcSetup).Assembly.GetName().Name,
                EnvironmentName = "Development",
                WebRootPath = Path.Combine(SourceTree.Root, "src/SocialReturn.Web/wwwroot"),
            }
        );
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPortalMvc();
        builder.Services.AddMvcCore().AddApplicationPart(typeof(PortalDemo).Assembly);
        portal = builder.Build();
        portal.Use(
            (context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                return next(context);
            }
        );
        portal.UseStaticFiles();
        portal.UsePortalCulture();
        portal.MapControllers();
        portal.MapPost("/proef/waarde", async (HttpRequest request) =>
            Results.Text($"<p class=\"sr-value__amount\">{(await request.ReadFormAsync())["HoursPerWeek"]} uur</p>", "text/html")
        );
        portal.MapPost("/proef/bestand", async (HttpRequest request) =>
            (await request.ReadFormAsync()).Files.Single().FileName.EndsWith(".pdf", StringComparison.Ordinal)
                ? Results.Ok()
                : Results.Problem("Dit is geen pdf.", statusCode: StatusCodes.Status415UnsupportedMediaType)
        );
        await portal.StartAsync();
        Address = portal.Urls.Single();
        await Chromium.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await portal.DisposeAsync();
    }
}
