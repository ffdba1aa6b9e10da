using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Features.KeptForms;
using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Web.Security;

public static class SecuritySetup
{
    /// <summary>Accounts, cookies and policies.</summary>
    public static void AddPortalSecurity(this WebApplicationBuilder builder)
    {
        var development = builder.Environment.IsDevelopment();
        builder.Services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeaders>());
        builder.Services.Insert(1, ServiceDescriptor.Transient<IStartupFilter, HostWatch>());
        builder.Services.AddSingleton<AccountDamper>();
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddScoped<KnownBrowser>();
        builder.Services.AddScoped<SessionCookie>();
        builder.Services.AddScoped<HalfWayCookie>();
        builder.Services.AddScoped<SignInFinish>();
        builder.Services.AddSingleton<FormSender>();
        builder.Services.AddPortalIdentity();
        builder.Services.AddPortalCookies(development);
        builder.Services.AddPortalPolicies();
        builder.Services.AddPublicBrake(builder.Configuration);
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie = development ? new CookieBuilder() : new AlwaysSecureCookie();
            options.Cookie.Name = Schemes.CookieName("form", development);
            options.Cookie.HttpOnly = true;
            options.Cookie.IsEssential = true;
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.None;
            // The security headers are written in one place.
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Which endpoint it is for, how large, from whom, and may they.</summary>
    public static void UsePortalSecurity(this WebApplication app)
    {
        app.UseMiddleware<RestoreMiddleware>();
        app.UseRouting();
        app.UseBodyLimit();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<AccessScopeMiddleware>();
        app.UseMiddleware<SecurityWatch>();
        app.UseAuthorization();
    }

    internal static void Harden(CookieBuilder cookie, bool development)
    {
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    private static void AddPortalIdentity(this IServiceCollection services)
    {
        services
            .AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.Stores.MaxLengthForKeys = 128;
            })
            .AddEntityFrameworkStores<PortalDbContext>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);
    }

    private static void AddPortalCookies(this IServiceCollection services, bool development)
    {
        services
            .AddAuthentication(Schemes.Session)
            .AddCookie(Schemes.Session, options =>
            {
                options.Cookie.Name = Schemes.CookieName("session", development);
                Harden(options.Cookie, development);
                options.LoginPath = PortalLinks.SignIn;
                options.ReturnUrlParameter = "terug";
                // The row on the server decides; the cookie only need not outlive it.
                options.ExpireTimeSpan = UserSession.Longest;
                options.SlidingExpiration = false;
                options.EventsType = typeof(SessionCookieEvents);
            })
            .AddCookie(Schemes.HalfWay, options =>
            {
                options.Cookie.Name = Schemes.CookieName("halfway", development);
                Harden(options.Cookie, development);
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.LoginPath = PortalLinks.SignIn;
                options.ExpireTimeSpan = PendingSignIn.Validity;
                options.SlidingExpiration = false;
            });
        services.AddSingleton<SessionCookieEvents>();
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = Schemes.CookieName("notice", development);
            Harden(options.Cookie, development);
        });
    }

    private static void AddPortalPolicies(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationAnswers>();
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(PortalClaims.Role).Build())
            .AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.AtWork, policy => policy.RequireAuthenticatedUser().RequireClaim(PortalClaims.Role))
            .AddRolePolicy(Policies.Contractor, Role.ContractorMember, Role.ContractorOwner)
            .AddRolePolicy(Policies.ContractorOwner, Role.ContractorOwner)
            .AddRolePolicy(Policies.Adviser, Role.Adviser, Role.RegionAdministrator)
            .AddRolePolicy(Policies.CaseWorker, Role.ContractorMember, Role.ContractorOwner, Role.Adviser, Role.RegionAdministrator)
            .AddRolePolicy(Policies.RegionAdministrator, Role.RegionAdministrator)
            .AddRolePolicy(Policies.AuthorityReader, Role.AuthorityReader)
            .AddRolePolicy(Policies.PlatformAdministrator, Role.PlatformAdministrator)
            .AddRolePolicy(Policies.Administrator, Role.RegionAdministrator, Role.PlatformAdministrator);
    }

    private static AuthorizationBuilder AddRolePolicy(this AuthorizationBuilder builder, string name, params Role[] roles) =>
        builder.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireClaim(PortalClaims.Role, roles.Select(role => role.ToString())));
}
