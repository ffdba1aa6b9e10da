using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Progress;
using SocialReturn.Core.Regions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;
using SocialReturn.Core.Tenders;
using SocialReturn.Core.Valuation;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Reads the page of one fulfilment, and the explanation of its amounts.</summary>
public sealed class FulfilmentReader(
    PortalDbContext db,
    FulfilmentValuation valuation,
    EvidenceParts evidence,
    HistoryReader history,
    FulfilmentPageTools tools
)
{
    /// <returns>Null when there is no such fulfilment in scope.</returns>
    public async Task<FulfilmentViewModel?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment)
        {
            return null;
        }

        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var (valued, reference) = await ValueAsync(tender, fulfilment, cancellationToken);
        var deliveries = await db.Deliveries.AsNoTracking().Where(row => row.FulfilmentId == id).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        var counting = await tools.Counting.ReadAsync(tender, cancellationToken);
        var moved = await MovedToAsync(deliveries, cancellationToken);
        var mayDeliver = DeliveryRules.MayDeliver(fulfilment, deliveries);
        return new FulfilmentViewModel
        {
            Id = id,
            Version = fulfilment.Version,
            TenderId = tender.Id,
            TenderTitle = tender.Title,
            RegionSlug = region.Slug,
            Kind = fulfilment.Kind,
            Status = fulfilment.Status,
            Title = FulfilmentDescriptions.Title(fulfilment, reference),
            Detail = FulfilmentDescriptions.Detail(fulfilment, valued.Schedule),
            Period = FulfilmentDescriptions.Period(fulfilment.From, fulfilment.To),
            Work = fulfilment.Title,
            Value = fulfilment.Value,
            Gap = valued.Schedule is null ? valued.Errors[0].Message : null,
            Agreed = fulfilment.AgreedValue,
            Claimed = fulfilment.ClaimedValue,
            Realised = fulfilment.RealisedValue,
            Promise = fulfilment.Status == FulfilmentStatus.Proposed ? tools.Promise(fulfilment.AnswerDueOn) : null,
            DecisionReason = fulfilment.DecisionReason,
            IsExampleTariff = valued.Schedule is { Verified: false },
            Why = Why(valued),
            Deliveries = [.. deliveries.Select(row => RowOf(row, fulfilment, counting) with { MovedTo = moved.GetValueOrDefault(row.Id) })],
            MayDeliver = mayDeliver,
            MayMove = await db.Fulfilments.AnyAsync(DeliveryTargetReader.CouldTakeOf(fulfilment), cancellationToken),
            TakesAnother = await tools.TakesAnotherAsync(tender, region, fulfilment.Description, cancellationToken),
            Stated = await tools.Stated.OfAsync(fulfilment, valued.Schedule, null, cancellationToken),
            Evidence = (await evidence.ForAsync(id, null, PortalLinks.Fulfilment(id), cancellationToken))!,
            History = await history.OfFulfilmentAsync(id, cancellationToken),
            Corrections = await tools.Corrections.WaitingAsync(id, cancellationToken),
            Offer = await tools.Offers.OfAsync(fulfilment, valued.Schedule, cancellationToken),
            NotCounted = Euro.Sum(counting.CutOf(id).Select(entry => entry.NotCounted)),
            NotCountedWhy = [.. counting.CutOf(id).Select(entry => CountingWords.Why(entry, counting.Obligation)).Distinct()],
        };
    }

    private async Task<Dictionary<Guid, MovedTo>> MovedToAsync(List<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var there = deliveries.Where(row => row.MovedToId is not null).ToDictionary(row => row.MovedToId!.Value, row => row.Id);
        if (there.Count == 0)
        {
            return [];
        }

        var found = await db
            .Deliveries.Where(row => there.Keys.Contains(row.Id))
            .Join(
                db.Tenders,
                row => row.TenderId,
                tender => tender.Id,
                (row, tender) =>
                    new
                    {
                        row.Id,
                        row.FulfilmentId,
                        tender.Title,
                    }
            )
            .ToListAsync(cancellationToken);
        return found.ToDictionary(row => there[row.Id], row => new MovedTo(row.FulfilmentId, row.Title));
    }

    public async Task<ExplanationViewModel?> ExplainAsync(Guid id, Guid? deliveryId, CancellationToken cancellationToken)
    {
        if (await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } fulfilment)
        {
            return null;
        }

        var tender = await db.Tenders.AsNoTracking().SingleAsync(row => row.Id == fulfilment.TenderId, cancellationToken);
        var region = await db.Regions.AsNoTracking().SingleAsync(row => row.Id == tender.RegionId, cancellationToken);
        var (valued, reference) = await ValueAsync(tender, fulfilment, cancellationToken);
        var period = FulfilmentDescriptions.Period(fulfilment.From, fulfilment.To);
        if (deliveryId is { } wanted)
        {
            var delivery = await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == wanted && row.FulfilmentId == id, cancellationToken);
            if (delivery is null)
            {
                return null;
            }

            valued = await valuation.ValueAsync(tender, fulfilment, delivery, cancellationToken);
            period = FulfilmentDescriptions.Period(delivery.From, delivery.To);
        }

        var counting = await tools.Counting.ReadAsync(tender, cancellationToken);
        CountedEntry[] cut = [.. counting.CutOf(id).Where(entry => deliveryId is null || entry.Entry.Id == deliveryId)];
        return new ExplanationViewModel(
            id,
            FulfilmentDescriptions.Title(fulfilment, reference),
            $"{tender.Title} · {period}",
            region.Slug,
            tools.Scope.IsDesk,
            Why(valued)?.AfterCaps(valued.Value, cut, counting.Obligation)
        );
    }

    private DeliveryRow RowOf(Delivery row, Fulfilment fulfilment, TenderCounting counting) =>
        new()
        {
            Id = row.Id,
            Period = FulfilmentDescriptions.Period(row.From, row.To),
            Status = row.Status,
            Value = row.Value,
            Promise = row.Status == DeliveryStatus.Claimed ? tools.Promise(row.AnswerDueOn) : null,
            Reason = row.DecisionReason,
            MayEdit = FulfilmentRules.IsDeliverable(fulfilment.Status) && FulfilmentRules.IsEditable(row.Status),
            IsInvoice = fulfilment.Description.DeliveredBy == DeliveredBy.Invoice,
            NotCounted = counting.FindCut(row.Id) is { } cut ? string.Format(FulfilmentScreenTexts.NotCountedOf, cut.NotCounted) : null,
        };

    private static ExplanationModel? Why(Valued valued) =>
        valued is { Result: { } result, Schedule: { } schedule } ? Explanations.Of(ExplanationWriter.Write(result, schedule)) : null;

    private async Task<(Valued Valued, string? Reference)> ValueAsync(Tender tender, Fulfilment fulfilment, CancellationToken cancellationToken)
    {
        var reference = await db
            .Participants.AsNoTracking()
            .Where(row => row.Id == fulfilment.ParticipantId)
            .Select(row => row.Reference)
            .SingleOrDefaultAsync(cancellationToken);
        return (await valuation.ValueAsync(tender, fulfilment, cancellationToken), reference);
    }
}

/// <summary>Clock, scope and caps for the words on the page.</summary>
public sealed class FulfilmentPageTools(
    CurrentScope scope,
    CountingReader counting,
    StatedReader stated,
    OfferedReader offers,
    CorrectionReader corrections,
    TariffCatalog tariffs,
    TimeProvider clock
)
{
    public CorrectionReader Corrections => corrections;

    public OfferedReader Offers => offers;

    public StatedReader Stated => stated;

    public CurrentScope Scope => scope;

    public CountingReader Counting => counting;

    /// <summary>Whether something of this kind can be proposed for the tender now.</summary>
    public async Task<bool> TakesAnotherAsync(Tender tender, Region region, KindDescription kind, CancellationToken cancellationToken) =>
        tender is { Status: TenderStatus.Running, TariffScheduleId: { } id }
        && new OfferedKinds(await tariffs.GetAsync(id, cancellationToken), region).WhyNot(kind) is null;

    /// <summary>"Antwoord uiterlijk 13 maart 2026, morgen".</summary>
    public string? Promise(DateOnly? dueOn)
    {
        if (dueOn is not { } day)
        {
            return null;
        }

        var near = day.ToNearness(clock.DutchToday());
        return string.Format(FulfilmentScreenTexts.AnswerBefore, near.Length == 0 ? day.ToFullDate() : $"{day.ToFullDate()}, {near}");
    }
}
