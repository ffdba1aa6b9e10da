using System.Diagnostics;

namespace SocialReturn.Benchmarks;

/// <summary>
/// The contractor's overview and the desk's work list of a portal with 100,000 entries over the same pages of a portal with the demo's own,
/// some 1,000. Both run side by side; one request at a time, the one portal and then the other. First what is done grows, as it does in
/// life; then what waits as well, by the same factor.
/// </summary>
internal static class ScaleBenchmark
{
    private const int Many = 100_000;
    private const int Tenders = 20;
    private const int Rounds = 10;
    private const int WarmUpRounds = 3;
    private const int Requests = 150;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var few = await SeedAsync(cancellationToken);
        await using var small = await PortalProcess.StartAsync(PortalProcess.BuiltDll, few, cancellationToken);
        foreach (var isOnlyDone in new[] { true, false })
        {
            using var many = await SeedAsync(cancellationToken);
            var count = await EntryCopies.MakeAsync(many, Many, isOnlyDone, cancellationToken);
            Console.WriteLine(
                $"Fulfilments and deliveries: {count} over {await EntryCopies.CountAsync(few, cancellationToken)}, {(isOnlyDone ? "what is done" : "everything")} grown"
            );
            await using var large = await PortalProcess.StartAsync(PortalProcess.BuiltDll, many, cancellationToken);
            await MeasureAsync("/overzicht", Demo.ContractorPersona, small, large, cancellationToken);
            await MeasureAsync("/advies", Demo.AdviserPersona, small, large, cancellationToken);
        }
    }

    private static async Task<PortalData> SeedAsync(CancellationToken cancellationToken)
    {
        var data = await PortalData.SeedAsync(cancellationToken);
        await data.HandOverTendersAsync(Demo.Contractor, Tenders, cancellationToken);
        return data;
    }

    private static async Task MeasureAsync(string address, string persona, PortalProcess small, PortalProcess large, CancellationToken cancellationToken)
    {
        using var ofFew = await Browser.SignedInAsync(small.Address, persona, cancellationToken);
        using var ofMany = await Browser.SignedInAsync(large.Address, persona, cancellationToken);
        for (var round = 0; round < WarmUpRounds; round++)
        {
            await RoundAsync();
        }

        var rounds = new List<(Spread Few, Spread Many)>();
        while (rounds.Count < Rounds)
        {
            rounds.Add(await RoundAsync());
        }

        Write("p50", spread => spread.Median);
        Write("p99", spread => spread.Slowest);

        async Task<(Spread Few, Spread Many)> RoundAsync()
        {
            var first = await TimesAsync(ofFew, address, cancellationToken);
            var second = await TimesAsync(ofMany, address, cancellationToken);
            var third = await TimesAsync(ofMany, address, cancellationToken);
            var last = await TimesAsync(ofFew, address, cancellationToken);
            return (Spread.Of(first.Concat(last)), Spread.Of(second.Concat(third)));
        }

        void Write(string what, Func<Spread, double> value)
        {
            Console.WriteLine($"{address}, {what}, few: {Spread.Of(rounds.Select(round => value(round.Few))).Write("0.00", " ms")}");
            Console.WriteLine($"{address}, {what}, many: {Spread.Of(rounds.Select(round => value(round.Many))).Write("0.00", " ms")}");
            var ratios = Spread.Of(rounds.Select(round => value(round.Many) / value(round.Few)));
            Console.WriteLine($"{address}, {what}, ratio: {ratios.Write("0.00")} ({Rounds} rounds A-B-B-A of {Requests} requests a turn)");
        }
    }

    private static async Task<List<double>> TimesAsync(Browser browser, string address, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var request = 0; request < Requests; request++)
        {
            var watch = Stopwatch.StartNew();
            await browser.GetAsync(address, cancellationToken);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }
}
