using System.Diagnostics;

namespace SocialReturn.Benchmarks;

/// <summary>
/// The contractor's overview over an empty page of the same portal, by the same person. The empty page is the privacy
/// statement: a view in the same frame, with fixed texts and no query of its own.
/// </summary>
internal static class OverviewBenchmark
{
    private const string Overview = "/overzicht";
    private const string EmptyPage = "/privacy";
    private const string TenderLinks = "main a[href^='/aanbestedingen/']";
    private const int Tenders = 20;
    private const int Rounds = 10;
    private const int AtOnce = 4;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var data = await PortalData.SeedAsync(cancellationToken);
        await data.HandOverTendersAsync(Demo.Contractor, Tenders, cancellationToken);
        await using var portal = await PortalProcess.StartAsync(PortalProcess.BuiltDll, data, cancellationToken);
        using var browser = await Browser.SignedInAsync(portal.Address, Demo.ContractorPersona, cancellationToken);
        var page = await browser.ReadAsync(Overview, cancellationToken);
        var shown = page.QuerySelectorAll(TenderLinks).Select(link => link.GetAttribute("href")).Distinct(StringComparer.Ordinal).Count();
        Console.WriteLine($"{Overview} shows {shown} tenders; {AtOnce} requests at once, turns of {Turn.TotalSeconds:0} s");

        await RoundAsync(browser, cancellationToken);
        var rounds = new List<Round>();
        while (rounds.Count < Rounds)
        {
            rounds.Add(await RoundAsync(browser, cancellationToken));
        }

        Console.WriteLine($"{Overview}: {Spread.Of(rounds.Select(round => round.Overview)).Write("0", " requests/s")}");
        Console.WriteLine($"{EmptyPage}: {Spread.Of(rounds.Select(round => round.Empty)).Write("0", " requests/s")}");
        Console.WriteLine($"Ratio: {Spread.Of(rounds.Select(round => round.Overview / round.Empty)).Write("0.00")} ({Rounds} rounds A-B-B-A)");
    }

    private static async Task<Round> RoundAsync(Browser browser, CancellationToken cancellationToken)
    {
        var first = await PerSecondAsync(browser, Overview, cancellationToken);
        var empty = await PerSecondAsync(browser, EmptyPage, cancellationToken) + await PerSecondAsync(browser, EmptyPage, cancellationToken);
        var last = await PerSecondAsync(browser, Overview, cancellationToken);
        return new Round((first + last) / 2, empty / 2);
    }

    private static async Task<double> PerSecondAsync(Browser browser, string address, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => AskAsync(browser, address, watch, cancellationToken)));
        return answers.Sum() / watch.Elapsed.TotalSeconds;
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

    /// <summary>Requests per second.</summary>
    private readonly record struct Round(double Overview, double Empty);
}
