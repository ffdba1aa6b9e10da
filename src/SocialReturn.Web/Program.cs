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
{
    var builder = WebApplication.CreateBuilder(args);
    var warnings = PortalCommands.OnlyExplains(args)
        ? []
        : StartChecks.Run(builder.Configuration, builder.Environment, serves: !PortalCommands.IsCommand(args));
    builder.AddPortalLogging(toConsole: !PortalCommands.IsCommand(args));
    builder.AddPortalTelemetry();
    builder.AddPortalHosting(opensKeys: !PortalCommands.OnlyExplains(args));
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

    await app.PrepareAsync(warnings);
    await app.RunToTheEndAsync();
    return ExitCode.Done;
});
