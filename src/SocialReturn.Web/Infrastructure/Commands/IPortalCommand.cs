namespace SocialReturn.Web.Infrastructure.Commands;

/// <summary>Something that is done from the command line instead of listening.</summary>
public interface IPortalCommand
{
    string Name { get; }

    /// <summary>What follows the name, as "--month 2026-10 [--region SLUG]".</summary>
    string Arguments { get; }

    string Summary { get; }

    DatabaseNeed NeedOf(CommandLine line) => DatabaseNeed.None;

    /// <returns>An <see cref="ExitCode"/>.</returns>
    Task<int> RunAsync(CommandLine line, TextWriter output, CancellationToken cancellationToken);
}

public static class ExitCode
{
    public const int Done = 0;

    /// <summary>A check does not hold, or the database, the files or the disk do not allow it; each line says what to do.</summary>
    public const int Failed = 1;

    /// <summary>The command was not understood.</summary>
    public const int Usage = 2;

    /// <summary>A setting or the address does not allow a start; each line on the error output says why.</summary>
    public const int CannotStart = 78;
}
