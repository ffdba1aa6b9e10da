using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.StoredFiles;

/// <summary>Shows the administrator of the platform, on every page, how many files ask for attention.</summary>
public sealed class StoredFileCountFilter(Shell shell, StoredFileReader files) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && shell.Kind == ShellKind.Platform)
        {
            shell.Count = await files.CountAsync(context.HttpContext.RequestAborted);
        }

        await next();
    }
}
