using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Evidence;

/// <summary>An item of proof as an administrator enters it.</summary>
public sealed record RequirementInput(FulfilmentKind? Kind, string? Name, string? Hint, bool IsRequired, bool EachDelivery)
{
    /// <summary>Of a new item: asked only where the supplier is recognised by this; null for all.</summary>
    public string? RecognitionCode { get; init; }
}

public static class RequirementRules
{
    public const int MaxName = 120;
    public const int MaxHint = 400;

    public static List<FieldError> Check(RequirementInput input)
    {
        var errors = new List<FieldError>();
        if (input.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            errors.Add(new FieldError(nameof(input.Kind), EvidenceRequirementTexts.KindRequired));
        }
        else if (input.RecognitionCode is not null && kind.Describe().Supplier != SupplierRole.Recognised)
        {
            errors.Add(new FieldError(nameof(input.Kind), EvidenceRequirementTexts.KindOfRecognition));
        }

        if (string.IsNullOrWhiteSpace(input.Name))
        {
            errors.Add(new FieldError(nameof(input.Name), EvidenceRequirementTexts.NameRequired));
        }
        else if (input.Name.Trim().Length > MaxName)
        {
            errors.Add(new FieldError(nameof(input.Name), string.Format(CommonTexts.TooLong, MaxName)));
        }

        if (input.Hint?.Trim().Length > MaxHint)
        {
            errors.Add(new FieldError(nameof(input.Hint), string.Format(CommonTexts.TooLong, MaxHint)));
        }

        return errors;
    }
}
