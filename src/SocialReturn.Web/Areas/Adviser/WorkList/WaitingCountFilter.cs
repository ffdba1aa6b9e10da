using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Areas.Adviser.WorkList;

/// <summary>The amber count in the adviser's navigation, on every page, and whether single letters press buttons.</summary>
public sealed class WaitingCountFilter(Shell shell, WorkListReader queue) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (shell.Kind == ShellKind.Adviser && context.Result is ViewResult)
        {
            shell.Count = (await queue.CountAsync(context.HttpContext.RequestAborted)).Total;
            shell.ShortcutLetters = ShortcutLetters.AreOn(context.HttpContext.Request);
        }

        await next();
    }
}
