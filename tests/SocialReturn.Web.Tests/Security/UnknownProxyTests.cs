using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using SocialReturn.TestKit.Web;
using Xunit;

namespace SocialReturn.Web.Tests.Security;

/// <summary>A proxy that the configuration does not name makes all visitors one address: the log says so, once.</summary>
public sealed class UnknownProxyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task ForwardingHeaders_OfAnUnknownAddress_AreLoggedOnce_AndOtherRequestsNever()
    {
        var log = new Lines();
        using var host = portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILoggerFactory>(log)));
        using var client = host.CreateClient();

        await client.GetAsync(new Uri("/gezond", UriKind.Relative));
        log.Said.ShouldBeEmpty();
        for (var i = 0; i < 3; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/gezond");
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            await client.SendAsync(request);
        }

        log.Said.ShouldHaveSingleItem().ShouldContain("Proxy:KnownProxies");
    }

    /// <summary>What the portal says about proxies.</summary>
    private sealed class Lines : ILoggerFactory, ILogger
    {
        public List<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
            // The lines are kept here and go nowhere else.
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Critical;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (formatter(state, exception).Contains("PROXY", StringComparison.Ordinal))
            {
                Said.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
