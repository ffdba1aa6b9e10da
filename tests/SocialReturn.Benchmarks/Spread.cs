namespace SocialReturn.Benchmarks;

/// <summary>The rounds of a measurement.</summary>
internal sealed record Spread(double Min, double LowerQuartile, double Median, double UpperQuartile, double Max)
{
    /// <summary>What 99 of a hundred stay under.</summary>
    public double Slowest { get; private init; }

    public static Spread Of(IEnumerable<double> rounds)
    {
        var sorted = rounds.Order().ToList();
        return new Spread(sorted[0], At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75), sorted[^1]) { Slowest = At(sorted, 0.99) };
    }

    public string Write(string format, string unit = "") =>
        $"median {Median.ToString(format)}{unit}, quartiles {LowerQuartile.ToString(format)}–{UpperQuartile.ToString(format)}, min {Min.ToString(format)}, max {Max.ToString(format)}";

    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
