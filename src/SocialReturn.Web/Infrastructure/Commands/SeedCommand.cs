using SocialReturn.Web.Infrastructure.Hosting;

namespace SocialReturn.Web.Infrastructure.Commands;

public sealed class SeedCommand(IServiceProvider services, IHostEnvironment environment) : IPortalCommand
{
    public string Name => "seed";

    public string Arguments => "";

    public string Summary => "Fill an empty database with the demo data. In Development only.";

    public async Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        line.Expect(values: 0);
        if (!environment.IsDevelopment())
        {
            await output.WriteLineAsync($"Demo data exists in Development only; this is {environment.EnvironmentName}.");
            return ExitCode.Failed;
        }

        if (services.GetService<IDemo>() is not { } demo)
        {
            await output.WriteLineAsync("This portal was published without the demo.");
            return ExitCode.Failed;
        }

        if (!await demo.IsWantedAsync(services, cancellationToken))
        {
            await output.WriteLineAsync(
                await services.HoldsDemoDataAsync(cancellationToken)
                    ? "The demo data is there already: nothing was added."
                    : "The database holds other data: nothing was added. Demo data is made in an empty database only."
            );
            return ExitCode.Done;
        }

        var progress = new DemoProgress(output);
        progress.Begin();
        await demo.FillAsync(services, progress, cancellationToken);
        progress.End();
        return ExitCode.Done;
    }
}
