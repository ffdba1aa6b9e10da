using System.Diagnostics;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Benchmarks;

/// <summary>
/// Valuations of an average participation on one thread, with the lines that explain it. Counted per second of
/// processor time, the collector's included, so that a busy machine changes little.
/// </summary>
internal static class ValuationBenchmark
{
    private const int Rounds = 9;
    private const int PerLook = 1000;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    /// <summary>Part-time, from the middle of a month to the middle of another, with a yearly bonus for age.</summary>
    private static readonly PlacementFacts Facts = new()
    {
        Block = "participatiewet",
        From = new DateOnly(2026, 1, 12),
        To = new DateOnly(2026, 9, 18),
        HoursPerWeek = 24,
        Participant = new ParticipantFacts(BirthYear: 1973),
    };

    private static readonly TenderTerm Term = new(new DateOnly(2025, 11, 24), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    public static Task RunAsync(CancellationToken cancellationToken)
    {
        var schedule = TariffSchedules.Preset("av-regio-2020");
        var example = Valuator.Value(schedule, Term, Facts);
        Console.WriteLine($"{example.Value}, {example.Lines.Length} lines, {example.Lines.Sum(line => line.Factors.Length)} factors");
        Measure("Check, value and lines", () => Valuator.Value(schedule, Term, Facts).Lines.Length, cancellationToken);
        Measure("The same, written out in Dutch", () => ExplanationWriter.Write(Valuator.Value(schedule, Term, Facts), schedule).Length, cancellationToken);
        return Task.CompletedTask;
    }

    private static void Measure(string name, Func<int> value, CancellationToken cancellationToken)
    {
        PerProcessorSecond(value, cancellationToken);
        PerProcessorSecond(value, cancellationToken);
        var rounds = new List<double>();
        while (rounds.Count < Rounds)
        {
            rounds.Add(PerProcessorSecond(value, cancellationToken));
        }

        Console.WriteLine($"{name}: {Spread.Of(rounds).Write("#,0", " per second per core")} ({Rounds} rounds)");
    }

    private static double PerProcessorSecond(Func<int> value, CancellationToken cancellationToken)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.Elapsed < Turn)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < PerLook; i++)
            {
                count += Math.Sign(value());
            }
        }

        return count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
