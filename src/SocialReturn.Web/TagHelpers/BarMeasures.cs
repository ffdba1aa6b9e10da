namespace SocialReturn.Web.TagHelpers;

/// <summary>The measures of a bar in pixels, as the visual target gives them per size.</summary>
internal sealed record BarMeasures
{
    public required int Top { get; init; }

    public required int Height { get; init; }

    public required decimal Outline { get; init; }

    public required decimal HatchPeriod { get; init; }

    public required decimal HatchLine { get; init; }

    public required string Dashes { get; init; }

    public required decimal EndWidth { get; init; }

    public required int EndBelow { get; init; }

    public required int TickBelow { get; init; }

    public required int PointerWidth { get; init; }

    public required int PointerHeight { get; init; }

    public required int LabelGap { get; init; }

    public required int TextLine { get; init; }

    /// <summary>Left of this percentage the label of the tick stands right of it.</summary>
    public required decimal EarlyTick { get; init; }

    /// <summary>Right of this percentage the label stays here, clear of the obligation's.</summary>
    public required decimal LateTick { get; init; }

    public static BarMeasures Small { get; } =
        new()
        {
            Top = 28,
            Height = 16,
            Outline = 1.5m,
            HatchPeriod = 5.2m,
            HatchLine = 2.1m,
            Dashes = "4 3",
            EndWidth = 3,
            EndBelow = 5,
            TickBelow = 3,
            PointerWidth = 10,
            PointerHeight = 6,
            LabelGap = 8,
            TextLine = 15,
            EarlyTick = 20,
            LateTick = 70,
        };

    public static BarMeasures Large { get; } =
        new()
        {
            Top = 56,
            Height = 48,
            Outline = 2,
            HatchPeriod = 8,
            HatchLine = 3.2m,
            Dashes = "7 4",
            EndWidth = 4,
            EndBelow = 10,
            TickBelow = 8,
            PointerWidth = 14,
            PointerHeight = 8,
            LabelGap = 10,
            TextLine = 16,
            EarlyTick = 33.3m,
            LateTick = 66,
        };
}
