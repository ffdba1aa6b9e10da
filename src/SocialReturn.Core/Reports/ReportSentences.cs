using System.Collections.Immutable;
using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;

namespace SocialReturn.Core.Reports;

/// <summary>A figure and the sentence that belongs to it.</summary>
/// <param name="AsksAttention">Late or short: shown in amber.</param>
public sealed record ReportSentence(string Figure, string Text, bool AsksAttention = false);

/// <summary>The month in sentences, for the report and for the mail that brings it.</summary>
public static class ReportSentences
{
    /// <summary>"Wat er in februari veranderde", the most telling first; empty only where no tariff table holds.</summary>
    public static ImmutableArray<ReportSentence> Of(ReportModel model) => model.Gap is null ? [.. Changed(model), .. Outlook(model)] : [];

    /// <summary>The report in one sentence.</summary>
    public static string Lead(ReportModel model) =>
        model.Gap is { } gap ? string.Format(ReportSentenceTexts.LeadWithoutTable, gap)
        : model.Changes.Realised.Count == 0 ? string.Format(ReportSentenceTexts.LeadWithoutChange, model.CountedPercent)
        : string.Format(ReportSentenceTexts.Lead, model.Changes.Realised.Amount.ToWholeString(), model.CountedPercent);

    private static IEnumerable<ReportSentence> Changed(ReportModel model)
    {
        var changes = model.Changes;
        if (changes.IsNothing)
        {
            yield return new ReportSentence(ReportSentenceTexts.NothingFigure, ReportSentenceTexts.Nothing);
        }

        if (changes.Realised.Count > 0)
        {
            yield return Plus(changes.Realised, ReportSentenceTexts.RealisedOne, ReportSentenceTexts.Realised);
        }

        if (changes.Corrected.Count > 0)
        {
            yield return Signed(changes.Corrected, ReportSentenceTexts.CorrectedOne, ReportSentenceTexts.Corrected);
        }

        if (changes.Claimed.Count > 0)
        {
            yield return Plus(changes.Claimed, ReportSentenceTexts.ClaimedOne, ReportSentenceTexts.Claimed);
        }

        if (changes.Agreed.Count > 0)
        {
            yield return Plus(changes.Agreed, ReportSentenceTexts.AgreedOne, ReportSentenceTexts.Agreed);
        }

        if (changes.Proposed.Count > 0)
        {
            yield return Plus(changes.Proposed, ReportSentenceTexts.ProposedOne, ReportSentenceTexts.Proposed);
        }

        if (changes.Rejected > 0)
        {
            yield return new ReportSentence(
                string.Format(ReportSentenceTexts.RejectedFigure, changes.Rejected),
                changes.Rejected == 1 ? ReportSentenceTexts.RejectedOne : ReportSentenceTexts.Rejected
            );
        }
    }

    private static IEnumerable<ReportSentence> Outlook(ReportModel model)
    {
        var behind = model.Expected - model.Progress.Counted - model.Progress.CountableClaimed;
        if (model.Pace == Pace.Met)
        {
            var surplus = model.Progress.Counted - model.Obligation;
            yield return new ReportSentence(
                ReportSentenceTexts.MetFigure,
                surplus.IsZero ? ReportSentenceTexts.Met : string.Format(ReportSentenceTexts.MetWithSurplus, surplus.ToWholeString())
            );
        }
        else if (model.Pace is Pace.Behind or Pace.Attention)
        {
            yield return new ReportSentence(
                model.Pace == Pace.Behind ? ReportSentenceTexts.BehindFigure : ReportSentenceTexts.AttentionFigure,
                behind > Euro.Zero ? string.Format(ReportSentenceTexts.Behind, behind.ToWholeString())
                    : ProgressRules.IsShortOfFloorsOnly(model.Progress, model.Obligation) ? ReportSentenceTexts.FloorsShort
                    : ReportSentenceTexts.ForecastShort,
                AsksAttention: true
            );
        }
        else
        {
            yield return new ReportSentence(ReportSentenceTexts.OnTrackFigure, ReportSentenceTexts.OnTrack);
        }
    }

    private static ReportSentence Signed(ReportChange change, string one, string more) =>
        change.Amount < Euro.Zero
            ? new ReportSentence(
                string.Format(ReportSentenceTexts.MinusFigure, (-change.Amount).ToWholeString()),
                change.Count == 1 ? one : string.Format(more, change.Count)
            )
            : Plus(change, one, more);

    private static ReportSentence Plus(ReportChange change, string one, string more) =>
        new(string.Format(ReportSentenceTexts.PlusFigure, change.Amount.ToWholeString()), change.Count == 1 ? one : string.Format(more, change.Count));
}
