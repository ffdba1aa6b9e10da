namespace SocialReturn.Core.Regions;

/// <summary>A region's colours where no stylesheet reaches: mails and PDF. The same values as the theme of its slug on screen.</summary>
/// <param name="Brand">Text and fills; at least 4.5 on white.</param>
/// <param name="Light">The agreed part of the bar.</param>
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

    /// <summary>For mails that belong to no region, and for regions without a theme of their own.</summary>
    public static readonly RegionColours Portal = new("#1D3A44", "#D3DDE0", "#EEF2F3");

    private static readonly RegionColours AvRegio = new("#0B5561", "#C9E0E3", "#EDF5F6");
    private static readonly RegionColours Haaglanden = new("#2F5D1E", "#D5E4CA", "#F0F5EC");

    public static RegionColours Of(string? slug) => slug switch
    {
        "av-regio" => AvRegio,
        "haaglanden" => Haaglanden,
        _ => Portal,
    };
}
