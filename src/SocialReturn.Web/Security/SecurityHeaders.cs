using Microsoft.Net.Http.Headers;

namespace SocialReturn.Web.Security;

/// <summary>The security headers of every answer: pages, files, redirects and errors.</summary>
public static class SecurityHeaders
{
    /// <summary>Scripts and styles come from files of our own only, so the policy needs neither nonce nor hash.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var strictTransport = !app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            // On starting, because the error handler empties the headers that were set before it ran.
            context.Response.OnStarting(() =>
            {
                Write(context.Response.Headers, strictTransport);
                return Task.CompletedTask;
            });
            return next(context);
        });
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
