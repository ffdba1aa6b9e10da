using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>
/// Views stand beside their controller: the namespace is the folder, so
/// <c>SocialReturn.Web.Areas.Adviser.WorkList</c> finds <c>/Areas/Adviser/WorkList/Index.cshtml</c>.
/// </summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string FolderKey = "feature";
    private const string Root = "SocialReturn.Web";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action)
            context.Values[FolderKey] = FolderOf(action.ControllerTypeInfo.Namespace);
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(FolderKey, out var folder) && !string.IsNullOrEmpty(folder))
            yield return $"{folder}/{{0}}.cshtml";
        yield return "/Shared/{0}.cshtml";
    }

    private static string FolderOf(string? controllerNamespace) =>
        controllerNamespace is not null && controllerNamespace.StartsWith(Root + ".", StringComparison.Ordinal)
            ? controllerNamespace[Root.Length..].Replace('.', '/')
            : "";
}
