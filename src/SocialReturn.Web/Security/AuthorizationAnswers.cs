using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace SocialReturn.Web.Security;

/// <summary>A person with several workplaces who has not picked one goes to pick; otherwise the framework's answer.</summary>
public sealed class AuthorizationAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var session = context.RequestServices.GetRequiredService<CurrentUser>().Session;
        if (authorizeResult.Forbidden && session is { Active: null, Workplaces.Length: > 0 } && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect("/kies" + QueryString.Create("terug", context.Request.Path + context.Request.QueryString));
            return Task.CompletedTask;
        }

        return usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
