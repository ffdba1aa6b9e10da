using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Suppliers;

/// <summary>What an adviser may write down of a supplier and of its recognitions. Pure.</summary>
internal static class SupplierRules
{
    /// <summary>Without spaces around it, and with one between words.</summary>
    public static string TidyName(string? typed) => string.Join(' ', (typed ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <returns>Null when nothing was typed.</returns>
    public static string? TidyNumber(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));

    /// <param name="name">Tidied.</param>
    /// <param name="number">Tidied.</param>
    /// <param name="others">The region's other suppliers, the ended ones too: a name and a number say one company only.</param>
    public static List<FieldError> Check(string name, string? number, IReadOnlyCollection<KnownSupplier> others)
    {
        var errors = new List<FieldError>();
        var nameFault =
            name.Length == 0 ? SupplierTexts.NameRequired
            : name.Length > SupplierService.MaxName ? string.Format(CommonTexts.TooLong, SupplierService.MaxName)
            : BsnCheck.Contains(name) ? CommonTexts.TextLooksLikeBsn
            : others.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)) ? SupplierTexts.NameKnown
            : null;
        if (nameFault is not null)
        {
            errors.Add(new FieldError(nameof(SupplierInput.Name), nameFault));
        }

        var numberFault =
            number is null ? null
            : !KvkNumber.IsValid(number) ? CommonTexts.KvkInvalid
            : others.FirstOrDefault(other => other.KvkNumber == number) is { } known ? string.Format(SupplierTexts.NumberKnown, known.Name)
            : null;
        if (numberFault is not null)
        {
            errors.Add(new FieldError(nameof(SupplierInput.KvkNumber), numberFault));
        }

        return errors;
    }

    /// <param name="known">The recognitions that can be picked.</param>
    /// <param name="others">The supplier's other recognitions.</param>
    public static List<FieldError> Check(RecognitionInput input, IReadOnlyList<Recognition> known, IReadOnlyCollection<SupplierRecognition> others)
    {
        var errors = new List<FieldError>();
        if (known.All(recognition => recognition.Code != input.Code))
        {
            errors.Add(new FieldError(nameof(input.Code), SupplierTexts.CodeRequired));
        }

        if (input.ValidFrom is not { Year: >= 1990 and <= 2100 })
        {
            errors.Add(new FieldError(nameof(input.ValidFrom), SupplierTexts.FromRequired));
        }
        else if (others.Any(other => other.Code == input.Code && other.ValidFrom == input.ValidFrom && !(other.ValidUntil < other.ValidFrom)))
        {
            errors.Add(new FieldError(nameof(input.ValidFrom), SupplierTexts.RecognitionKnown));
        }

        if (input.ValidUntil < input.ValidFrom || input.ValidUntil?.Year > 2100)
        {
            errors.Add(new FieldError(nameof(input.ValidUntil), SupplierTexts.DatesReversed));
        }

        return errors;
    }
}

/// <summary>A supplier that is on the region's list.</summary>
internal sealed record KnownSupplier(string Name, string? KvkNumber);
