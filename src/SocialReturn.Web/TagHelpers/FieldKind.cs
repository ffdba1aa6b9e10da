using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SocialReturn.Core.Common;

namespace SocialReturn.Web.TagHelpers;

/// <summary>What a form row asks for.</summary>
public enum FieldKind
{
    /// <summary>Told from the property: its type, then its [DataType].</summary>
    Auto,
    Text,
    Email,
    Telephone,
    Number,
    Euro,
    Date,
    Select,
    Textarea,
    Checkbox,
    Radios,
    Password,
    OneTimeCode,
}

internal static class FieldKinds
{
    public static FieldKind Of(ModelMetadata metadata, bool hasItems)
    {
        var type = metadata.UnderlyingOrModelType;
        if (hasItems)
            return FieldKind.Select;
        if (type == typeof(bool))
            return FieldKind.Checkbox;
        if (type == typeof(Euro))
            return FieldKind.Euro;
        if (type == typeof(DateOnly))
            return FieldKind.Date;
        if (type == typeof(decimal) || type == typeof(int) || type == typeof(long))
            return FieldKind.Number;
        return OfDataType(metadata.DataTypeName);
    }

    private static FieldKind OfDataType(string? name) =>
        name switch
        {
            nameof(DataType.EmailAddress) => FieldKind.Email,
            nameof(DataType.PhoneNumber) => FieldKind.Telephone,
            nameof(DataType.Password) => FieldKind.Password,
            nameof(DataType.MultilineText) => FieldKind.Textarea,
            _ => FieldKind.Text,
        };
}
