using SocialReturn.TestKit;
using Xunit;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>A test with an end: what a page never answers would hold up all tests after it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TimedFactAttribute : FactAttribute
{
    /// <summary>In milliseconds: long on a small machine that builds at the same time, short beside a run.</summary>
    public const int Limit = 300_000;

    public TimedFactAttribute() => Timeout = Limit;

    /// <summary>Whether it migrates a database itself: that tells nothing while the model has no migration.</summary>
    public bool Migrates { get; set; }

    public override string? Skip => Migrates ? Migrations.Missing : null;
}
