using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SocialReturn.Web.Features.Errors;

/// <summary>A form whose token no longer fits has mostly been open too long: its error page says so.</summary>
public sealed class OutdatedFormFilter : IAlwaysRunResultFilter
{
    public const string Key = nameof(OutdatedFormFilter);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[Key] = true;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
