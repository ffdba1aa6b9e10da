using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What the region asks as proof, and what of it is there.</summary>
public sealed class EvidenceChecklist(PortalDbContext db, CurrentScope scope, AskedProofReader requirements, TimeProvider clock)
{
    /// <summary>The items still missing for a claim: those of the delivery itself and those of the fulfilment as a whole.</summary>
    /// <param name="coming">Files that come with the delivery and do not stand there yet.</param>
    public async Task<IReadOnlyList<AskedProof>> MissingAsync(
        Fulfilment fulfilment,
        Delivery delivery,
        IEnumerable<EvidenceFile> coming,
        CancellationToken cancellationToken
    )
    {
        var asked = await AskedAsync(fulfilment, cancellationToken);
        var present = await db
            .EvidenceFiles.AsNoTracking()
            .Where(file => file.FulfilmentId == fulfilment.Id && (file.DeliveryId == null || file.DeliveryId == delivery.Id))
            .Select(file => file.RequirementCode)
            .ToListAsync(cancellationToken);
        present.AddRange(coming.Select(file => file.RequirementCode));
        return [.. asked.Where(item => item.IsRequired && !present.Contains(item.Code))];
    }

    /// <summary>Proof of a delivery that was added before the delivery was saved, goes with the delivery that is claimed now.</summary>
    public async Task AssignAsync(Fulfilment fulfilment, Delivery delivery, CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(fulfilment, cancellationToken);
        string[] codes = [.. asked.Where(item => item.EachDelivery).Select(item => item.Code)];
        var loose = await db
            .EvidenceFiles.Where(file => file.FulfilmentId == fulfilment.Id && file.DeliveryId == null && codes.Contains(file.RequirementCode!))
            .ToListAsync(cancellationToken);
        loose.ForEach(file => file.DeliveryId = delivery.Id);
    }

    /// <summary>The proof of a fulfilment, or of one of its deliveries, without that of corrections; null when it is not there for whoever asks.</summary>
    public async Task<EvidenceOverview?> ForAsync(Guid fulfilmentId, Guid? deliveryId, CancellationToken cancellationToken)
    {
        var fulfilment = await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == fulfilmentId, cancellationToken);
        var deliveries = await db
            .Deliveries.AsNoTracking()
            .Where(row => row.FulfilmentId == fulfilmentId)
            .Select(row => new
            {
                row.Id,
                row.Status,
                row.ClaimedAt,
                row.From,
                row.To,
                row.InvoiceNumber,
            })
            .ToListAsync(cancellationToken);
        var delivery = deliveries.Find(row => row.Id == deliveryId);
        if (fulfilment is null || (deliveryId is not null && delivery is null))
        {
            return null;
        }

        var relied = deliveries.Select(row => row.ClaimedAt).Append(fulfilment.DecidedAt).Max();
        var files = await db
            .EvidenceFiles.AsNoTracking()
            .Where(file => file.FulfilmentId == fulfilmentId && file.RoundId == null && (file.DeliveryId == null || file.DeliveryId == deliveryId))
            .OrderBy(file => file.UploadedAt)
            .ToListAsync(cancellationToken);
        var lines = files.ConvertAll(file => Line(file, fulfilment.Status, file.DeliveryId is null ? null : delivery!.Status, relied));
        var asked = await AskedAsync(fulfilment, cancellationToken);
        var asksNow = AsksNow(fulfilment, delivery is not null);
        var takesLoose = delivery is null || FulfilmentRules.IsEditable(delivery.Status);
        var items = asked.ConvertAll(item =>
            Item(item, asksNow, lines.FindAll(line => !item.EachDelivery || line.DeliveryId == deliveryId || (takesLoose && line.DeliveryId is null)))
        );
        var shown = items.SelectMany(item => item.Files).Select(file => file.Id).ToHashSet();
        return new EvidenceOverview(
            fulfilmentId,
            deliveryId,
            fulfilment.Status,
            items,
            [.. lines.Where(line => !shown.Contains(line.Id))],
            scope.IsContractor && EvidenceRules.MayAdd(fulfilment.Status, delivery?.Status)
        )
        {
            From = delivery?.From,
            To = delivery?.To,
            InvoiceNumber = delivery?.InvoiceNumber,
        };
    }

    /// <summary>The item of this code, when proof of it may be added now.</summary>
    internal async Task<AskedProof?> AskedNowAsync(Fulfilment fulfilment, Delivery? delivery, string code, CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(fulfilment, cancellationToken);
        return asked.Find(item => item.Code == code && (!item.EachDelivery || AsksNow(fulfilment, delivery is not null)));
    }

    /// <summary>Whether the contractor may take this file away now.</summary>
    internal async Task<bool> MayRemoveAsync(EvidenceFile file, CancellationToken cancellationToken) =>
        await LineOfAsync(file, cancellationToken) is { MayRemove: true };

    /// <summary>Whether the contractor may put another file in its place now.</summary>
    public async Task<bool> MayReplaceAsync(EvidenceFile file, CancellationToken cancellationToken) =>
        await LineOfAsync(file, cancellationToken) is { MayReplace: true };

    private async Task<EvidenceLine?> LineOfAsync(EvidenceFile file, CancellationToken cancellationToken) =>
        await ForAsync(file.FulfilmentId, file.DeliveryId, cancellationToken) is { } overview
            ? overview.Items.SelectMany(item => item.Files).Concat(overview.OtherFiles).FirstOrDefault(line => line.Id == file.Id)
            : null;

    /// <summary>What will be asked for a fulfilment that has not been saved yet.</summary>
    public async Task<EvidenceOverview> ForNewAsync(Guid regionId, FulfilmentKind kind, CancellationToken cancellationToken)
    {
        var asked = await requirements.AskedAsync(new ProofQuestion(regionId, kind, null, null, clock.UtcNow()), cancellationToken);
        return new EvidenceOverview(
            FulfilmentId: null,
            DeliveryId: null,
            FulfilmentStatus.Draft,
            asked.ConvertAll(item => Item(item, asksNow: false, [])),
            [],
            MayAdd: false
        );
    }

    /// <summary>What began keeps the list of that moment, whatever the region asks since.</summary>
    private Task<List<AskedProof>> AskedAsync(Fulfilment fulfilment, CancellationToken cancellationToken) =>
        requirements.AskedAsync(
            new ProofQuestion(fulfilment.RegionId, fulfilment.Kind, fulfilment.BlockCode, fulfilment.ProvedRecognition, fulfilment.CreatedAt),
            cancellationToken
        );

    private static bool AsksNow(Fulfilment fulfilment, bool ofDelivery) => ofDelivery || FulfilmentRules.IsDeliverable(fulfilment.Status);

    /// <param name="asksNow">Proof of the next delivery may be added before that delivery is saved; it goes with it when it is claimed.</param>
    private static EvidenceItem Item(AskedProof asked, bool asksNow, List<EvidenceLine> candidates) =>
        new(
            asked.Code,
            asked.Name,
            asked.Hint,
            asked.EachDelivery,
            IsLater: asked.EachDelivery && !asksNow,
            candidates.FindAll(line => line.RequirementCode == asked.Code)
        )
        {
            IsRequired = asked.IsRequired,
        };

    private EvidenceLine Line(EvidenceFile file, FulfilmentStatus fulfilment, DeliveryStatus? delivery, DateTime? relied) =>
        new()
        {
            Id = file.Id,
            DeliveryId = file.DeliveryId,
            RequirementCode = file.RequirementCode,
            FileName = file.FileName,
            Length = file.Length,
            Scan = file.Scan,
            TextCheck = file.TextCheck,
            UploadedAt = file.UploadedAt,
            UploadedByName = file.UploadedByName,
            MayRemove = scope.IsContractor && EvidenceRules.MayRemove(fulfilment, delivery, file.UploadedAt, relied),
            MayReplace = scope.IsContractor && EvidenceRules.MayReplace(fulfilment, delivery, file.UploadedAt, relied),
        };
}
