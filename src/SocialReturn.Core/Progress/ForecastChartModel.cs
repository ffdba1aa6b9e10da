using SocialReturn.Core.Common;

namespace SocialReturn.Core.Progress;

/// <summary>The forecast of one tender, for the partial _ForecastChart.</summary>
/// <param name="Start">First day of the term.</param>
/// <param name="End">Last day of the term.</param>
/// <param name="Today">Where the past ends.</param>
/// <param name="Obligation">The line to reach.</param>
/// <param name="Realised">Running totals so far, one point per verified value: drawn as steps.</param>
/// <param name="Claimed">On top of what is realised today.</param>
public sealed record ForecastChartModel(DateOnly Start, DateOnly End, DateOnly Today, Euro Obligation, IReadOnlyList<ForecastPoint> Realised, Euro Claimed)
{
    /// <summary>From today on, when only what is agreed comes in; running totals, empty without agreements.</summary>
    public IReadOnlyList<ForecastPoint> Agreed { get; init; } = [];

    /// <summary>The same with the proposals; empty without proposals.</summary>
    public IReadOnlyList<ForecastPoint> WithProposed { get; init; } = [];

    /// <summary>The obligation over time: its total from each day on. Empty for one that never changed.</summary>
    public IReadOnlyList<ForecastPoint> Obligations { get; init; } = [];

    /// <summary>The days within the term on which the obligation became another.</summary>
    public IEnumerable<ForecastPoint> Steps => Obligations.Skip(1).Where(step => step.Day > Start && step.Day <= End);

    /// <summary>The day on which the forecast reaches the obligation; null when it does not.</summary>
    public DateOnly? MetOn { get; init; }

    public Euro RealisedToday => Realised.Count == 0 ? Euro.Zero : Realised[^1].Amount;

    /// <summary>Of everything that is drawn: a running total may have been higher than it is.</summary>
    public Euro Highest =>
        ((IReadOnlyList<ForecastPoint>[])[Obligations, Realised, Agreed, WithProposed])
            .SelectMany(points => points)
            .Select(point => point.Amount)
            .Append(RealisedToday + Claimed)
            .Aggregate(Obligation, Euro.Max);

    public Euro ExpectedOn(DateOnly day) => ExpectedOn(day, ObligationOn(day));

    /// <summary>The tick of that day, as the bar has it.</summary>
    public Euro ExpectedOn(DateOnly day, Euro obligation) => ProgressRules.ExpectedOn(day, obligation, Start, End);

    public Euro ObligationOn(DateOnly day) => Obligations.Count == 0 ? Obligation : Obligations.LastOrDefault(step => step.Day <= day, Obligations[0]).Amount;
}

/// <summary>A running total on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Amount">The total reached.</param>
public readonly record struct ForecastPoint(DateOnly Day, Euro Amount);
