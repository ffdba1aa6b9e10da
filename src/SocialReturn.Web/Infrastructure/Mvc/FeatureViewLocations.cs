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

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action)
            context.Values[FolderKey] = FolderOf(action.ControllerTypeInfo);
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(FolderKey, out var folder) && !string.IsNullOrEmpty(folder))
            yield return $"{folder}/{{0}}.cshtml";
        yield return "/Shared/{0}.cshtml";
    }

    /// <summary>Below the root of the project that the controller is in: the demo's pages are in one of their own.</summary>
    private static string FolderOf(Type controller)
    {
        var root = controller.Assembly.GetName().Name!;
        return controller.Namespace is { } space && space.StartsWith(root + ".", StringComparison.Ordinal) ? space[root.Length..].Replace('.', '/') : "";
    }
}
