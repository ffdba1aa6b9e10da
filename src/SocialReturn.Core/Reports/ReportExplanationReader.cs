using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Core.Reports;

/// <summary>
/// Why each fulfilment of a report is worth what it is worth. The report leaves the portal: target group, bonuses by name and
/// benefits stay inside, the sum itself does not.
/// </summary>
public sealed class ReportExplanationReader(FulfilmentValuation valuation)
{
    /// <summary>What may be told of a placement: its days and hours, nothing about the person.</summary>
    private static readonly NoteCode[] Impersonal =
    [
        NoteCode.OutsideTerm,
        NoteCode.OverLimit,
        NoteCode.HoursOverNorm,
        NoteCode.HoursOverLimit,
        NoteCode.StartedTooEarly,
        NoteCode.TooFewHours,
        NoteCode.TooShort,
    ];

    internal async Task<ImmutableArray<ReportExplanation>> OfAsync(
        Tender tender,
        IReadOnlyCollection<ReportedFulfilment> reported,
        TenderCounting counting,
        CancellationToken cancellationToken
    )
    {
        var explanations = ImmutableArray.CreateBuilder<ReportExplanation>();
        var together = await valuation.KnowAsync([.. reported.Select(row => row.Fulfilment)], cancellationToken);
        foreach (var fulfilment in reported.Select(row => row.Fulfilment))
        {
            var valued = await valuation.ValueAsync(tender, fulfilment, together, cancellationToken);
            if (valued is { Result: { } result, Schedule: { } schedule })
            {
                explanations.Add(
                    new ReportExplanation(
                        fulfilment.Title,
                        fulfilment.Kind,
                        fulfilment.SupplierName,
                        fulfilment.From,
                        fulfilment.To,
                        [
                            .. ExplanationWriter.Write(fulfilment.ParticipantId is not null ? WithoutThePerson(result) : result with { Hints = [] }, schedule),
                            .. OverCaps(fulfilment.Id, counting),
                        ]
                    )
                );
            }
        }

        return explanations.ToImmutable();
    }

    private static ValuationResult WithoutThePerson(ValuationResult result) =>
        result with
        {
            Lines =
            [
                .. result.Lines.Select(line =>
                    line with
                    {
                        Name = line.Name.Length == 0 ? "" : ReportSentenceTexts.Bonus,
                        Factors =
                        [
                            .. line.Factors.Select(factor =>
                                factor.Name.Length == 0
                                    ? factor
                                    : factor with
                                    {
                                        Name = line.Code == LineCode.Bonus ? ReportSentenceTexts.Bonus : ReportSentenceTexts.BuildingBlock,
                                    }
                            ),
                        ],
                    }
                ),
            ],
            NotCounted = [.. result.NotCounted.Where(note => Impersonal.Contains(note.Code))],
            Hints = [],
        };

    private static IEnumerable<ExplanationRow> OverCaps(Guid fulfilmentId, TenderCounting counting) =>
        counting
            .CutOf(fulfilmentId)
            .Where(entry => entry.Entry.State != CountingState.Proposed)
            .Select(entry => new ExplanationRow(
                string.Format(ReportSentenceTexts.OverCap, entry.NotCounted, CountingWords.Why(entry, counting.Obligation)),
                "",
                ExplanationRowKind.Note
            ));
}
