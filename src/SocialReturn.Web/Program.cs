using SocialReturn.Web.Infrastructure.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPortalMvc();

var app = builder.Build();
app.UsePortalCulture();
app.MapStaticAssets();
app.MapControllers().WithStaticAssets();
await app.RunAsync();
