using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Rehearsal;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Areas.Adviser.Tariffs;

/// <summary>A table of the rehearsal: groups or tenders, each before and after.</summary>
public sealed record RehearsedTable(string Head, ImmutableArray<RehearsedLine> Lines, RehearsalRow Total);

/// <param name="Notes">What else is to say of it, a sentence each.</param>
public sealed record RehearsedLine(RehearsalRow Row, string? Href, ImmutableArray<string> Notes)
{
    public static RehearsedLine Of(RehearsalRow group) => new(group, null, group.Kind!.Value.Describe().Name is var kind && kind == group.Name ? [] : [kind]);

    public static RehearsedLine Of(RehearsedTender tender) => new(tender.Row, PortalLinks.DeskTender(tender.Id), [.. RehearsalWords.NotesOf(tender)]);
}

/// <summary>The words of a rehearsal.</summary>
public static class RehearsalWords
{
    public static ImmutableArray<string> Amounts => [TariffScreenTexts.AgreedAmount, TariffScreenTexts.RealisedAmount, TariffScreenTexts.CountedAmount];

    public static IEnumerable<(string Name, Euro Before, Euro After)> AmountsOf(RehearsalRow row) =>
        [
            (Amounts[0], row.Before.Agreed, row.After.Agreed),
            (Amounts[1], row.Before.Realised, row.After.Realised),
            (Amounts[2], row.Before.Counted, row.After.Counted),
        ];

    public static IEnumerable<(string Name, string Help, Euro Before, Euro After)> Totals(RehearsedYear outcome) =>
        [
            (Amounts[0], TariffScreenTexts.AgreedHelp, outcome.Total.Before.Agreed, outcome.Total.After.Agreed),
            (Amounts[1], TariffScreenTexts.RealisedHelp, outcome.Total.Before.Realised, outcome.Total.After.Realised),
            (Amounts[2], TariffScreenTexts.CountedHelp, outcome.Total.Before.Counted, outcome.Total.After.Counted),
            (TariffScreenTexts.ObligationAmount, TariffScreenTexts.ObligationHelp, outcome.ObligationBefore, outcome.ObligationAfter),
        ];

    /// <summary>"+ € 1.000,00", "− € 1.000,00" or "gelijk".</summary>
    public static string Difference(Euro before, Euro after) =>
        (after - before) switch
        {
            { IsZero: true } => TariffScreenTexts.NoDifference,
            { Cents: > 0 } more => $"+ {more}",
            var less => less.ToString(),
        };

    private static string FloorWordOf(FloorStand stand) =>
        stand.IsMet ? TariffScreenTexts.FloorWouldBeMet
        : stand.StillNeeded.IsZero ? TariffScreenTexts.FloorWouldBeAgreed
        : string.Format(TariffScreenTexts.FloorWouldLack, stand.StillNeeded);

    /// <summary>Over all years of the tender: progress, and what becomes another by the schedule.</summary>
    public static IEnumerable<string> NotesOf(RehearsedTender tender)
    {
        var (before, after) = (tender.Before, tender.After);
        yield return before.CountedPercent == after.CountedPercent
            ? string.Format(TariffScreenTexts.ProgressStays, after.CountedPercent)
            : string.Format(TariffScreenTexts.ProgressBecomes, before.CountedPercent, after.CountedPercent);
        if (before.Obligation != after.Obligation)
        {
            yield return string.Format(TariffScreenTexts.ObligationBecomes, before.Obligation, after.Obligation);
        }

        if (!before.Progress.NotCounted.IsZero || !after.Progress.NotCounted.IsZero)
        {
            yield return string.Format(TariffScreenTexts.OverCapBecomes, before.Progress.NotCounted, after.Progress.NotCounted);
        }

        foreach (var cap in after.ReachedCaps)
        {
            yield return CountingWords.Describe(cap, after.Obligation);
        }

        foreach (var stand in after.Floors)
        {
            yield return $"{CountingWords.Describe(stand.Floor, after.Obligation)} {FloorWordOf(stand)}";
        }
    }
}
