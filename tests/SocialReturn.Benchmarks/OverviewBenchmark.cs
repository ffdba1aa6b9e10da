using System.Diagnostics;

namespace SocialReturn.Benchmarks;

/// <summary>
/// The contractor's overview over an empty page of the same portal, both signed in. The empty page is the privacy statement
/// as a reader sees it: a view of fixed texts, in a frame that counts no tasks. Only the session is read.
/// </summary>
internal static class OverviewBenchmark
{
    private const string Overview = "/overzicht";
    private const string EmptyPage = "/privacy";
    private const string TenderTitles = "main h3 a[href^='/aanbestedingen/']";
    private const int Tenders = 20;
    private const int Rounds = 10;
    private const int AtOnce = 4;

    /// <summary>By then hardly anything is compiled any more: on two slow processors the first minute goes half to that.</summary>
    private const int WarmUpRounds = 12;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var data = await PortalData.SeedAsync(cancellationToken);
        await data.HandOverTendersAsync(Demo.Contractor, Tenders, cancellationToken);
        await using var portal = await PortalProcess.StartAsync(PortalProcess.BuiltDll, data, cancellationToken);
        using var contractor = await Browser.SignedInAsync(portal.Address, Demo.ContractorPersona, cancellationToken);
        using var reader = await Browser.SignedInAsync(portal.Address, Demo.ReaderPersona, cancellationToken);
        var page = await contractor.ReadAsync(Overview, cancellationToken);
        Console.WriteLine(
            $"{Overview} shows {page.QuerySelectorAll(TenderTitles).Length} tenders; {AtOnce} requests at once, turns of {Turn.TotalSeconds:0} s"
        );

        var overview = () => TakeTurnAsync(portal, contractor, Overview, cancellationToken);
        var empty = () => TakeTurnAsync(portal, reader, EmptyPage, cancellationToken);
        for (var round = 0; round < WarmUpRounds; round++)
        {
            await RoundAsync(overview, empty);
        }

        var rounds = new List<Round>();
        while (rounds.Count < Rounds)
        {
            rounds.Add(await RoundAsync(overview, empty));
        }

        Write("requests/s", rounds, speed => speed.PerSecond);
        Write("requests per second of the portal's processor time", rounds, speed => speed.PerProcessorSecond);
    }

    private static void Write(string unit, List<Round> rounds, Func<Speed, double> value)
    {
        Console.WriteLine($"{Overview}, {unit}: {Spread.Of(rounds.Select(round => value(round.Overview))).Write("0")}");
        Console.WriteLine($"{EmptyPage}, {unit}: {Spread.Of(rounds.Select(round => value(round.Empty))).Write("0")}");
        Console.WriteLine($"Ratio: {Spread.Of(rounds.Select(round => value(round.Overview) / value(round.Empty))).Write("0.00")} ({Rounds} rounds A-B-B-A)");
    }

    private static async Task<Round> RoundAsync(Func<Task<Speed>> overview, Func<Task<Speed>> empty)
    {
        var first = await overview();
        var second = await empty();
        var third = await empty();
        var last = await overview();
        return new Round(Speed.Mean(first, last), Speed.Mean(second, third));
    }

    private static async Task<Speed> TakeTurnAsync(PortalProcess portal, Browser browser, string address, CancellationToken cancellationToken)
    {
        var processor = portal.ProcessorTime;
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AskAsync(browser, address, watch, cancellationToken)));
        return new Speed(answers.Sum() / watch.Elapsed.TotalSeconds, answers.Sum() / (portal.ProcessorTime - processor).TotalSeconds);
    }

    private static async Task<int> AskAsync(Browser browser, string address, Stopwatch watch, CancellationToken cancellationToken)
    {
        var answers = 0;
        while (watch.Elapsed < Turn)
        {
            await browser.GetAsync(address, cancellationToken);
            answers++;
        }

        return answers;
    }

    private sealed record Round(Speed Overview, Speed Empty);

    /// <summary>Requests per second, and per second that the portal had the processor: the latter changes little on a busy machine.</summary>
    private sealed record Speed(double PerSecond, double PerProcessorSecond)
    {
        public static Speed Mean(Speed one, Speed other) => new((one.PerSecond + other.PerSecond) / 2, (one.PerProcessorSecond + other.PerProcessorSecond) / 2);
    }
}
