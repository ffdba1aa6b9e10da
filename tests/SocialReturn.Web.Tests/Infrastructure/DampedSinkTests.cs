using Microsoft.Extensions.Time.Testing;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;
using Shouldly;
using SocialReturn.Web.Infrastructure.Logging.Damping;
using Xunit;

namespace SocialReturn.Web.Tests.Infrastructure;

/// <summary>What repeats itself is counted, and nothing that is another thing gets lost.</summary>
public sealed class DampedSinkTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero));
    private readonly Kept kept = new();
    private readonly DampedSink damped;

    public DampedSinkTests() => damped = new DampedSink(kept, clock);

    public void Dispose() => damped.Dispose();

    [Fact]
    public void Fault_ThatRepeats_IsWrittenOnceAndToldOnceAMinute()
    {
        for (var i = 0; i < 100; i++)
        {
            Write("Job {Job} failed", LogEventLevel.Error, new IOException("No space left on device"), "send-mail");
        }

        clock.Advance(DampedSink.Window);
        Write("Job {Job} failed", LogEventLevel.Error, new IOException("No space left on device"), "send-mail");
        clock.Advance(DampedSink.Window);

        Lines.ShouldBe([
            "Job send-mail failed",
            "99 more times in 60 s: Job send-mail failed (IOException)",
            "1 more times in 60 s: Job send-mail failed (IOException)",
        ]);
        kept.Lines.Count(log => log.Exception is not null).ShouldBe(1);
        kept.Lines.ShouldAllBe(log => log.Level == LogEventLevel.Error);
    }

    [Fact]
    public void Fault_ThatStoppedForAMinute_IsWrittenWholeAgain()
    {
        Write("Job {Job} failed", LogEventLevel.Error, new IOException(), "send-mail");
        clock.Advance(DampedSink.Window);
        Write("Job {Job} failed", LogEventLevel.Error, new IOException(), "send-mail");

        Lines.ShouldBe(["Job send-mail failed", "Job send-mail failed"]);
    }

    [Fact]
    public void Fault_OfAnotherJobOrAnotherKind_IsAnotherLine()
    {
        Write("Job {Job} failed", LogEventLevel.Error, new IOException(), "send-mail");
        Write("Job {Job} failed", LogEventLevel.Error, new IOException(), "sweep-files");
        Write("Job {Job} failed", LogEventLevel.Error, new TimeoutException(), "send-mail");

        kept.Lines.Count.ShouldBe(3);
    }

    [Fact]
    public void Fault_OfOurs_IsAnotherOneAtEachPlace()
    {
        foreach (var thrower in new Action[] { Here, There, Here })
        {
            Write("It failed", LogEventLevel.Error, Record.Exception(thrower));
        }

        kept.Lines.Count.ShouldBe(2);

        static void Here() => throw new InvalidOperationException("broken");
        static void There() => throw new InvalidOperationException("broken");
    }

    [Fact]
    public void Warning_WithAnotherNumber_IsTheSame()
    {
        Write("Answered in {Elapsed} ms", LogEventLevel.Warning, fault: null, 12.5);
        Write("Answered in {Elapsed} ms", LogEventLevel.Warning, fault: null, 13.5);

        kept.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public void Warning_OfAThousandFiles_IsBounded()
    {
        for (var i = 0; i < 1000; i++)
        {
            Write("File {File} is gone", LogEventLevel.Fatal, fault: null, Guid.CreateVersion7());
        }

        damped.Dispose();

        kept.Lines.Count.ShouldBe(DampedSink.MostNamed + 1);
        Lines[^1].ShouldStartWith("980 more times");
    }

    [Fact]
    public void OrdinaryLines_ThatRepeat_AllPass()
    {
        for (var i = 0; i < 30; i++)
        {
            Write("Job {Job} done", LogEventLevel.Information, fault: null, "send-mail");
        }

        kept.Lines.Count.ShouldBe(30);
    }

    private string[] Lines => [.. kept.Lines.Select(log => log.RenderMessage().Replace("\"", ""))];

    private void Write(string template, LogEventLevel level, Exception? fault, object? value = null)
    {
        var parsed = new MessageTemplateParser().Parse(template);
        var filled = parsed.Tokens.OfType<PropertyToken>().Select(token => new LogEventProperty(token.PropertyName, new ScalarValue(value)));
        damped.Emit(new LogEvent(clock.GetUtcNow(), level, fault, parsed, filled));
    }

    private sealed class Kept : ILogEventSink
    {
        public List<LogEvent> Lines { get; } = [];

        public void Emit(LogEvent logEvent) => Lines.Add(logEvent);
    }
}
