using System.Globalization;

namespace SocialReturn.Benchmarks;

internal static class Program
{
    private static readonly Dictionary<string, Func<CancellationToken, Task>> Benchmarks = new(StringComparer.Ordinal)
    {
        ["start"] = StartBenchmark.RunAsync,
        ["overview"] = OverviewBenchmark.RunAsync,
        ["scale"] = ScaleBenchmark.RunAsync,
        ["register"] = RegisterBenchmark.RunAsync,
        ["first-visit"] = FirstVisitBenchmark.RunAsync,
        ["drill"] = DrillBenchmark.RunAsync,
        ["faults"] = FaultsBenchmark.RunAsync,
        ["valuations"] = ValuationBenchmark.RunAsync,
    };

    public static async Task<int> Main(string[] args)
    {
        if (args is [BareServer.Command, var address, var database])
        {
            await BareServer.ServeAsync(address, database);
            return 0;
        }

        if (args is not [var name] || !Benchmarks.TryGetValue(name, out var run))
        {
            await Console.Error.WriteLineAsync($"Usage: dotnet run -c Release --project tests/SocialReturn.Benchmarks -- {string.Join('|', Benchmarks.Keys)}");
            return 64;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            // Ends by way of the finally blocks: no process and no folder stays behind.
            key.Cancel = true;
            stop.Cancel();
        };
        Console.WriteLine(Machine.Describe());
        await run(stop.Token);
        Console.WriteLine(Machine.Describe());
        return 0;
    }
}
