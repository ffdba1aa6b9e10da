using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using SocialReturn.Core.Data;

namespace SocialReturn.Web.Infrastructure.Logging;

/// <summary>
/// Whether the file of the log takes what is written. A log that cannot be written says so where somebody may still look: on the error
/// output, once, and to readiness.
/// </summary>
public sealed class LogFile(string folder) : ILoggingFailureListener
{
    private int failures;
    private string? fault;

    public string Folder { get; } = folder;

    /// <summary>Why the last line did not reach the file; null when it did.</summary>
    public string? Fault => Volatile.Read(ref fault);

    public void OnLoggingFailed(object sender, LoggingFailureKind kind, string message, IReadOnlyCollection<LogEvent>? events, Exception? exception)
    {
        if (kind == LoggingFailureKind.Temporary || exception is ObjectDisposedException)
        {
            // It is tried again at once under another name; or somebody says something after the end of the portal.
            return;
        }

        Interlocked.Increment(ref failures);
        var reason = exception is null ? message : DatabaseFaults.FirstLine(exception);
        if (Interlocked.Exchange(ref fault, reason) is null)
        {
            Console.Error.WriteLine(
                $"The log cannot be written in '{Folder}': {reason.TrimEnd('.')}. Free space there, or give the folder to the account of the portal."
            );
        }
    }

    /// <param name="write">Where the file is added.</param>
    /// <param name="file">Adds it.</param>
    internal void AddTo(LoggerSinkConfiguration write, Action<LoggerSinkConfiguration> file) =>
        write.Sink(new WatchedFileSink(LoggerSinkConfiguration.CreateSink(sink => sink.Fallible(file, this)), this));

    /// <summary>Writes one line by the sink, which tells this listener when that fails.</summary>
    internal void Write(ILogEventSink file, LogEvent log)
    {
        var before = Volatile.Read(ref failures);
        file.Emit(log);
        if (before == Volatile.Read(ref failures) && Interlocked.Exchange(ref fault, null) is not null)
        {
            Console.Error.WriteLine($"The log is written in '{Folder}' again.");
        }
    }
}

/// <summary>Sees whether a line reached the file.</summary>
internal sealed class WatchedFileSink(ILogEventSink file, LogFile watch) : ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent) => watch.Write(file, logEvent);

    public void Dispose() => (file as IDisposable)?.Dispose();
}
