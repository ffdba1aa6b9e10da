namespace SocialReturn.Core.Tariffs;

/// <summary>What one amount of a building block stands for.</summary>
public enum BlockUnit
{
    /// <summary>A yearly value for a full-time place, pro rata to hours per week and duration.</summary>
    FullTimeYear,

    /// <summary>An invoice without VAT, with or without its material, times the share for the supplier's recognition.</summary>
    Invoice,
}
