using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Parsing;

namespace SocialReturn.Web.Infrastructure.Logging.Damping;

/// <summary>
/// Lets a warning or a fault through once, counts what says the same again, and tells the count once a minute: a full disk would
/// otherwise be filled further by the log about it (docs/adr/0025-damped-log.md). Lines of ordinary life pass untouched.
/// </summary>
public sealed class DampedSink : ILogEventSink, IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>One text with so many different things filled in is one text from then on.</summary>
    public const int MostNamed = 20;

    /// <summary>Room for what is remembered; beyond it lines pass, for a bound on memory matters more than one on lines.</summary>
    private const int MostKinds = 2000;

    private static readonly TimeSpan Rhythm = TimeSpan.FromSeconds(5);
    private static readonly MessageTemplateTextFormatter Words = new("{Message:lj}", CultureInfo.InvariantCulture);
    private static readonly MessageTemplate Summary = new MessageTemplateParser().Parse("{Count} more times in {Seconds:0} s: {What}");

    private readonly ILogEventSink inner;
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private readonly Lock gate = new();
    private readonly Dictionary<LogKind, Repeats> kinds = [];

    public DampedSink(ILogEventSink inner, TimeProvider clock)
    {
        this.inner = inner;
        this.clock = clock;
        timer = clock.CreateTimer(_ => Tell(all: false), state: null, Rhythm, Rhythm);
    }

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level < LogEventLevel.Warning || IsFirst(LogKind.Of(logEvent), logEvent))
        {
            inner.Emit(logEvent);
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        Tell(all: true);
        (inner as IDisposable)?.Dispose();
    }

    private bool IsFirst(LogKind kind, LogEvent log)
    {
        lock (gate)
        {
            if (kinds.TryGetValue(kind, out var same))
            {
                same.Add(log);
                return false;
            }

            if (kinds.Count >= MostKinds)
            {
                return true;
            }

            if (!kinds.TryGetValue(kind.Whatever, out var any))
            {
                kinds[kind.Whatever] = any = new Repeats(clock.GetTimestamp());
            }

            if (any.Named == MostNamed)
            {
                any.Add(log);
                return false;
            }

            any.Named++;
            kinds[kind] = new Repeats(clock.GetTimestamp());
            return true;
        }
    }

    private void Tell(bool all)
    {
        List<LogEvent> lines = [];
        lock (gate)
        {
            foreach (var (kind, repeats) in kinds)
            {
                var passed = clock.GetElapsedTime(repeats.Since);
                if (passed < Window && !all)
                {
                    continue;
                }

                if (repeats.Last is null)
                {
                    kinds.Remove(kind);
                    continue;
                }

                lines.Add(Summarise(repeats, passed));
                repeats.Begin(clock.GetTimestamp());
            }
        }

        lines.ForEach(inner.Emit);
    }

    private LogEvent Summarise(Repeats repeats, TimeSpan passed)
    {
        var last = repeats.Last!;
        var summary = new LogEvent(
            clock.GetLocalNow(),
            last.Level,
            exception: null,
            Summary,
            [
                new LogEventProperty("Count", new ScalarValue(repeats.Count)),
                new LogEventProperty("Seconds", new ScalarValue(passed.TotalSeconds)),
                new LogEventProperty("What", new ScalarValue(WordsOf(last))),
            ]
        );
        if (last.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source))
        {
            summary.AddOrUpdateProperty(new LogEventProperty(Constants.SourceContextPropertyName, source));
        }

        return summary;
    }

    private static string WordsOf(LogEvent log)
    {
        using var words = new StringWriter(CultureInfo.InvariantCulture);
        Words.Format(log, words);
        return log.Exception is { } fault ? $"{words} ({fault.GetBaseException().GetType().Name})" : words.ToString();
    }

    /// <summary>What said the same since it was told last.</summary>
    private sealed class Repeats(long since)
    {
        public long Since { get; private set; } = since;

        public int Count { get; private set; }

        public LogEvent? Last { get; private set; }

        /// <summary>How many different things were filled in.</summary>
        public int Named { get; set; }

        public void Add(LogEvent log)
        {
            Count++;
            Last = log;
        }

        public void Begin(long now) => (Since, Count, Last, Named) = (now, 0, null, 0);
    }
}
