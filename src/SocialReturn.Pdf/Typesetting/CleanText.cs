using System.Text;

namespace SocialReturn.Pdf.Typesetting;

/// <summary>Makes any text fit to be set: composed letters, no control characters, no halves of characters.</summary>
internal static class CleanText
{
    private const int SoftHyphen = 0x00AD;
    private const int ZeroWidthSpace = 0x200B;
    private const int ByteOrderMark = 0xFEFF;

    /// <summary>Keeps line ends as a single \n.</summary>
    public static string Lines(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (rune.Value == '\n' || !Rune.IsControl(rune) && rune.Value is not (SoftHyphen or ZeroWidthSpace or ByteOrderMark))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    public static string SingleLine(string text) => Lines(text).Replace('\n', ' ');
}
