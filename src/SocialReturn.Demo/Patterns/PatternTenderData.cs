using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Demo.Patterns;

/// <summary>The tender of the visual target.</summary>
internal static class PatternTenderData
{
    public static ProgressBarModel Bar { get; } =
        new(new(214_200_00), new(72_177_78), new(17_462_96), new(79_000_00), new(59_740_74), new(101_630_00))
        {
            Links = Enum.GetValues<ProgressPart>().ToDictionary(part => part, part => "#" + part),
            Details = new Dictionary<ProgressPart, string>
            {
                [ProgressPart.Realised] = PatternTexts.D1,
                [ProgressPart.Claimed] = PatternTexts.D2,
                [ProgressPart.Agreed] = PatternTexts.D3,
                [ProgressPart.Proposed] = PatternTexts.D4,
                [ProgressPart.Sum] = PatternTexts.D5,
            },
        };

    public static ForecastChartModel Chart { get; } =
        new(
            new(2025, 4, 1),
            new(2027, 3, 31),
            new(2026, 3, 12),
            new(214_200_00),
            [At(2025, 7, 18, 7_000), At(2025, 10, 6, 33_000), At(2025, 11, 14, 35_400), At(2026, 1, 20, 59_956), At(2026, 3, 10, 72_178)],
            new(17_462_96)
        )
        {
            Agreed =
            [
                At(2026, 3, 12, 89_641),
                At(2026, 4, 1, 97_500),
                At(2026, 8, 31, 135_400),
                At(2026, 9, 29, 137_400),
                At(2026, 9, 30, 152_300),
                At(2027, 3, 31, 168_641),
            ],
            WithProposed =
            [
                At(2026, 3, 12, 89_641),
                At(2026, 5, 1, 108_000),
                At(2026, 8, 31, 154_700),
                At(2026, 9, 29, 163_000),
                At(2026, 9, 30, 177_400),
                At(2026, 11, 14, 192_000),
                At(2026, 11, 15, 197_000),
                At(2027, 1, 28, 214_200),
                At(2027, 3, 31, 228_381),
            ],
            MetOn = new(2027, 1, 28),
        };

    public static IReadOnlyList<TimelineMoment> Timeline { get; } =
    [
        new(PatternTexts.L1, PatternTexts.L1T, TimelineKind.Past),
        new(PatternTexts.L2, PatternTexts.L2T, TimelineKind.Past),
        new(PatternTexts.L3, PatternTexts.L3T, TimelineKind.Past, PatternTexts.L3D),
        new(PatternTexts.L4, PatternTexts.L4T, TimelineKind.Past, PatternTexts.L4D),
        new(PatternTexts.L5, PatternTexts.L5T, TimelineKind.Today),
        new(PatternTexts.L6, PatternTexts.L6T, TimelineKind.Act, Href: "#"),
        new(PatternTexts.L7, PatternTexts.L7T, TimelineKind.Future, Href: "#"),
        new(PatternTexts.L8, PatternTexts.L8T, TimelineKind.Future, PatternTexts.L8D),
        new(PatternTexts.L9, PatternTexts.L9T, TimelineKind.Future),
        new(PatternTexts.L10, PatternTexts.L10T, TimelineKind.Future),
    ];

    public static ExplanationModel Built { get; } =
        new(
            null,
            [
                new(PatternTexts.B1, PatternTexts.B1F, Detail: PatternTexts.B1D),
                new(PatternTexts.B2, PatternTexts.B2F, Detail: PatternTexts.B2D),
                new(PatternTexts.B3, PatternTexts.B3F, Detail: PatternTexts.B3D),
                new(PatternTexts.B4, PatternTexts.B4F, ExplanationRowKind.Total),
            ]
        )
        {
            IsOnGround = true,
        };

    public static IReadOnlyList<PatternGroup> Groups { get; } =
    [
        new(
            ProgressPart.Realised,
            PatternTexts.G1,
            PatternTexts.G1N,
            PatternTexts.G1S,
            [
                new("person", PatternTexts.R1, PatternTexts.R1D, PatternTexts.R1P, PatternTexts.R1A) { Explanation = Why() },
                new("person", PatternTexts.R2, PatternTexts.R2D, PatternTexts.R2P, PatternTexts.R2A),
                new("person", PatternTexts.R3, PatternTexts.R3D, PatternTexts.R3P, PatternTexts.R3A),
                new("bag", PatternTexts.R4, PatternTexts.R4D, PatternTexts.R4P, PatternTexts.R4A),
                new("people", PatternTexts.R5, PatternTexts.R5D, PatternTexts.R5P, PatternTexts.R5A),
            ]
        ),
        new(
            ProgressPart.Claimed,
            PatternTexts.G2,
            PatternTexts.G2N,
            PatternTexts.G2S,
            [
                new("bag", PatternTexts.R6, PatternTexts.R6D, PatternTexts.R6P, PatternTexts.R6A),
                new("book", PatternTexts.R7, PatternTexts.R7D, PatternTexts.R7P, PatternTexts.R7A),
                new("person", PatternTexts.R8, PatternTexts.R8D, PatternTexts.R8P, PatternTexts.R8A) { Status = PatternTexts.R8S },
            ]
        ),
        new(
            ProgressPart.Agreed,
            PatternTexts.G3,
            PatternTexts.G3N,
            PatternTexts.G3S,
            [new("person", PatternTexts.R9, PatternTexts.R9D, PatternTexts.R9P, PatternTexts.R9A)]
        ),
        new(
            ProgressPart.Proposed,
            PatternTexts.G4,
            PatternTexts.G4N,
            PatternTexts.G4S,
            [new("people", PatternTexts.R10, PatternTexts.R10D, PatternTexts.R10P, PatternTexts.R10A)]
        ),
    ];

    private static ExplanationModel Why() =>
        new(
            PatternTexts.Why,
            [
                new(PatternTexts.W1, PatternTexts.W1F),
                new(PatternTexts.W2, PatternTexts.W2F),
                new(PatternTexts.W3, PatternTexts.W3F),
                new(PatternTexts.W4, PatternTexts.W4F, ExplanationRowKind.Total),
                ExplanationRow.Note(PatternTexts.W5),
            ]
        )
        {
            IsInline = true,
        };

    private static ForecastPoint At(int year, int month, int day, long euros) => new(new(year, month, day), Euro.FromWhole(euros));
}

internal sealed record PatternGroup(ProgressPart Part, string Title, string Note, string Subtotal, IReadOnlyList<PatternRow> Rows);

internal sealed record PatternRow(string Icon, string Title, string Detail, string Period, string Amount)
{
    public string? Status { get; init; }

    public ExplanationModel? Explanation { get; init; }
}
