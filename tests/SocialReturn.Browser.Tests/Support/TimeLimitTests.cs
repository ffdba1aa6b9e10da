using System.Reflection;
using SocialReturn.TestKit;
using Xunit;
using Xunit.Abstractions;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>No test of a browser can wait for ever.</summary>
public sealed class TimeLimitTests(ITestOutputHelper output)
{
    [TimedFact]
    public Task EveryTest_HasATimeLimit()
    {
        var tests = typeof(TimeLimitTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => (Method: method, Fact: method.GetCustomAttribute<FactAttribute>()))
            .Where(test => test.Fact is not null);

        return Sweep.OverAsync(output, "browser tests with a time limit", tests, test =>
            Task.FromResult<IEnumerable<string>>(test.Fact!.Timeout > 0 ? [] : [$"{test.Method.DeclaringType!.Name}.{test.Method.Name}"])
        );
    }
}
