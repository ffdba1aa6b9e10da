using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class DutchTextTests
{
    [Theory]
    [InlineData(1, "1 dag")]
    [InlineData(0, "0 dagen")]
    [InlineData(2, "2 dagen")]
    [InlineData("1", "1 dag")]
    [InlineData("1,5", "1,5 dagen")]
    public void Format_Number_PicksItsWord(object number, string text) => DutchText.Format("{0} {0:dag|dagen}", number).ShouldBe(text);

    [Fact]
    public void Format_OtherValues_AreWrittenAsHere() => DutchText.Format("{0} en {1:0.0} voor {2}", null, 1234.5m, "ons").ShouldBe(" en 1234,5 voor ons");

    /// <summary>A word that only fits several: "1 dagen" stands in no text.</summary>
    [Fact]
    public void Format_Decimal_IsOneOrSeveral() => DutchText.Format("{0:maand|maanden} {1:maand|maanden}", 1m, 1.5m).ShouldBe("maand maanden");
}
