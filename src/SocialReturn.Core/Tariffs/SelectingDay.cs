namespace SocialReturn.Core.Tariffs;

/// <summary>The day of a tender that decides which schedule holds (docs/adr/0059-which-date-selects.md).</summary>
public enum SelectingDay
{
    Award,
    Publication,
    Start,
}
