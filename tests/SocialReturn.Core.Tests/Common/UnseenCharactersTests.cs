using Shouldly;
using SocialReturn.Core.Common;
using Xunit;

namespace SocialReturn.Core.Tests.Common;

public sealed class UnseenCharactersTests
{
    [Theory]
    [InlineData("Jan\u200bsen", "Jansen")]
    [InlineData("\u202egnp.exe", "gnp.exe")]
    [InlineData("a\u2066b\u2069c", "abc")]
    [InlineData("\ufeffkop", "kop")]
    [InlineData("af\u00adbreken", "afbreken")]
    [InlineData("een\u0000twee\u0007", "eentwee")]
    [InlineData("een\u2028twee", "eentwee")]
    [InlineData("vlag \U000e0067", "vlag ")]
    [InlineData("a\u200db", "ab")]
    [InlineData("\u200b", "")]
    public void Without_Unseen_IsTakenOut(string typed, string kept) => UnseenCharacters.Without(typed).ShouldBe(kept);

    [Theory]
    [InlineData("Gewone tekst, met é en ß.")]
    [InlineData("regel een\r\nregel twee\tmet tab")]
    [InlineData("\U0001F469\u200D\U0001F527 aan het werk")]
    [InlineData("\u2764\uFE0F")]
    [InlineData("عربي עברית")]
    [InlineData("")]
    [InlineData(null)]
    public void Without_OrdinaryText_StaysAsItIs(string? typed) => UnseenCharacters.Without(typed).ShouldBe(typed);

    /// <summary>Attributes cannot hold half a character.</summary>
    [Fact]
    public void Without_HalfACharacter_IsTakenOut() => UnseenCharacters.Without("half " + '\ud83d' + " teken").ShouldBe("half  teken");
}
