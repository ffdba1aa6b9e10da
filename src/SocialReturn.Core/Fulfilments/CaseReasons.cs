using SocialReturn.Core.Common;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What one side of a case gives the other as its reason.</summary>
public static class CaseReasons
{
    public const int MaxLength = ReasonRules.MaxLength;

    /// <param name="missing">What is said when there is none.</param>
    /// <returns>What is wrong with it; null when nothing is.</returns>
    internal static FieldError? Check(string? reason, string? missing = null) => ReasonRules.Check(reason, missing ?? FulfilmentTexts.ReasonRequired);
}
