using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Fonts;

/// <summary>The faces one document uses.</summary>
internal sealed class FontSet
{
    private readonly FontUse regular = new(FontLibrary.Face(FontWeight.Regular), "F1");
    private readonly FontUse semiBold = new(FontLibrary.Face(FontWeight.SemiBold), "F2");

    public IEnumerable<FontUse> Used => new[] { regular, semiBold }.Where(font => font.Characters.Count > 0);

    public FontUse For(TextStyle style) => style.Weight == FontWeight.SemiBold ? semiBold : regular;
}
