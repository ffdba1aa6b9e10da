using System.Diagnostics;
using AngleSharp.Html.Dom;

namespace SocialReturn.Benchmarks;

/// <summary>
/// A placement that is proposed by its form (validated, valued, written with its round, its lines, the audit trail, the mail and the
/// progress of the tender, in one transaction) over one row that a bare program adds by EF for a form of its own. Both write to the disk of
/// this machine in the same way before they answer.
/// </summary>
internal static class RegisterBenchmark
{
    private const int Rounds = 10;
    private const int Requests = 20;
    private const int WarmUpRounds = 10;

    /// <summary>What is registered is spread over them, as it is in life.</summary>
    private const int Tenders = 20;
    private const int Person = 1;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        using var data = await PortalData.SeedAsync(cancellationToken);
        await data.HandOverTendersAsync(Demo.Contractor, Tenders, cancellationToken);
        await using var portal = await PortalProcess.StartAsync(PortalProcess.BuiltDll, data, cancellationToken);
        await using var bare = await BareServer.StartAsync(data.InFolder("bare.db"), cancellationToken);
        using var contractor = await Browser.SignedInAsync(portal.Address, Demo.ContractorPersona, cancellationToken);
        using var stranger = new Browser(bare.Address);
        var page = await contractor.ReadAsync("/overzicht", cancellationToken);
        var addresses = page.QuerySelectorAll("main h3 a[href^='/aanbestedingen/']").Select(link => link.GetAttribute("href") + "/invullingen/nieuw").ToList();
        var number = 0;

        for (var round = 0; round < WarmUpRounds; round++)
        {
            await RoundAsync();
        }

        var rounds = new List<(double Registering, double Bare)>();
        while (rounds.Count < Rounds)
        {
            rounds.Add(await RoundAsync());
        }

        Console.WriteLine($"Registering a fulfilment: {Spread.Of(rounds.Select(round => round.Registering)).Write("0")} a second");
        Console.WriteLine($"A bare row: {Spread.Of(rounds.Select(round => round.Bare)).Write("0")} a second");
        var ratios = Spread.Of(rounds.Select(round => round.Registering / round.Bare));
        Console.WriteLine($"Ratio: {ratios.Write("0.00")} ({Rounds} rounds A-B-B-A of {Requests} requests a turn, one after the other)");

        async Task<(double Registering, double Bare)> RoundAsync()
        {
            var first = await RegisterAsync();
            var second = await AddAsync();
            var third = await AddAsync();
            var last = await RegisterAsync();
            return ((first + last) / 2, (second + third) / 2);
        }

        // Each form is opened before it is sent, as its key makes one fulfilment; what is measured is the sending.
        Task<double> RegisterAsync() =>
            PerSecondAsync(
                async () =>
                    (IHtmlFormElement)
                        (await contractor.ReadAsync(addresses[number % addresses.Count], cancellationToken)).QuerySelector("form[data-preview-url]")!,
                form =>
                    contractor.SendAsync(
                        addresses[number % addresses.Count],
                        form,
                        DrillWriter.Placement(form, Person, number++, isDraft: false),
                        cancellationToken
                    )
            );

        Task<double> AddAsync() =>
            PerSecondAsync(() => Task.FromResult(BareServer.Fields(number++)), fields => stranger.PostAsync(BareServer.Page, fields, cancellationToken));
    }

    private static async Task<double> PerSecondAsync<T>(Func<Task<T>> open, Func<T, Task<Uri?>> send)
    {
        var watch = new Stopwatch();
        for (var request = 0; request < Requests; request++)
        {
            var form = await open();
            watch.Start();
            var place = await send(form);
            watch.Stop();
            if (place is null)
            {
                throw new InvalidOperationException("What was sent was not taken.");
            }
        }

        return Requests / watch.Elapsed.TotalSeconds;
    }
}
