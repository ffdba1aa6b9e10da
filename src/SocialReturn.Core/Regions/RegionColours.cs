namespace SocialReturn.Core.Regions;

/// <summary>A region's colours, for its screens, mails and PDF.</summary>
/// <param name="Brand">Text and fills; at least 4.5 on paper and ground.</param>
/// <param name="Light">The agreed part of the bar; ink stands on it.</param>
/// <param name="Wash">A calm ground behind explanations.</param>
public sealed record RegionColours(string Brand, string Light, string Wash)
{
    public const string Ink = "#14252B";
    public const string SoftInk = "#4A5A60";
    public const string Paper = "#FFFFFF";
    public const string Ground = "#F2F4F4";
    public const string Track = "#E9EDEE";
    public const string Hairline = "#DAE0E2";
    public const string Amber = "#F2B134";
    public const string AmberText = "#8A5700";

    /// <summary>Text on its ground (WCAG 2.2, 1.4.3) and parts of a drawing beside each other (1.4.11).</summary>
    public const double TextContrast = 4.5;
    public const double PartContrast = 3;

    /// <summary>For mails that belong to no region, and for regions without colours of their own.</summary>
    public static readonly RegionColours Portal = new("#1D3A44", "#D3DFE3", "#EFF3F4");

    private static readonly RegionColours AvRegio = new("#0B5561", "#C9E0E3", "#EDF5F6");
    private static readonly RegionColours Haaglanden = new("#2F5D1E", "#D5E4CA", "#F1F6ED");

    private const double LightShare = 0.78;
    private const double WashShare = 2.0 / 3;

    /// <summary>What the region chose; else the theme that the portal brings for its slug; else the portal's own.</summary>
    public static RegionColours Of(Region? region) =>
        (region?.Slug, Colour.Parse(region?.BrandColour)) switch
        {
            (_, { } brand) => Of(brand, Colour.Parse(region!.LightColour)),
            ("av-regio", _) => AvRegio,
            ("haaglanden", _) => Haaglanden,
            _ => Portal,
        };

    /// <param name="light">Null: made of the brand.</param>
    public static RegionColours Of(Colour brand, Colour? light)
    {
        var tint = light ?? LightOf(brand);
        return new RegionColours(brand.ToString(), tint.ToString(), tint.Mixed(Colour.White, WashShare).ToString());
    }

    /// <summary>The light tint that belongs to a brand colour.</summary>
    public static Colour LightOf(Colour brand) => brand.Mixed(Colour.White, LightShare).Nearest(Colour.White, tint => LightPasses(tint, brand));

    internal static bool BrandPasses(Colour brand) => LeastOnPaper(brand) >= TextContrast;

    /// <summary>On white paper and on the grey ground, whichever is harder.</summary>
    internal static double LeastOnPaper(Colour brand) =>
        Math.Min(Colour.Contrast(brand, Colour.Parse(Paper)!.Value), Colour.Contrast(brand, Colour.Parse(Ground)!.Value));

    internal static bool LightPasses(Colour light, Colour brand) =>
        Colour.Contrast(Colour.Parse(Ink)!.Value, light) >= TextContrast && Colour.Contrast(brand, light) >= PartContrast;
}
