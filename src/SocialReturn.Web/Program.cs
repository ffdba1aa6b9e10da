using SocialReturn.Core;
using SocialReturn.Core.Data;
using SocialReturn.Core.Storage;
using SocialReturn.Web.Api;
using SocialReturn.Web.Features;
using SocialReturn.Web.Features.Errors;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.FrontEnd;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Infrastructure.Jobs;
using SocialReturn.Web.Infrastructure.Logging;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Infrastructure.Telemetry;
using SocialReturn.Web.Security;

OwnerOnly.FromHereOn();
return await OrderlyStart.RunAsync(async () =>
    await RunAsync(args) is var code && code == ExitCode.Done && PortalCommands.NextOf(args) is { } next ? await RunAsync(next) : code
);

static async Task<int> RunAsync(string[] args)
{
    var use = PortalCommands.UseOf(args);
    var builder = HostingSetup.CreateBuilder(args, use);
    var warnings = StartChecks.Run(builder.Configuration, builder.Environment, use);
    builder.AddPortalLogging(use);
    builder.AddPortalTelemetry();
    builder.AddPortalHosting(use);
    builder.AddPortalSecurity();
    builder.Services.AddCore();
    builder.Services.AddPortalDatabase(builder.Configuration);
    builder.Services.AddFrontEnd();
    builder.Services.AddPortalMvc();
    builder.Services.AddFeatures();
    builder.Services.AddDemo();
    builder.Services.AddPortalApi();
    builder.AddPortalJobs();
    builder.AddPortalCommands();

    var app = builder.Build();
    app.UsePortalRequestLog();
    app.UsePortalHosting();
    app.UseFrontEnd();
    app.UsePreparation();
    app.UseErrorPages();
    app.UsePortalCulture();
    app.UsePortalSecurity();
    app.MapPortal();

    if (await app.RunCommandAsync(args) is { } exitCode)
        return exitCode;

    await app
        .Services.GetRequiredService<DatabaseOptions>()
        .ExplainingAsync(async () =>
        {
            await app.PrepareAsync(warnings);
            await app.RunToTheEndAsync();
        });
    return ExitCode.Done;
}
