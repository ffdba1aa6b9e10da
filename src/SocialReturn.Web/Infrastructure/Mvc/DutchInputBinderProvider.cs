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
        if (IsPercentage(context.Metadata) && (type == typeof(decimal) || type == typeof(int)))
            return new DutchInputBinder(type == typeof(int) ? DutchInput.ReadWholePercentage : DutchInput.ReadPercentage);
        if (type == typeof(decimal))
            return new DutchInputBinder(DutchInput.ReadDecimal);
        if (type == typeof(DateOnly))
            return new DutchInputBinder(DutchInput.ReadDate);
        return null;
    }

    /// <summary>By its name, so that no form can forget to say so.</summary>
    private static bool IsPercentage(ModelMetadata metadata) =>
        metadata.PropertyName is { } name && (name.EndsWith("Percentage", StringComparison.Ordinal) || name.EndsWith("Percent", StringComparison.Ordinal));
}
