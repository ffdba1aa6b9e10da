using Xunit;

namespace SocialReturn.Browser.Tests.Support;

/// <summary>Cases that each have an end, as with <see cref="TimedFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TimedTheoryAttribute : TheoryAttribute
{
    public TimedTheoryAttribute() => Timeout = TimedFactAttribute.Limit;
}
