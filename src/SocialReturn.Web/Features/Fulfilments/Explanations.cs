using SocialReturn.Core.Common;
using SocialReturn.Core.Progress;
using SocialReturn.Web.Shared;
using CoreRow = SocialReturn.Core.Valuation.ExplanationRow;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>"Waarom dit bedrag?" as the screens show it.</summary>
public static class Explanations
{
    public static ExplanationModel Of(IEnumerable<CoreRow> rows) =>
        new(FulfilmentScreenTexts.Why, [.. rows.Select(row => new ExplanationRow(row.Label, row.Figure, Enum.Parse<ExplanationRowKind>(row.Kind.ToString())))]);

    /// <summary>Under the value, what the caps of the tender leave of it.</summary>
    public static ExplanationModel AfterCaps(this ExplanationModel why, Euro value, IReadOnlyCollection<CountedEntry> cut, Euro obligation) =>
        cut.Count == 0
            ? why
            : why with
            {
                Rows =
                [
                    .. why.Rows,
                    .. cut.Select(entry => new ExplanationRow(
                        FulfilmentScreenTexts.NotCounted,
                        (-entry.NotCounted).ToString(),
                        ExplanationRowKind.Factor,
                        CountingWords.Why(entry, obligation)
                    )),
                    new ExplanationRow(
                        cut.All(entry => entry.Entry.State == CountingState.Realised)
                            ? FulfilmentScreenTexts.CountsAfterCaps
                            : FulfilmentScreenTexts.WillCountAfterCaps,
                        (value - Euro.Sum(cut.Select(entry => entry.NotCounted))).ToString(),
                        ExplanationRowKind.Total
                    ),
                ],
            };
}
