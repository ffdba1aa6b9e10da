using SocialReturn.Web.Shared;

namespace SocialReturn.Demo.Patterns;

/// <summary>The proposal of the visual target.</summary>
internal static class PatternProposeData
{
    public static ExplanationModel Why { get; } =
        new(
            PatternTexts.Why,
            [
                new(PatternTexts.W1, PatternTexts.W1F),
                new(PatternTexts.V2, PatternTexts.V2F),
                new(PatternTexts.V3, PatternTexts.V3F),
                new(PatternTexts.KindPlace, PatternTexts.V4F, ExplanationRowKind.Subtotal),
                new(PatternTexts.V5, PatternTexts.V5F),
                new(PatternTexts.V3, PatternTexts.V3F),
                new(PatternTexts.V6, PatternTexts.V6F, ExplanationRowKind.Subtotal),
                new(PatternTexts.V7, PatternTexts.ValueAmount, ExplanationRowKind.Total),
                ExplanationRow.Note(PatternTexts.V8),
                ExplanationRow.Note(PatternTexts.V9),
            ]
        );

    public static PatternForm Form { get; } =
        new()
        {
            TargetGroup = "p",
            Reference = "123456782",
            BirthDate = new(1973, 5, 4),
            Place = PatternTexts.V10,
            Work = PatternTexts.V11,
            HoursPerWeek = 24,
            From = new(2026, 4, 1),
            To = new(2026, 9, 30),
        };
}
