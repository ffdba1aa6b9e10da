using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Areas.Adviser.WorkList;
using SocialReturn.Web.Features.Fulfilments;
using SocialReturn.Web.Features.Tenders;
using SocialReturn.Web.Shared;
using SocialReturn.Web.TagHelpers;

namespace SocialReturn.Web.Areas.Adviser.Review;

/// <summary>The readers that the review screen is put together from.</summary>
public sealed record ReviewReaders(
    ReviewCaseReader Cases,
    ReviewCheckReader Checks,
    WorkListReader Queue,
    HistoryReader History,
    CountingReader Counting,
    SidesReader Sides
);

/// <summary>Reads everything that the review screen shows.</summary>
public sealed class ReviewReader(PortalDbContext db, CurrentScope scope, ReviewReaders readers, StatedReader stated, TimeProvider clock)
{
    private const int ListLength = 12;

    /// <returns>Null when there is no such fulfilment in scope.</returns>
    public async Task<ReviewViewModel?> GetAsync(Guid fulfilmentId, Guid? deliveryId, CancellationToken cancellationToken)
    {
        if (await readers.Cases.FindAsync(fulfilmentId, deliveryId, cancellationToken) is not { } facts)
        {
            return null;
        }

        var proof = await readers.Checks.OfAsync(facts, cancellationToken);
        var counting = await readers.Counting.ReadAsync(facts.Tender, cancellationToken);
        var entry = counting.Find(facts.SubjectId);
        var cut = counting.FindCut(facts.SubjectId);
        var (bar, then) = Progress(facts, cut?.Counted ?? facts.Amount);
        return new ReviewViewModel
        {
            Facts = facts,
            WorkList = await ListAsync(facts, cancellationToken),
            Next = await readers.Queue.NextAsync(facts.Cursor, cancellationToken),
            Title = string.Format(ReviewTexts.TitleOf, facts.Fulfilment.Description.ShortName, facts.Fulfilment.Title),
            Detail = DetailOf(facts),
            Amounts = await AmountsAsync(facts, cancellationToken),
            Why = WhyOf(facts)?.AfterCaps(facts.Amount, cut is null ? [] : [cut], counting.Obligation),
            Stated = await stated.OfAsync(facts.Fulfilment, facts.Schedule, facts.Delivery, cancellationToken),
            Checks = facts.IsGone ? [] : proof.Checks,
            MovedTo = await MovedToAsync(facts, cancellationToken),
            History = await readers.History.OfFulfilmentAsync(fulfilmentId, cancellationToken),
            Evidence = proof.Evidence,
            Matches = proof.Matches,
            Bar = bar,
            Then = then,
            IsOwnEntry = facts.EnteredById == scope.Actor.UserId,
            Sides = await readers.Sides.OfActorAsync(facts.Contractor.Id, cancellationToken),
            Suppliers = await SuppliersAsync(facts, cancellationToken),
            CapWarning = entry is null ? null : CountingWords.Warn(entry, counting.Obligation),
            FloorNotes = entry is null || !facts.Waits ? [] : CountingWords.FloorNotes(entry, counting),
        };
    }

    private static string DetailOf(CaseFacts facts)
    {
        var what =
            facts.Fulfilment.SupplierName is { Length: > 0 } supplier ? string.Format(ReviewTexts.From, supplier)
            : facts.Participant is null ? FulfilmentDescriptions.Detail(facts.Fulfilment, facts.Schedule)
            : string.Format(ReviewTexts.Person, facts.Participant, FulfilmentDescriptions.Detail(facts.Fulfilment, facts.Schedule));
        var period = facts.Delivery is { } delivery
            ? FulfilmentDescriptions.Period(delivery.From, delivery.To)
            : FulfilmentDescriptions.Period(facts.Fulfilment.From, facts.Fulfilment.To);
        var invoice = facts.Delivery?.InvoiceNumber is { Length: > 0 } number ? string.Format(ReviewTexts.Invoice, number) : null;
        return string.Join(" · ", new[] { what, period, invoice }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static ExplanationModel? WhyOf(CaseFacts facts) =>
        facts.Valued is { Result: { } result, Schedule: { } schedule } ? Explanations.Of(ExplanationWriter.Write(result, schedule)) with { Level = 2 } : null;

    /// <summary>Where the tender stands, what this decision moves, and what it leads to.</summary>
    /// <param name="counts">What of the amount counts, after caps.</param>
    private (ProgressBarModel Bar, string? Then) Progress(CaseFacts facts, Euro counts)
    {
        var bar = TenderStanding.Of(facts.Tender, facts.Region, clock.DutchToday(), gap: null).Bar;
        if (!facts.Waits || bar.Obligation <= Euro.Zero)
        {
            return (bar, null);
        }

        var from = facts.Delivery is null ? bar.Realised + bar.Claimed + bar.Agreed : bar.Realised;
        var text = string.Format(
            facts.Delivery is null ? ReviewTexts.ThenAgreed : ReviewTexts.ThenRealised,
            ProgressRules.Percent(from + counts, bar.Obligation),
            ProgressRules.Percent(from, bar.Obligation)
        );
        return (bar with { ThisFulfilment = (from, from + counts) }, text);
    }

    private async Task<WorkListPart> ListAsync(CaseFacts facts, CancellationToken cancellationToken)
    {
        var counts = await readers.Queue.CountAsync(cancellationToken);
        return new WorkListPart(
            await readers.Queue.GetAsync(null, null, ListLength, cancellationToken),
            counts.Total,
            await readers.Queue.PromiseAsync(cancellationToken),
            facts.SubjectId
        );
    }

    private async Task<ImmutableArray<StateAmount>> AmountsAsync(CaseFacts facts, CancellationToken cancellationToken)
    {
        var proposed = await db
            .AuditEvents.AsNoTracking()
            .Where(audit => audit.FulfilmentId == facts.Fulfilment.Id && audit.Action == FulfilmentActs.Proposed.Name)
            .OrderByDescending(audit => audit.At)
            .Select(audit => audit.AmountCents)
            .FirstOrDefaultAsync(cancellationToken);
        var amounts = ImmutableArray.CreateBuilder<StateAmount>();
        amounts.Add(
            new StateAmount(
                ProgressPart.Proposed,
                FulfilmentScreenTexts.Proposed,
                proposed is { } cents ? new Euro(cents) : facts.Fulfilment.Value,
                facts.Delivery is null
            )
        );
        if (facts.Fulfilment.Status is FulfilmentStatus.Agreed or FulfilmentStatus.Completed)
        {
            amounts.Add(new StateAmount(ProgressPart.Agreed, FulfilmentScreenTexts.Agreed, facts.Fulfilment.AgreedValue, false));
        }

        if (facts is { IsGone: false, Delivery: { } delivery })
        {
            var isVerified = delivery.Status == DeliveryStatus.Verified;
            amounts.Add(
                new StateAmount(
                    isVerified ? ProgressPart.Realised : ProgressPart.Claimed,
                    isVerified ? FulfilmentScreenTexts.Realised : FulfilmentScreenTexts.Claimed,
                    delivery.Value,
                    true
                )
            );
        }

        return amounts.ToImmutable();
    }

    private async Task<MovedTo?> MovedToAsync(CaseFacts facts, CancellationToken cancellationToken) =>
        facts.Delivery is { MovedToId: { } there }
            ? await db
                .Deliveries.Where(row => row.Id == there)
                .Join(db.Tenders, row => row.TenderId, tender => tender.Id, (row, tender) => new MovedTo(row.FulfilmentId, tender.Title))
                .SingleOrDefaultAsync(cancellationToken)
            : null;

    private async Task<ImmutableArray<SelectListItem>> SuppliersAsync(CaseFacts facts, CancellationToken cancellationToken)
    {
        if (!facts.Waits || facts is not { Delivery: null, Fulfilment: { Description.Supplier: SupplierRole.Recognised, SupplierId: null } })
        {
            return [];
        }

        var suppliers = await db
            .Suppliers.AsNoTracking()
            .Where(row => row.EndedAt == null)
            .OrderBy(row => row.Name)
            .Select(row => new { row.Id, row.Name })
            .ToListAsync(cancellationToken);
        return [.. suppliers.Select(row => new SelectListItem(row.Name, row.Id.ToString()))];
    }
}
