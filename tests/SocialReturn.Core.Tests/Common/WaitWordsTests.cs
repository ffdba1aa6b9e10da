using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class WaitWordsTests
{
    [Theory]
    [InlineData(0.4, "1 seconde")]
    [InlineData(5, "5 seconden")]
    [InlineData(60, "een minuut")]
    [InlineData(91, "2 minuten")]
    [InlineData(300, "5 minuten")]
    [InlineData(3540, "59 minuten")]
    [InlineData(3541, "1 uur")]
    [InlineData(7200, "2 uur")]
    [InlineData(43103 * 60, "meer dan een dag")]
    public void Of_AWait_IsSaidAsPeopleDo(double seconds, string words) => WaitWords.Of(TimeSpan.FromSeconds(seconds)).ShouldBe(words);
}
