using SocialReturn.Pdf.Drawing;

namespace SocialReturn.Pdf.Typesetting;

/// <summary>A piece of a paragraph: text or a small drawing standing on the line.</summary>
public abstract record Inline
{
    public static implicit operator Inline(string text) => FromString(text);

    public static Inline FromString(string text) => new TextRun(text);
}

/// <summary>Text in the style of its paragraph, or in its own.</summary>
public sealed record TextRun(string Text, TextStyle? Style = null) : Inline
{
    /// <summary>Makes the text a link; its text is also the link's description.</summary>
    public Uri? Link { get; init; }
}

/// <summary>
/// A small drawing in the text. With a description it is read aloud; without one it is decoration.
/// </summary>
public sealed record InlineDrawing(double Width, double Height, Action<Canvas> Draw, string? Description = null) : Inline
{
    /// <summary>How far it hangs below the line the letters stand on.</summary>
    public double Drop { get; init; }
}

/// <summary>White space of a fixed width.</summary>
public sealed record Gap(double Width) : Inline;
