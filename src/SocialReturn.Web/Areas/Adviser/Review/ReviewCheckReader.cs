using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Participants;
using SocialReturn.Core.Suppliers;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Valuation;

namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>The proof of a case, what stands elsewhere too, and what follows from both.</summary>
public sealed record ReviewedProof(EvidenceOverview Evidence, IReadOnlyDictionary<Guid, EvidenceMatches> Matches, ImmutableArray<ReviewCheck> Checks);

/// <summary>What an adviser would look up by hand. Of another party it tells the kind of match and nothing more.</summary>
public sealed class ReviewCheckReader(
    PortalDbContext db,
    EvidenceChecklist checklist,
    EvidenceMatchReader flags,
    ParticipantService participants,
    FactsReader reader
)
{
    public async Task<ReviewedProof> OfAsync(CaseFacts facts, CancellationToken cancellationToken)
    {
        var evidence = (await checklist.ForAsync(facts.Fulfilment.Id, facts.Delivery?.Id, cancellationToken))!;
        var matches = await flags.ForAsync(facts.Fulfilment.Id, cancellationToken);
        var checks = ImmutableArray.CreateBuilder<ReviewCheck>();
        checks.Add(Beforehand(facts));
        if (facts.Fulfilment.Description.Supplier == SupplierRole.Recognised)
        {
            checks.Add(await RecognitionAsync(facts, cancellationToken));
        }

        checks.Add(EvidenceThere(evidence));
        checks.Add(await NotElsewhereAsync(facts, matches, cancellationToken));
        if (facts.Fulfilment.ParticipantId is { } participantId)
        {
            checks.Add(PersonOf(await participants.MatchesAsync(participantId, cancellationToken)));
            checks.AddRange(await MonthsAsync(facts, cancellationToken));
        }

        checks.AddRange(Amounts(facts));
        return new ReviewedProof(evidence, matches, checks.ToImmutable());
    }

    private static ReviewCheck Beforehand(CaseFacts facts)
    {
        var moment = facts.Delivery is null ? facts.Fulfilment.ProposedAt : facts.Fulfilment.DecidedAt;
        var first = facts.Delivery?.From ?? facts.Fulfilment.From;
        if (moment is not { } at || first is not { } start)
        {
            return ReviewCheck.LookAt(ReviewTexts.NotBeforehand);
        }

        var day = DutchTime.DutchDate(at);
        return (facts.Delivery, day <= start) switch
        {
            (null, true) => ReviewCheck.Fine(ReviewTexts.ProposedBeforehand, string.Format(ReviewTexts.ProposedOn, day.ToFullDate(), start.ToFullDate())),
            (null, false) => ReviewCheck.LookAt(ReviewTexts.ProposedAfterwards, string.Format(ReviewTexts.ProposedOn, day.ToFullDate(), start.ToFullDate())),
            (_, true) => ReviewCheck.Fine(ReviewTexts.AgreedBeforehand, string.Format(ReviewTexts.AgreedOnFor, day.ToFullDate(), facts.Fulfilment.AgreedValue)),
            _ => ReviewCheck.LookAt(ReviewTexts.AgreedAfterwards, string.Format(ReviewTexts.AgreedOnStarted, day.ToFullDate(), start.ToFullDate())),
        };
    }

    private static ReviewCheck EvidenceThere(EvidenceOverview evidence)
    {
        string[] missing = [.. evidence.Items.Where(item => item.IsMissing).Select(item => item.Name)];
        return missing.Length > 0
            ? ReviewCheck.LookAt(ReviewTexts.EvidenceMissing, string.Join(", ", missing))
            : ReviewCheck.Fine(evidence.DeliveryId is null ? ReviewTexts.EvidenceLater : ReviewTexts.EvidenceThere);
    }

    private static ReviewCheck PersonOf(ParticipantMatches matches) =>
        matches switch
        {
            ParticipantMatches.None => ReviewCheck.Fine(ReviewTexts.PersonNew),
            ParticipantMatches.SameContractor => ReviewCheck.LookAt(ReviewTexts.PersonKnown, ReviewTexts.PersonKnownHere),
            _ => ReviewCheck.LookAt(ReviewTexts.PersonKnown, ReviewTexts.PersonKnownElsewhere),
        };

    private static IEnumerable<ReviewCheck> Amounts(CaseFacts facts)
    {
        var fulfilment = facts.Fulfilment;
        if (facts.Delivery is { } delivery)
        {
            var sentIn = fulfilment.ClaimedValue + fulfilment.RealisedValue;
            yield return sentIn > fulfilment.AgreedValue
                ? ReviewCheck.LookAt(ReviewTexts.OverAgreed, string.Format(ReviewTexts.OverAgreedBy, sentIn - fulfilment.AgreedValue))
                : ReviewCheck.Fine(ReviewTexts.WithinAgreed);
            if (facts.Waits && facts.Valued.Result is { } now && now.Value != delivery.Value)
            {
                yield return ReviewCheck.LookAt(ReviewTexts.ValueMoved, string.Format(ReviewTexts.ValueMovedTo, now.Value));
            }
        }

        var needs = fulfilment.NeedsOf(facts.Schedule);
        var (agreed, delivered) = (fulfilment.Measures, facts.Delivery?.Measures);
        if (needs.WageCosts)
        {
            yield return ReviewCheck.LookAt(
                ReviewTexts.Wages,
                delivered is null ? string.Format(ReviewTexts.WagesExpected, agreed.WageCosts) : string.Format(ReviewTexts.WagesTyped, delivered.WageCosts)
            );
        }

        if (needs.LabourCosts)
        {
            yield return ReviewCheck.LookAt(ReviewTexts.Labour, string.Format(ReviewTexts.LabourTyped, (delivered ?? agreed).LabourCosts));
        }

        if (delivered is null && agreed.Specification?.Rows.Any(row => row.Value is null && row.Counted != CountedParties.OwnStaff) == true)
        {
            yield return ReviewCheck.LookAt(ReviewTexts.OthersByRate, ReviewTexts.OthersByRateHelp);
        }

        if (needs.Effort is { MaterialCosts: true })
        {
            var material = (delivered ?? agreed).MaterialCosts ?? Euro.Zero;
            yield return ReviewCheck.LookAt(ReviewTexts.Material, material.IsZero ? ReviewTexts.MaterialNone : ReviewTexts.MaterialTyped);
        }
    }

    private async Task<ReviewCheck> RecognitionAsync(CaseFacts facts, CancellationToken cancellationToken)
    {
        var purchase = facts.Fulfilment;
        if (purchase.SupplierId is not { } supplierId)
        {
            return ReviewCheck.LookAt(ReviewTexts.SupplierUnlisted, purchase.SupplierName);
        }

        var day = facts.Delivery?.From ?? purchase.From;
        var found = day is null
            ? null
            : await db.SupplierRecognitions.AsNoTracking().RecognisedOn(supplierId, day.Value).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return ReviewCheck.LookAt(ReviewTexts.NotRecognised, purchase.SupplierName);
        }

        var name = facts.Schedule?.FindRecognition(found.Code)?.Name ?? found.Code;
        if (purchase.StatedRecognition is { } stated && stated != found.Code)
        {
            return ReviewCheck.LookAt(
                string.Format(ReviewTexts.Recognised, name),
                string.Format(ReviewTexts.RecognitionDiffers, facts.Schedule?.FindRecognition(stated)?.Name ?? stated)
            );
        }

        return ReviewCheck.Fine(
            string.Format(ReviewTexts.Recognised, name),
            found.ValidUntil is { } until
                ? string.Format(ReviewTexts.RecognisedUntil, purchase.SupplierName, until.ToFullDate())
                : string.Format(ReviewTexts.RecognisedAlways, purchase.SupplierName)
        );
    }

    private async Task<ReviewCheck> NotElsewhereAsync(CaseFacts facts, IReadOnlyDictionary<Guid, EvidenceMatches> matches, CancellationToken cancellationToken)
    {
        var all = matches.Values.Aggregate(EvidenceMatches.None, (sum, match) => sum | match);
        if (all.HasFlag(EvidenceMatches.OtherContractor))
        {
            return ReviewCheck.LookAt(ReviewTexts.FileElsewhere, ReviewTexts.ElsewhereOther);
        }

        if (all.HasFlag(EvidenceMatches.SameContractor))
        {
            return ReviewCheck.LookAt(ReviewTexts.FileElsewhere, ReviewTexts.ElsewhereSame);
        }

        if (facts.Delivery?.InvoiceNumber is not { Length: > 0 } number)
        {
            return ReviewCheck.Fine(ReviewTexts.FilesNotElsewhere);
        }

        // Two companies may well number an invoice alike: only the same supplier's number says something.
        var supplierId = facts.Fulfilment.SupplierId;
        var others = await db
            .Deliveries.AsNoTracking()
            .Where(row => row.InvoiceNumber == number && row.Id != facts.Delivery.Id && DeliveryRules.SentIn.Contains(row.Status))
            .Join(db.Fulfilments.Where(row => row.SupplierId == supplierId), row => row.FulfilmentId, row => row.Id, (row, _) => row.ContractorId)
            .ToListAsync(cancellationToken);
        return others.Count == 0
            ? ReviewCheck.Fine(ReviewTexts.NotElsewhere)
            : ReviewCheck.LookAt(
                ReviewTexts.InvoiceElsewhere,
                others.TrueForAll(id => id == facts.Contractor.Id) ? ReviewTexts.ElsewhereSame : ReviewTexts.ElsewhereOther
            );
    }

    private async Task<IEnumerable<ReviewCheck>> MonthsAsync(CaseFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Schedule?.FindBlock(facts.Fulfilment.BlockCode) is not { Limits.Months: { } limit })
        {
            return [];
        }

        var elsewhere = await reader.CountedElsewhereAsync(facts.Schedule, facts.Fulfilment, cancellationToken);
        var own = facts.Delivery is null ? facts.Valued.Result?.CountedMonths ?? default : facts.Fulfilment.CountedMonths;
        var used = elsewhere + own;
        var detail = DutchText.Format(ReviewTexts.MonthsDetail, Months(elsewhere), Months(own));
        return
        [
            used < MonthShare.OfMonths(limit)
                ? ReviewCheck.Fine(DutchText.Format(ReviewTexts.MonthsUsed, Months(used), limit), detail)
                : ReviewCheck.LookAt(DutchText.Format(ReviewTexts.MonthsFull, limit), detail),
        ];
    }

    private static string Months(MonthShare share) => ((decimal)share.Units / MonthShare.UnitsPerMonth).ToString("0.#");
}
