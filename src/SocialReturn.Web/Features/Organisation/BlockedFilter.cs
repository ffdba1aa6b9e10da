using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Organisation;

/// <summary>Says above every page of a contractor which regions blocked it, and why.</summary>
public sealed class BlockedFilter(Shell shell, BlockedRegionReader regions) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && shell.Kind == ShellKind.Contractor)
        {
            shell.Blocks = await regions.ReadAsync(context.HttpContext.RequestAborted);
        }

        await next();
    }
}
