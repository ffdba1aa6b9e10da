using SocialReturn.Pdf.Typesetting;

namespace SocialReturn.Pdf.Fonts;

/// <summary>The two faces of the library, read once per process.</summary>
internal static class FontLibrary
{
    private static readonly Lazy<TrueTypeFont> Regular = new(() => Load("SourceSans3-Regular.ttf"));
    private static readonly Lazy<TrueTypeFont> SemiBold = new(() => Load("SourceSans3-SemiBold.ttf"));

    public static TrueTypeFont Face(FontWeight weight) => weight == FontWeight.SemiBold ? SemiBold.Value : Regular.Value;

    private static TrueTypeFont Load(string name)
    {
        using var resource = typeof(FontLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is missing from the assembly.");
        var data = new byte[resource.Length];
        resource.ReadExactly(data);
        return new TrueTypeFont(data);
    }
}
