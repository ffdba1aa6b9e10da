using Serilog.Core;
using Serilog.Events;

namespace SocialReturn.Web.Infrastructure.Logging;

/// <summary>Takes the address of the request out of every line: a path may be a link that lets somebody in. The ids of trace and request stay.</summary>
internal sealed class WithoutAddresses : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}
