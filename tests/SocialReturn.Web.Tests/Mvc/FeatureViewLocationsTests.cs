using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;
using Shouldly;
using SocialReturn.Demo.Patterns;
using SocialReturn.Web.Infrastructure.Mvc;
using Xunit;

namespace SocialReturn.Web.Tests.Mvc;

public sealed class FeatureViewLocationsTests
{
    [Fact]
    public void ExpandViewLocations_Feature_StartsInItsFolder() =>
        LocationsOf(typeof(PatternsController)).ShouldBe(["/Patterns/{0}.cshtml", "/Shared/{0}.cshtml"]);

    [Fact]
    public void ExpandViewLocations_ForeignController_OnlyShared() => LocationsOf(typeof(string)).ShouldBe(["/Shared/{0}.cshtml"]);

    private static string[] LocationsOf(Type controller)
    {
        var descriptor = new ControllerActionDescriptor { ControllerTypeInfo = controller.GetTypeInfo() };
        var action = new ActionContext(new DefaultHttpContext(), new RouteData(), descriptor);
        var context = new ViewLocationExpanderContext(action, "Index", "Any", "", null, isMainPage: true)
        {
            Values = new Dictionary<string, string?>(StringComparer.Ordinal),
        };
        var locations = new FeatureViewLocations();
        locations.PopulateValues(context);
        return [.. locations.ExpandViewLocations(context, [])];
    }
}
