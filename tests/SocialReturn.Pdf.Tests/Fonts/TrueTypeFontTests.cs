using Shouldly;
using SocialReturn.Pdf.Fonts;
using SocialReturn.Pdf.Typesetting;
using Xunit;

namespace SocialReturn.Pdf.Tests.Fonts;

public sealed class TrueTypeFontTests
{
    private static readonly TrueTypeFont Regular = FontLibrary.Face(FontWeight.Regular);
    private static readonly TrueTypeFont SemiBold = FontLibrary.Face(FontWeight.SemiBold);

    [Fact]
    public void Face_BothWeights_ReadsTheirOwnFile()
    {
        Regular.PostScriptName.ShouldBe("SourceSans3-Regular");
        SemiBold.PostScriptName.ShouldBe("SourceSans3-SemiBold");
        Regular.WeightClass.ShouldBe(400);
        SemiBold.WeightClass.ShouldBe(600);
        Regular.Ascent.ShouldBe(1024);
        Regular.Descent.ShouldBe(-400);
    }

    [Fact]
    public void AdvanceOf_Figures_AreAllEquallyWide()
    {
        foreach (var font in new[] { Regular, SemiBold })
        {
            "0123456789€+−×".Select(figure => font.AdvanceOf(font.GlyphOf(figure)!.Value)).Distinct().Count().ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("ŞşŁłıİğĞćčžß")]
    [InlineData("éèëïöüñçÅø")]
    [InlineData("€−×–—‘’“”…•\u00a0\u2011")]
    public void GlyphOf_LettersOfDutchAndItsNeighbours_AreThere(string letters)
    {
        foreach (var letter in letters)
        {
            Regular.GlyphOf(letter).ShouldNotBeNull($"{letter}");
            SemiBold.GlyphOf(letter).ShouldNotBeNull($"{letter}");
        }
    }

    [Fact]
    public void GlyphOf_LetterOutsideTheFont_IsNull() => Regular.GlyphOf('漢').ShouldBeNull();

    [Theory]
    [InlineData('A', 'V')]
    [InlineData('T', 'o')]
    [InlineData('V', '.')]
    public void KerningOf_OpenPair_IsTightened(char left, char right) =>
        Regular.KerningOf(Regular.GlyphOf(left)!.Value, Regular.GlyphOf(right)!.Value).ShouldBeInRange(-150, -5);

    [Fact]
    public void KerningOf_StraightPair_IsZero() => Regular.KerningOf(Regular.GlyphOf('H')!.Value, Regular.GlyphOf('H')!.Value).ShouldBe(0);

    [Fact]
    public void FontUse_FigureBesideAnything_IsNeverKerned()
    {
        var use = new FontUse(Regular, "F1");

        foreach (var neighbour in "0123456789.,T€%-")
        {
            use.KerningOf('7', neighbour).ShouldBe(0);
            use.KerningOf(neighbour, '7').ShouldBe(0);
        }

        use.KerningOf('A', 'V').ShouldBeLessThan(0);
    }

    [Fact]
    public void FontUse_CharactersInOrderOfUse_AreNumberedOnce()
    {
        var use = new FontUse(Regular, "F1");

        "banaan".Select(letter => (int)use.NumberOf(letter)).ShouldBe([1, 2, 3, 2, 2, 3]);
        use.Characters.Select(character => (char)character.CodePoint).ShouldBe(['b', 'a', 'n']);
    }

    [Fact]
    public void FontUse_LetterOutsideTheFont_ShowsAQuestionMarkUnderItsOwnNumber()
    {
        var use = new FontUse(Regular, "F1");

        use.NumberOf('?').ShouldNotBe(use.NumberOf('漢'));
        use.GlyphOf('漢').ShouldBe(use.GlyphOf('?'));
        use.Characters.Select(character => character.CodePoint).ShouldBe(['?', '漢']);
    }
}
