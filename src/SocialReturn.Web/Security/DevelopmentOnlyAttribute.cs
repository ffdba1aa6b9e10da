using Microsoft.AspNetCore.Mvc.ActionConstraints;

namespace SocialReturn.Web.Security;

/// <summary>Outside Development the route is not there: no action matches, so it answers 404 like any unknown address.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DevelopmentOnlyAttribute : Attribute, IActionConstraint
{
    public int Order => 0;

    public bool Accept(ActionConstraintContext context) =>
        context.RouteContext.HttpContext.RequestServices.GetRequiredService<IWebHostEnvironment>().IsDevelopment();
}
