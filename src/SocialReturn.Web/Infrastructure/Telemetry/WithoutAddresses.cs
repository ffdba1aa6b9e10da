using System.Diagnostics;
using OpenTelemetry;

namespace SocialReturn.Web.Infrastructure.Telemetry;

/// <summary>Takes the address of a page out of its trace: a path may be a link that lets somebody in, a query may hold what was searched for.</summary>
internal sealed class WithoutAddresses : BaseProcessor<Activity>
{
    private static readonly string[] Addresses = ["url.path", "url.query", "url.full", "client.address", "user_agent.original"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in Addresses)
        {
            data.SetTag(name, null);
        }
    }
}
