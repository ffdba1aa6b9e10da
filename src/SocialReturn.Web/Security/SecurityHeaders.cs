using Microsoft.Net.Http.Headers;

namespace SocialReturn.Web.Security;

/// <summary>
/// The security headers of every answer: pages, files, redirects and errors. A start-up filter, so that it stands before
/// everything else, the framework's refusal of unknown host names included.
/// </summary>
public sealed class SecurityHeaders(IWebHostEnvironment environment) : IStartupFilter
{
    /// <summary>Scripts and styles come from files of our own only, so the policy needs neither nonce nor hash.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next)
    {
        var strictTransport = !environment.IsDevelopment();
        return app =>
        {
            app.Use(
                (context, following) =>
                {
                    // On starting, because the error handler empties the headers that were set before it ran.
                    context.Response.OnStarting(() =>
                    {
                        Write(context.Response.Headers, strictTransport);
                        return Task.CompletedTask;
                    });
                    return following(context);
                }
            );
            next(app);
        };
    }

    private static void Write(IHeaderDictionary headers, bool strictTransport)
    {
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, ContentSecurityPolicy);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.TryAdd(HeaderNames.CacheControl, "no-store");
        if (strictTransport)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }
}
