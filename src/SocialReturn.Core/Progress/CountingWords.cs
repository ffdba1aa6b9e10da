using System.Globalization;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;

namespace SocialReturn.Core.Progress;

/// <summary>Why a part of a value does not count, the same on screen and in the PDF.</summary>
public static class CountingWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>"Plafond Sociaal investeren: ten hoogste 25% van de verplichting, dat is € 25.000,00."</summary>
    public static string Why(CountedEntry entry, Euro obligation) => string.Join(' ', entry.ReachedCaps.Select(cap => Describe(cap, obligation)));

    /// <summary>Before saving: what would not count and how much room is left. Null when no cap covers it.</summary>
    public static string? Warn(CountedEntry entry, Euro obligation)
    {
        if (entry.Room is not { } room)
        {
            return null;
        }

        var left = room.Left > Euro.Zero ? string.Format(Dutch, CountingTexts.CapLeft, room.Left) : CountingTexts.CapFull;
        return entry.NotCounted.IsZero
            ? $"{Describe(room.Cap, obligation)} {left}"
            : $"{string.Format(Dutch, CountingTexts.NotCounted, entry.NotCounted, Why(entry, obligation))} {left}";
    }

    public static string Describe(Cap cap, Euro obligation)
    {
        var amount = cap.AmountOf(obligation);
        return string.Format(
            Dutch,
            amount > cap.Minimum ? CountingTexts.CapShare : CountingTexts.CapMinimum,
            cap.Name,
            cap.Percentage.ToString("0.##", Dutch),
            amount
        );
    }
}
