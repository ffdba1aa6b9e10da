using SocialReturn.Core;
using SocialReturn.Core.Data;
using SocialReturn.Web.Api;
using SocialReturn.Web.Features;
using SocialReturn.Web.Features.Errors;
using SocialReturn.Web.Infrastructure.Commands;
using SocialReturn.Web.Infrastructure.FrontEnd;
using SocialReturn.Web.Infrastructure.Hosting;
using SocialReturn.Web.Infrastructure.Jobs;
using SocialReturn.Web.Infrastructure.Logging;
using SocialReturn.Web.Infrastructure.Mvc;
using SocialReturn.Web.Security;

WrongSettings.EndWithTheirMessage();
var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddPortalHosting();
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
app.UsePortalHosting();
app.UseFrontEnd();
app.UseErrorPages();
app.UsePortalCulture();
app.UsePortalSecurity();
app.MapPortal();

if (await app.RunCommandAsync(args) is { } exitCode)
    return exitCode;

await app.PrepareAsync();
await app.RunAsync();
return 0;
