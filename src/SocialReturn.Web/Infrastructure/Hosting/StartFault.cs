namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>Something that a start lacks, in one line for who starts the portal.</summary>
/// <param name="Stops">Whether the portal cannot work without; otherwise it starts and says so.</param>
public sealed record StartFault(string Message, bool Stops)
{
    /// <summary>Said as loudly as the log can: the portal works, and something it shows or guards is wrong.</summary>
    public bool IsLoud { get; private init; }

    public static StartFault Error(string message) => new(message, Stops: true);

    public static StartFault Warning(string message) => new(message, Stops: false);

    public static StartFault Alarm(string message) => new(message, Stops: false) { IsLoud = true };
}

/// <summary>The portal cannot start; each line says why, and what to do.</summary>
public sealed class CannotStartException(IReadOnlyList<string> lines) : Exception(string.Join(Environment.NewLine, lines))
{
    public IReadOnlyList<string> Lines { get; } = lines;
}
