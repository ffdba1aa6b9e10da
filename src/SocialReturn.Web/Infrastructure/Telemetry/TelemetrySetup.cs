using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SocialReturn.Core;
using SocialReturn.Core.Common;
using SocialReturn.Core.Jobs;

namespace SocialReturn.Web.Infrastructure.Telemetry;

public static class TelemetrySetup
{
    public const string EndpointSetting = "Telemetry:Endpoint";

    private const string Service = "socialreturn";

    /// <summary>
    /// Traces and measurements for a collector that speaks OTLP, only when the configuration names one. No text of a query, no address
    /// of a page and no name of a person goes along: routes, durations and counts do.
    /// </summary>
    public static void AddPortalTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[EndpointSetting] is not { Length: > 0 } endpoint)
        {
            return;
        }

        builder.Services.AddJobs(JobSchedules.WhenMeasured);
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Service, serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString()))
            .WithTracing(traces =>
                traces
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddProcessor(new WithoutAddresses())
                    .AddOtlpExporter(options => options.Endpoint = new Uri(endpoint))
            )
            .WithMetrics(metrics =>
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddMeter(PortalMeter.Name)
                    .AddOtlpExporter(options => options.Endpoint = new Uri(endpoint))
            );
    }
}
