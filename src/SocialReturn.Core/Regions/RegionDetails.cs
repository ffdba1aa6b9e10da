namespace SocialReturn.Core.Regions;

/// <summary>What the region's public page says of it, as its administrator enters it.</summary>
public sealed record RegionDetails
{
    public string? Name { get; init; }

    public string? DeskName { get; init; }

    public string? ContactMail { get; init; }

    public string? ContactPhone { get; init; }

    public string? Partners { get; init; }

    /// <summary>#RRGGBB; empty for the portal's colours.</summary>
    public string? BrandColour { get; init; }

    /// <summary>Empty for the tint that belongs to the brand.</summary>
    public string? LightColour { get; init; }
}
