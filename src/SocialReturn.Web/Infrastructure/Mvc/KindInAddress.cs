using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>In a route: the part of the address that names a kind of fulfilment of one shape, as in {chosen:shape(effort)}.</summary>
public sealed class ShapeConstraint(string shape) : IRouteConstraint
{
    /// <summary>As routes write it.</summary>
    public const string Name = "shape";

    private readonly FulfilmentShape _shape = Enum.Parse<FulfilmentShape>(shape, ignoreCase: true);

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string slug && FulfilmentKinds.OfSlug(slug) is { } kind && kind.Shape == _shape;
}

/// <summary>The kind that the address names; the route has looked at it already.</summary>
public sealed class KindBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (bindingContext.ActionContext.RouteData.Values[bindingContext.FieldName] is string slug && FulfilmentKinds.OfSlug(slug) is { } kind)
        {
            bindingContext.Result = ModelBindingResult.Success(kind);
        }

        return Task.CompletedTask;
    }
}

public sealed class KindBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(KindDescription) ? new KindBinder() : null;
}
