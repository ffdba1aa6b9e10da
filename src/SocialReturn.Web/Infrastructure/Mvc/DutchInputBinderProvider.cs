using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>Amounts, numbers, hours and dates as people here write them.</summary>
public sealed class DutchInputBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => ReaderOf(context.Metadata) is { } read ? new DutchInputBinder(read) : null;

    private static Func<string, InputReading>? ReaderOf(ModelMetadata metadata)
    {
        var type = metadata.UnderlyingOrModelType;
        return type == typeof(Euro) ? DutchInput.ReadEuro
            : type == typeof(DateOnly) ? DutchInput.ReadDate
            : type == typeof(decimal) ? OfDecimal(metadata)
            : type == typeof(int) ? OfWhole(metadata)
            : null;
    }

    private static Func<string, InputReading> OfDecimal(ModelMetadata metadata) =>
        InputName.IsPercentage(metadata) ? DutchInput.ReadPercentage
        : InputName.IsHours(metadata) ? DutchInput.ReadHours
        : metadata.PropertyName == "Quantity" ? DutchInput.ReadQuantity
        : DutchInput.ReadDecimal;

    /// <summary>A number in an address is none that somebody typed.</summary>
    private static Func<string, InputReading>? OfWhole(ModelMetadata metadata) =>
        InputName.IsPercentage(metadata) ? DutchInput.ReadWholePercentage
        : metadata.MetadataKind == ModelMetadataKind.Property ? DutchInput.ReadWhole
        : null;
}

/// <summary>What a number is the number of, by the name of its property, so that no form can forget to say so.</summary>
internal static class InputName
{
    public static bool IsPercentage(ModelMetadata metadata) => EndsWith(metadata, "Percentage") || EndsWith(metadata, "Percent");

    public static bool IsHours(ModelMetadata metadata) => metadata.PropertyName?.Contains("Hours", StringComparison.Ordinal) == true;

    private static bool EndsWith(ModelMetadata metadata, string word) => metadata.PropertyName?.EndsWith(word, StringComparison.Ordinal) == true;
}
