using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Features.Evidence;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>Reads deliveries that are corrected, and the corrections that wait.</summary>
public sealed class CorrectionReader(
    PortalDbContext db,
    DecidingSides sides,
    FulfilmentValuation valuation,
    CorrectionService corrections,
    EvidenceMatchReader matches
)
{
    private CaseSide? Side => sides.Side;

    /// <returns>Null when there is no such delivery of this fulfilment in scope, or the act is not for it now.</returns>
    public async Task<(Fulfilment Fulfilment, Delivery Delivery)?> FindAsync(Guid id, Guid deliveryId, DeliveryAct act, CancellationToken cancellationToken)
    {
        var fulfilment = await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        var delivery = await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == deliveryId && row.FulfilmentId == id, cancellationToken);
        return fulfilment is not null && delivery is not null && FulfilmentRules.Next(delivery.Status, act) is not null ? (fulfilment, delivery) : null;
    }

    /// <returns>Null when no correction of it waits for whoever looks.</returns>
    public async Task<(Fulfilment Fulfilment, Delivery Delivery)?> FindAskedAsync(Guid id, Guid deliveryId, CancellationToken cancellationToken)
    {
        var mine = Side;
        return await db.Rounds.AnyAsync(
            round => round.SubjectId == deliveryId && round.Subject == RoundSubject.Correction && round.DecidedAt == null && round.By != mine,
            cancellationToken
        )
            ? await FindAsync(id, deliveryId, DeliveryAct.Correct, cancellationToken)
            : null;
    }

    /// <returns>Null when there is no verified invoice of this fulfilment in scope.</returns>
    public async Task<(Fulfilment Fulfilment, Delivery Delivery)?> FindInvoiceAsync(Guid id, Guid deliveryId, CancellationToken cancellationToken) =>
        await FindAsync(id, deliveryId, DeliveryAct.Correct, cancellationToken) is { Fulfilment.Description.DeliveredBy: DeliveredBy.Invoice } found
            ? found
            : null;

    /// <param name="then">What it would be worth as it is filled in, when that was calculated.</param>
    public async Task<CorrectionContext> ContextAsync(
        Fulfilment fulfilment,
        Delivery delivery,
        CorrectionAct act,
        Euro? then,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Back = PageOf(delivery),
            Title = fulfilment.Title,
            Period = FulfilmentDescriptions.Period(delivery.From, delivery.To),
            Needs = await valuation.NeedsAsync(fulfilment, delivery, cancellationToken),
            Now = delivery.Value,
            Then = then,
            Act = act,
            InvoiceNumber = delivery.InvoiceNumber,
            ByCost = delivery.Measures.Cost is not null,
        };

    /// <summary>What waits of one fulfilment.</summary>
    public async Task<ImmutableArray<CorrectionViewModel>> WaitingAsync(Guid fulfilmentId, CancellationToken cancellationToken)
    {
        var rounds = await db
            .Rounds.AsNoTracking()
            .Where(round => round.FulfilmentId == fulfilmentId && round.Subject == RoundSubject.Correction && round.DecidedAt == null)
            .OrderBy(round => round.SubmittedAt)
            .ToListAsync(cancellationToken);
        var waiting = ImmutableArray.CreateBuilder<CorrectionViewModel>(rounds.Count);
        foreach (var round in rounds)
        {
            var delivery = await db.Deliveries.AsNoTracking().SingleAsync(row => row.Id == round.SubjectId, cancellationToken);
            var valued = await corrections.ValueAsync(delivery.Id, cancellationToken);
            waiting.Add(Show(round, delivery, valued!) with { Proof = await ProofAsync(round, cancellationToken) });
        }

        return waiting.ToImmutable();
    }

    private string PageOf(Delivery delivery) =>
        Side == CaseSide.Contractor ? PortalLinks.Fulfilment(delivery.FulfilmentId) : PortalLinks.DeskDelivery(delivery.FulfilmentId, delivery.Id);

    private async Task<ImmutableArray<(EvidenceLine File, ImmutableArray<string> Flags)>> ProofAsync(Round round, CancellationToken cancellationToken)
    {
        var files = await db
            .EvidenceFiles.AsNoTracking()
            .Where(file => file.RoundId == round.Id)
            .OrderBy(file => file.UploadedAt)
            .ToListAsync(cancellationToken);
        if (files.Count == 0)
        {
            return [];
        }

        var elsewhere = await matches.ForAsync(files[0].FulfilmentId, cancellationToken);
        return [.. files.Select(file => (LineOf(file, round), EvidenceWords.Of(elsewhere.GetValueOrDefault(file.Id)).ToImmutableArray()))];
    }

    private EvidenceLine LineOf(EvidenceFile file, Round round) =>
        new()
        {
            Id = file.Id,
            DeliveryId = file.DeliveryId,
            RequirementCode = null,
            FileName = file.FileName,
            Length = file.Length,
            Scan = file.Scan,
            TextCheck = file.TextCheck,
            UploadedAt = file.UploadedAt,
            UploadedByName = file.UploadedByName,
            MayRemove = round.By == Side,
            MayReplace = false,
        };

    private CorrectionViewModel Show(Round round, Delivery delivery, Valued valued)
    {
        var (now, then) = (Terms.Of(delivery), Terms.Read(round.Facts!));
        OfferRow[] rows =
        [
            new(FulfilmentScreenTexts.FromLabel, now.From?.ToFullDate(), then.From?.ToFullDate()),
            new(FulfilmentScreenTexts.ToLabel, now.To?.ToFullDate(), then.To?.ToFullDate()),
            .. MeasureWords.Of(now.Measures).Zip(MeasureWords.Of(then.Measures), (left, right) => new OfferRow(left.Label, left.Value, right.Value)),
            .. RowWords.Between(now.Measures.Specification, then.Measures.Specification),
        ];
        return new CorrectionViewModel
        {
            Id = round.Id,
            DeliveryId = delivery.Id,
            Page = PageOf(delivery),
            Proof = [],
            Version = delivery.Version,
            Address = PortalLinks.Correction(delivery.FulfilmentId, delivery.Id, Side == CaseSide.Desk),
            Period = FulfilmentDescriptions.Period(delivery.From, delivery.To),
            By = round.SubmittedByName,
            Since = DutchTime.DutchDate(round.SubmittedAt).ToFullDate(),
            Reason = round.Grounds ?? "",
            Rows = then.Nothing ? [] : [.. rows.Where(row => row.Asked != row.Offered)],
            Now = delivery.Value,
            Then = valued.Value,
            Reverses = then.Nothing,
            Fits = valued.Errors.IsEmpty,
            IsForMe = round.By != Side,
        };
    }
}
