using System.Reflection;
using SocialReturn.Core.Auditing;
using SocialReturn.Core.Data;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>The commands beside the web host: "dotnet run --project src/SocialReturn.Web -- verify".</summary>
public static class PortalCommands
{
    private const string Help = "help";
    private const string Version = "--version";

    /// <summary>As it was built; what follows a + names the source.</summary>
    public static string Release =>
        typeof(PortalCommands).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "without a number";

    public static void AddPortalCommands(this WebApplicationBuilder builder) =>
        builder
            .Services.AddScoped<IPortalCommand, MigrateCommand>()
            .AddScoped<IPortalCommand, AdoptStoreCommand>()
            .AddScoped<IPortalCommand, ForgetFactorsCommand>()
            .AddScoped<IPortalCommand, SeedCommand>()
            .AddScoped<IPortalCommand, VerifyCommand>()
            .AddScoped<IPortalCommand, BackupCommand>()
            .AddScoped<IPortalCommand, RestoreCommand>()
            .AddScoped<IPortalCommand, ReleaseJobsCommand>()
            .AddScoped<IPortalCommand, StatusCommand>()
            .AddScoped<IPortalCommand, ProbeCommand>()
            .AddScoped<IPortalCommand, UnlockCommand>()
            .AddScoped<IPortalCommand, EndSessionsCommand>()
            .AddScoped<IPortalCommand, ReportCommand>()
            .AddScoped<IPortalCommand, CreateAdminCommand>()
            .AddScoped<IPortalCommand, TariffsCommand>()
            .AddScoped<IPortalCommand, SettingsCommand>();

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code; null when they name none and the portal is to listen.</returns>
    public static async Task<int?> RunCommandAsync(this WebApplication app, IReadOnlyList<string> args)
    {
        if (UseOf(args) == PortalUse.Serve)
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

    public static PortalUse UseOf(IReadOnlyList<string> args) =>
        AsksForHelp(args) || args is [Help or SettingsCommand.CommandName or Version, ..] ? PortalUse.Explain
        : !IsCommand(args) ? PortalUse.Serve
        : args is [VerifyCommand.CommandName or StatusCommand.CommandName or ProbeCommand.CommandName, ..] ? PortalUse.Look
        : args is [BackupCommand.CommandName or RestoreCommand.CommandName, ..] ? PortalUse.Copy
        : PortalUse.Act;

    /// <summary>The command that ends this one, as of a portal that starts then: what a host is built on came back with the restore.</summary>
    public static string[]? NextOf(IReadOnlyList<string> args) =>
        args is [RestoreCommand.CommandName, ..] && !AsksForHelp(args) ? [VerifyCommand.CommandName] : null;

    /// <summary>Whether the arguments name something to do instead of listening.</summary>
    public static bool IsCommand(IReadOnlyList<string> args) => args.Count > 0 && !args[0].StartsWith('-');

    /// <summary>Also behind the name of a command, where a hand that hesitates types it.</summary>
    private static bool AsksForHelp(IReadOnlyList<string> args) => args.Any(arg => arg is "--help" or "-h" or "-?");

    public static async Task<int?> RunAsync(IServiceProvider services, IReadOnlyList<string> args, TextWriter output, CancellationToken cancellationToken)
    {
        if (AsksForHelp(args))
        {
            return await RunAsync(services, [Help], output, cancellationToken);
        }

        if (args is [Version, ..])
        {
            await output.WriteLineAsync($"SocialReturn {Release}");
            return ExitCode.Done;
        }

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
            if (UseOf([line.Name]) is PortalUse.Act or PortalUse.Copy)
            {
                // Whoever may run it has more rights than any administrator.
                services.GetRequiredService<SecurityLog>().Write(SecurityEvent.RightUsed, new SecurityFacts { Route = $"command {line.Name}" });
            }

            return await RunAsync(services, command, line, output, cancellationToken);
        }

        await output.WriteLineAsync($"There is no command '{line.Name}'.");
        WriteHelp(commands, output);
        return ExitCode.Usage;
    }

    /// <exception cref="DatabaseFaultException">The database does not allow it: absent, damaged, locked, full and so on.</exception>
    private static async Task<int> RunAsync(
        IServiceProvider services,
        IPortalCommand command,
        CommandLine line,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        switch (command.NeedOf(line))
        {
            case DatabaseNeed.Readable:
                await services.RequirePortalDatabaseAsync(cancellationToken);
                break;
            case DatabaseNeed.Writable:
                await services.RequireWritablePortalDatabaseAsync(cancellationToken);
                break;
        }

        var code = ExitCode.Failed;
        await services.GetRequiredService<DatabaseOptions>().ExplainingAsync(async () => code = await command.RunAsync(line, output, cancellationToken));
        return code;
    }

    private static void WriteHelp(List<IPortalCommand> commands, TextWriter output)
    {
        output.WriteLine("Usage: dotnet SocialReturn.Web.dll [COMMAND]");
        output.WriteLine("Without a command the portal listens. Commands:");
        foreach (var command in commands)
        {
            output.WriteLine($"  {$"{command.Name} {command.Arguments}".TrimEnd(), -42} {command.Summary}");
        }

        output.WriteLine($"  {Help, -42} Show this text, as --help and -h do.");
        output.WriteLine($"  {Version, -42} Show which release this is.");
        output.WriteLine("Exit codes: 0 done; 1 failed, a check does not hold, or database, files or disk do not allow it; 2 not understood;");
        output.WriteLine("78 cannot start: a setting or an address. Each line says what to do.");
    }
}
