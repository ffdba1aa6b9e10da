using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;
using SocialReturn.Core.Auditing;

namespace SocialReturn.Web.Security;

/// <summary>What anybody may ask without an account: so many times a minute per network address.</summary>
public static class PublicBrake
{
    public const string Policy = "public";

    private const int UsualRequests = 6_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPublicBrake(this IServiceCollection services, IConfiguration configuration)
    {
        var requests = configuration.GetValue("PublicBrake:RequestsPerMinute", UsualRequests);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers[HeaderNames.RetryAfter] = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                var log = context.HttpContext.RequestServices.GetRequiredService<SecurityLog>();
                log.Write(SecurityEvent.HeldUp, new SecurityFacts { Address = context.HttpContext.RemoteAddress(), Reason = SecurityReasons.Requests });
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Policy, context =>
                RateLimitPartition.GetFixedWindowLimiter(context.RemoteAddress(), _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = requests,
                    Window = Window,
                })
            );
        });
    }
}
