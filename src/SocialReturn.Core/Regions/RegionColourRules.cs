using System.Globalization;
using SocialReturn.Core.Common;

namespace SocialReturn.Core.Regions;

/// <summary>A region's colours stay readable: what is too light or too dark is refused with its ratio and the nearest that passes.</summary>
public static class RegionColourRules
{
    private const double Shown = 100;

    /// <param name="brand">As typed; empty for the portal's colours.</param>
    /// <param name="light">As typed; empty for the tint that belongs to the brand.</param>
    public static IEnumerable<FieldError> Check(string? brand, string? light)
    {
        if (string.IsNullOrWhiteSpace(brand))
        {
            return string.IsNullOrWhiteSpace(light) ? [] : [Error(nameof(RegionDetails.BrandColour), RegionDetailsTexts.BrandFirst)];
        }

        return Colour.Parse(brand) is not { } colour ? [Error(nameof(RegionDetails.BrandColour), RegionDetailsTexts.ColourUnreadable)]
            : !RegionColours.BrandPasses(colour) ? [Error(nameof(RegionDetails.BrandColour), TooLight(colour))]
            : string.IsNullOrWhiteSpace(light) ? []
            : Colour.Parse(light) is not { } tint ? [Error(nameof(RegionDetails.LightColour), RegionDetailsTexts.ColourUnreadable)]
            : RegionColours.LightPasses(tint, colour) ? []
            : [Error(nameof(RegionDetails.LightColour), TooDark(tint, colour))];
    }

    private static string TooLight(Colour brand) =>
        string.Format(
            RegionDetailsTexts.BrandTooLight,
            Ratio(RegionColours.LeastOnPaper(brand)),
            Ratio(RegionColours.TextContrast),
            brand.Nearest(Colour.Black, RegionColours.BrandPasses)
        );

    private static string TooDark(Colour light, Colour brand)
    {
        var nearest = light.Nearest(Colour.White, tint => RegionColours.LightPasses(tint, brand));
        var onInk = Colour.Contrast(Colour.Parse(RegionColours.Ink)!.Value, light);
        return onInk < RegionColours.TextContrast
            ? string.Format(RegionDetailsTexts.LightTooDark, Ratio(onInk), Ratio(RegionColours.TextContrast), nearest)
            : string.Format(RegionDetailsTexts.LightTooNear, Ratio(Colour.Contrast(brand, light)), Ratio(RegionColours.PartContrast), nearest);
    }

    /// <summary>Cut off, not rounded up: 4,499 does not pass and must not read as 4,5.</summary>
    private static string Ratio(double contrast) => (Math.Floor(contrast * Shown) / Shown).ToString("0.##", CultureInfo.CurrentCulture);

    private static FieldError Error(string field, string message) => new(field, message);
}
