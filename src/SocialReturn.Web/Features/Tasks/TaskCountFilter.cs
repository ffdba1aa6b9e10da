using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>Shows a contractor the number of open tasks in the frame around every page.</summary>
public sealed class TaskCountFilter(Shell shell, TaskReader tasks) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && shell.Kind == ShellKind.Contractor)
        {
            shell.Count = (await tasks.CountAsync(context.HttpContext.RequestAborted)).Total;
        }

        await next();
    }
}
