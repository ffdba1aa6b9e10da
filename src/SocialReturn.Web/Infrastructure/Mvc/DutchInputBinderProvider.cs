using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>Amounts, numbers and dates as people here write them.</summary>
public sealed class DutchInputBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(Euro))
            return new DutchInputBinder(DutchInput.ReadEuro);
        if (type == typeof(decimal))
            return new DutchInputBinder(DutchInput.ReadDecimal);
        if (type == typeof(DateOnly))
            return new DutchInputBinder(DutchInput.ReadDate);
        return null;
    }
}
