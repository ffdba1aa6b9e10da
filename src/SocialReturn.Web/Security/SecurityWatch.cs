using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;
using SocialReturn.Web.Features.Errors;

namespace SocialReturn.Web.Security;

/// <summary>
/// Records what an answer says of rights: a page that was refused, a record that is not there for this person, a form without its
/// token, and what was done with the rights of an administrator. By the answer, so that no new page can forget it.
/// </summary>
public sealed partial class SecurityWatch(RequestDelegate next, IServiceScopeFactory scopes, AccountDamper damper, ILogger<SecurityWatch> logger)
{
    private static readonly string[] ForAdministrators = [Policies.Administrator, Policies.RegionAdministrator, Policies.PlatformAdministrator];

    public async Task InvokeAsync(HttpContext context, CurrentUser me)
    {
        await next(context);
        // The page about a refusal answers the same request once more.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && Find(context) is { } found)
        {
            await RecordAsync(context, found, me.Session);
        }
    }

    private static NotedEvent? Find(HttpContext context)
    {
        if (context.Features.Get<NotedEvent>() is { } noted)
        {
            return noted;
        }

        var status = context.Response.StatusCode;
        return context.Items.ContainsKey(OutdatedFormFilter.Key) ? new(SecurityEvent.FormRefused, "")
            : status == StatusCodes.Status403Forbidden ? new(SecurityEvent.RightRefused, "")
            : status == StatusCodes.Status404NotFound && NamesARecord(context) ? new(SecurityEvent.RecordNotFound, "")
            : status < StatusCodes.Status400BadRequest && IsForAdministrators(context) ? new(SecurityEvent.RightUsed, "")
            : null;
    }

    private static bool NamesARecord(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern: var pattern }
        && pattern.ParameterPolicies.Values.Any(policies => policies.Any(policy => policy is { Content: "guid" } or { ParameterPolicy: GuidRouteConstraint }));

    private static bool IsForAdministrators(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => ForAdministrators.Contains(data.Policy)) == true;

    private async Task RecordAsync(HttpContext context, NotedEvent found, Session? session)
    {
        // A context of its own: what the request changed and did not save is not to be saved by this.
        await using var services = scopes.CreateAsyncScope();
        var actor = new Actor(session?.UserId ?? Guid.Empty, session?.DisplayName ?? "", session?.Active?.Role.ToString() ?? "", context.RemoteAddress());
        using var entered = services.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForPerson(actor));
        var recorder = services.ServiceProvider.GetRequiredService<SecurityRecorder>();
        var account = found.AccountId ?? session?.UserId;
        var route = RouteOf(context);
        var reason = found.Reason.Length == 0 ? null : found.Reason;
        if (account is null || IsOnlyLooking(context, found) || !damper.Allows(found.What, account.Value))
        {
            recorder.Line(found.What, account, reason, route);
            return;
        }

        recorder.Add(found.What, account, reason, route);
        try
        {
            await services.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException)
        {
            // The line is there; the answer stays what it is.
            LogNotAudited(logger, found.What, fault);
        }
    }

    /// <summary>Each page of an administrator is a line; what was done there is in the audit log.</summary>
    private static bool IsOnlyLooking(HttpContext context, NotedEvent found) =>
        found.What == SecurityEvent.RightUsed && HttpMethods.IsGet(context.Request.Method);

    private static string? RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } pattern ? $"{context.Request.Method} /{pattern.TrimStart('/')}" : null;

    [LoggerMessage(LogLevel.Error, "{What} is in the security log, and could not be written to the audit log")]
    private static partial void LogNotAudited(ILogger logger, SecurityEvent what, Exception fault);
}
