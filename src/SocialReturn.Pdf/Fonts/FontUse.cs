namespace SocialReturn.Pdf.Fonts;

/// <summary>
/// One face in one document: hands out a number for every character used, so that only those are embedded.
/// Numbers go by character and not by glyph, so that a no-break space is read back as one.
/// </summary>
internal sealed class FontUse(TrueTypeFont font, string resourceName)
{
    private readonly Dictionary<int, ushort> numbers = [];
    private readonly Dictionary<long, int> kerning = [];
    private readonly List<(int CodePoint, ushort Glyph)> characters = [];

    public TrueTypeFont Font { get; } = font;

    public string ResourceName { get; } = resourceName;

    /// <summary>The characters in order of first use; the first one has number 1 (0 is the missing glyph).</summary>
    public IReadOnlyList<(int CodePoint, ushort Glyph)> Characters => characters;

    public ushort NumberOf(int codePoint)
    {
        if (!numbers.TryGetValue(codePoint, out var number))
        {
            characters.Add((codePoint, GlyphOf(codePoint)));
            number = (ushort)characters.Count;
            numbers.Add(codePoint, number);
        }

        return number;
    }

    /// <summary>A character the font cannot draw shows as a question mark and still reads as itself.</summary>
    public ushort GlyphOf(int codePoint) => Font.GlyphOf(codePoint) ?? Font.GlyphOf('?')!.Value;

    public int AdvanceOf(int codePoint) => Font.AdvanceOf(GlyphOf(codePoint));

    /// <summary>Figures are never kerned: they line up in columns.</summary>
    public int KerningOf(int left, int right)
    {
        if (IsFigure(left) || IsFigure(right))
        {
            return 0;
        }

        var pair = (long)left << 32 | (uint)right;
        if (!kerning.TryGetValue(pair, out var correction))
        {
            correction = Font.KerningOf(GlyphOf(left), GlyphOf(right));
            kerning.Add(pair, correction);
        }

        return correction;
    }

    private static bool IsFigure(int codePoint) => codePoint is >= '0' and <= '9';
}
