using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SocialReturn.Benchmarks;

/// <summary>What a first visit brings over the line, and what a repeat does.</summary>
internal static class FirstVisitBenchmark
{
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var data = await PortalData.SeedAsync(cancellationToken);
        await using var portal = await PortalProcess.StartAsync(PortalProcess.BuiltDll, data, cancellationToken);
        using var visitor = new Browser(portal.Address);
        await MeasureAsync(visitor, "/", cancellationToken);
        using var contractor = await Browser.SignedInAsync(portal.Address, Demo.ContractorPersona, cancellationToken);
        await MeasureAsync(contractor, "/overzicht", cancellationToken);
    }

    private static async Task MeasureAsync(Browser browser, string address, CancellationToken cancellationToken)
    {
        var parts = PartsOf(await browser.ReadAsync(address, cancellationToken)).Prepend(address).ToList();
        List<Answer> first = [],
            repeat = [];
        foreach (var part in parts)
        {
            first.Add(await browser.GetAsync(part, cancellationToken));
        }

        foreach (var known in first.Where(answer => !answer.MayBeKept))
        {
            repeat.Add(await browser.GetAsync(known.Address, cancellationToken, known.ETag));
        }

        var (bytes, again) = (first.Sum(answer => answer.Bytes), repeat.Sum(answer => answer.Bytes));
        Console.WriteLine(
            $"{address}: first visit {bytes:#,0} bytes in {first.Count} requests, repeat {again:#,0} bytes in {repeat.Count}, ratio {(double)again / bytes:0.00}"
        );
        foreach (var answer in first)
        {
            Console.WriteLine($"{answer.Bytes, 10:#,0} {answer.Address}{(answer.MayBeKept ? ", kept" : "")}");
        }
    }

    /// <summary>What every browser asks for. The font is preloaded; the one with rarer letters only comes with such a letter.</summary>
    private static IEnumerable<string> PartsOf(IHtmlDocument page) =>
        page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img[src]")
            .Select(element => element.GetAttribute(element is IHtmlLinkElement ? AttributeNames.Href : AttributeNames.Src)!)
            .Distinct(StringComparer.Ordinal);
}
