using System.Net;
using SocialReturn.Web.Infrastructure.Health;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>Asks the portal that runs beside it whether it is well: an image has no other program that could.</summary>
public sealed class ProbeCommand(IConfiguration configuration) : IPortalCommand
{
    public const string CommandName = "probe";

    /// <summary>Each check of the portal has five seconds of its own.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public string Name => CommandName;

    public string Arguments => "";

    public string Summary => "Ask the portal that runs here whether it is well.";

    /// <returns><see cref="ExitCode.Failed"/> when it says that it can help nobody, or nothing.</returns>
    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0);
        if (HealthAddress.Of(configuration) is not { } address)
        {
            await output.WriteLineAsync($"Setting {HealthAddress.Setting} is empty: the portal has no address to ask at.");
            return ExitCode.Failed;
        }

        try
        {
            using var client = new HttpClient { Timeout = Patience };
            using var answer = await client.GetAsync(new Uri(Reachable(address), HealthEndpoints.Ready), cancellationToken);
            await output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await output.WriteLineAsync($"No portal answers at {address}: {fault.Message}");
            return ExitCode.Failed;
        }
    }

    /// <summary>Where it listens on every address of the machine, this one is among them.</summary>
    private static Uri Reachable(Uri address) =>
        IPAddress.TryParse(address.Host.Trim('[', ']'), out var host) && (host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any))
            ? new UriBuilder(address) { Host = IPAddress.Loopback.ToString() }.Uri
            : address;
}
