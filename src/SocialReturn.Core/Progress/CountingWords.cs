using System.Collections.Immutable;
using System.Globalization;
using SocialReturn.Core.Common;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

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

    /// <summary>Before saving or deciding: of each floor that the entry helps to fill, what is still needed without it and with it.</summary>
    public static ImmutableArray<string> FloorNotes(CountedEntry entry, TenderCounting counting) =>
        [.. counting.FloorsOf(entry).Select(preview => $"{Describe(preview.Stand.Floor, counting.Obligation)} {LeftOf(preview)}")];

    /// <summary>Of each floor what it asks of this obligation, and what of that is still needed.</summary>
    public static ImmutableArray<string> FloorStands(FloorOutcome floors, Euro obligation) =>
        [.. floors.Stands.Select(stand => $"{Describe(stand.Floor, obligation)} {StandOf(stand)}")];

    /// <summary>"gehaald", "genoeg afgesproken" or "€ 1.000,00".</summary>
    public static string LeftOf(FloorStand stand) =>
        stand.IsMet ? CountingTexts.FloorMet
        : stand.StillNeeded.IsZero ? CountingTexts.FloorAgreed
        : stand.StillNeeded.ToString();

    /// <summary>"Minimum Werk: ten minste 50% van de verplichting, dat is € 10.000,00."</summary>
    public static string Describe(Floor floor, Euro obligation)
    {
        var amount = floor.AmountOf(obligation);
        return floor.Percentage is { } percentage && amount == floor.ShareOf(obligation)
            ? string.Format(Dutch, CountingTexts.FloorShare, floor.Name, percentage.ToString("0.##", Dutch), amount)
            : string.Format(Dutch, CountingTexts.FloorAmount, floor.Name, amount);
    }

    private static string StandOf(FloorStand stand) =>
        stand.IsMet ? CountingTexts.FloorIsMet
        : stand.StillNeeded.IsZero ? CountingTexts.FloorEnough
        : string.Format(Dutch, CountingTexts.FloorStillNeeded, stand.StillNeeded);

    private static string LeftOf(FloorPreview preview) =>
        preview.Stand.StillNeeded.IsZero ? CountingTexts.FloorEnough
        : preview.StillNeeded.IsZero ? string.Format(Dutch, CountingTexts.FloorFilled, preview.Stand.StillNeeded)
        : string.Format(Dutch, CountingTexts.FloorLeft, preview.Stand.StillNeeded, preview.StillNeeded);

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
