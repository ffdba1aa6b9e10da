using Microsoft.Extensions.Logging;
using Shouldly;
using SocialReturn.Core.Evidence.Inspection;
using Xunit;

namespace SocialReturn.Core.Tests.Evidence;

/// <summary>A program that is not installed is looked for once, and said once.</summary>
public sealed class PdfTextMissingTests : ILogger<PdfText>
{
    private readonly List<string> lines = [];

    [Fact]
    public void Start_AProgramThatIsNotThere_WarnsOnce()
    {
        var text = new PdfText(TimeProvider.System, this);

        text.Start("no-such-program -").ShouldBeNull();
        text.Start("no-such-program --other").ShouldBeNull();

        lines.ShouldHaveSingleItem().ShouldStartWith("no-such-program is not installed");
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Add(formatter(state, exception));
}
