using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using SocialReturn.Core.Common;
using SocialReturn.Web.Features.KeptForms;

namespace SocialReturn.Web.Security;

/// <summary>A person with several workplaces who has not picked one goes to pick; otherwise the framework's answer.</summary>
public sealed class AuthorizationAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var session = context.RequestServices.GetRequiredService<CurrentUser>().Session;
        var page = context.Features.Get<RestoredForm>()?.Address
            ?? (HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : null);
        if (authorizeResult.Forbidden && session is { Active: null, Workplaces.Length: > 0 } && page is not null)
        {
            context.Response.Redirect(PortalLinks.Choose + QueryString.Create("terug", page));
            return Task.CompletedTask;
        }

        return usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
