using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>The commands beside the web host: "dotnet run --project src/SocialReturn.Web -- verify".</summary>
public static class PortalCommands
{
    private const string Help = "help";

    public static void AddPortalCommands(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<IPortalCommand, MigrateCommand>()
            .AddScoped<IPortalCommand, AdoptStoreCommand>()
            .AddScoped<IPortalCommand, SeedCommand>()
            .AddScoped<IPortalCommand, VerifyCommand>()
            .AddScoped<IPortalCommand, ReportCommand>()
            .AddScoped<IPortalCommand, CreateAdminCommand>()
            .AddScoped<IPortalCommand, TariffsCommand>()
            .AddScoped<IPortalCommand, SettingsCommand>();

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code; null when they name none and the portal is to listen.</returns>
    public static async Task<int?> RunCommandAsync(this WebApplication app, IReadOnlyList<string> args)
    {
        if (!IsCommand(args))
        {
            return null;
        }

        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += onCancel;
        try
        {
            return await RunAsync(app.Services, args, Console.Out, stop.Token);
        }
        finally
        {
            // The key is the host's again: it stops the portal in an orderly way.
            Console.CancelKeyPress -= onCancel;
        }
    }

    /// <summary>Whether the arguments ask how to install the portal: that works before anything is installed.</summary>
    public static bool OnlyExplains(IReadOnlyList<string> args) => args is [Help or SettingsCommand.CommandName, ..];

    /// <summary>Whether the arguments name something to do instead of listening.</summary>
    public static bool IsCommand(IReadOnlyList<string> args) => args.Count > 0 && !args[0].StartsWith('-');

    public static async Task<int?> RunAsync(IServiceProvider services, IReadOnlyList<string> args, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            return CommandLine.Parse(args) is { } line ? await RunAsync(services, line, output, cancellationToken) : null;
        }
        catch (UsageException error)
        {
            await output.WriteLineAsync(error.Message);
            await output.WriteLineAsync($"Type '{Help}' for the commands.");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped.");
            return ExitCode.Failed;
        }
    }

    private static async Task<int> RunAsync(IServiceProvider services, CommandLine line, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        using var entered = scope.ServiceProvider.GetRequiredService<CurrentScope>().Enter(AccessScope.ForSystem(line.Name));
        var commands = scope.ServiceProvider.GetServices<IPortalCommand>().ToList();
        if (line.Name == Help)
        {
            WriteHelp(commands, output);
            return ExitCode.Done;
        }

        if (commands.Find(command => command.Name == line.Name) is { } command)
        {
            return await command.RunAsync(line, output, cancellationToken);
        }

        await output.WriteLineAsync($"There is no command '{line.Name}'.");
        WriteHelp(commands, output);
        return ExitCode.Usage;
    }

    private static void WriteHelp(List<IPortalCommand> commands, TextWriter output)
    {
        output.WriteLine("Usage: dotnet run --project src/SocialReturn.Web [-- COMMAND]");
        output.WriteLine("Without a command the portal listens. Commands:");
        foreach (var command in commands)
        {
            output.WriteLine($"  {$"{command.Name} {command.Arguments}".TrimEnd(), -42} {command.Summary}");
        }

        output.WriteLine($"  {Help, -42} Show this text.");
        output.WriteLine("Exit codes: 0 done, 1 failed or a check does not hold, 2 not understood, 78 cannot start (the lines say why).");
    }
}
