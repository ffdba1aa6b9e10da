namespace SocialReturn.Web.Shared;

/// <summary>The class that sets a region's colours on what stands in it.</summary>
public static class ThemeClass
{
    public const string Neutral = "theme-portaal";

    /// <summary>A region without colours of its own keeps the neutral ones: the class is then unknown to the stylesheet.</summary>
    /// <param name="regionSlug">"av-regio", "haaglanden".</param>
    public static string Of(string regionSlug) => "theme-" + regionSlug;
}
