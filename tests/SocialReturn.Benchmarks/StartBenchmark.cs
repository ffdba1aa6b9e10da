namespace SocialReturn.Benchmarks;

/// <summary>How soon a second start answers: the data is there, the code is built.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 7;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var data = await PortalData.SeedAsync(cancellationToken);
        await MeasureAsync("Built dll", PortalProcess.BuiltDll, data, cancellationToken);
        await MeasureAsync("dotnet run", PortalProcess.DotnetRun, data, cancellationToken);
    }

    private static async Task MeasureAsync(string name, string[] arguments, PortalData data, CancellationToken cancellationToken)
    {
        await OnceAsync(arguments, data, cancellationToken);
        var rounds = new List<(TimeSpan Wall, TimeSpan Processor)>();
        while (rounds.Count < Rounds)
        {
            rounds.Add(await OnceAsync(arguments, data, cancellationToken));
        }

        Console.WriteLine(
            $"{name}, second start until the front page: {Spread.Of(rounds.Select(round => round.Wall.TotalSeconds)).Write("0.00", " s")} ({Rounds} rounds)"
        );
        Console.WriteLine($"Processor time of that process: {Spread.Of(rounds.Select(round => round.Processor.TotalSeconds)).Write("0.00", " s")}");
    }

    private static async Task<(TimeSpan Wall, TimeSpan Processor)> OnceAsync(string[] arguments, PortalData data, CancellationToken cancellationToken)
    {
        await using var portal = await PortalProcess.StartAsync(arguments, data, cancellationToken);
        return (portal.FirstAnswer, portal.ProcessorTime);
    }
}
