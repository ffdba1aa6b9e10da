using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Tariffs;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments;

/// <summary>What the region asks as proof, and what of it is there.</summary>
public sealed class EvidenceChecklist(PortalDbContext db, CurrentScope scope)
{
    private bool IsContractor => scope.Value?.Kind == AccessScopeKind.Contractor;

    /// <summary>The items still missing for a claim: those of the delivery itself and those of the fulfilment as a whole.</summary>
    public async Task<IReadOnlyList<EvidenceRequirement>> MissingAsync(Fulfilment fulfilment, Delivery delivery, CancellationToken cancellationToken)
    {
        var required = await RequiredAsync(fulfilment.RegionId, fulfilment.Kind, (fulfilment as Participation)?.BlockCode, cancellationToken);
        var present = await db
            .EvidenceFiles.AsNoTracking()
            .Where(file => file.FulfilmentId == fulfilment.Id && (file.DeliveryId == null || file.DeliveryId == delivery.Id))
            .Select(file => file.RequirementCode)
            .ToListAsync(cancellationToken);
        return [.. required.Where(item => !present.Contains(item.Code))];
    }

    /// <summary>Proof of a delivery that was added before the delivery was saved, goes with the delivery that is claimed now.</summary>
    public async Task AssignAsync(Fulfilment fulfilment, Delivery delivery, CancellationToken cancellationToken)
    {
        var required = await RequiredAsync(fulfilment.RegionId, fulfilment.Kind, (fulfilment as Participation)?.BlockCode, cancellationToken);
        string[] codes = [.. required.Where(item => item.EachDelivery).Select(item => item.Code)];
        var loose = await db
            .EvidenceFiles.Where(file => file.FulfilmentId == fulfilment.Id && file.DeliveryId == null && codes.Contains(file.RequirementCode!))
            .ToListAsync(cancellationToken);
        loose.ForEach(file => file.DeliveryId = delivery.Id);
    }

    /// <summary>The proof of a fulfilment, or of one of its deliveries; null when it is not there for whoever asks.</summary>
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
            .Where(file => file.FulfilmentId == fulfilmentId && (file.DeliveryId == null || file.DeliveryId == deliveryId))
            .OrderBy(file => file.UploadedAt)
            .ToListAsync(cancellationToken);
        var lines = files.ConvertAll(file =>
            Line(file, IsContractor && EvidenceRules.MayRemove(fulfilment.Status, file.DeliveryId is null ? null : delivery!.Status, file.UploadedAt, relied))
        );
        var required = await RequiredAsync(fulfilment.RegionId, fulfilment.Kind, (fulfilment as Participation)?.BlockCode, cancellationToken);
        var asksNow = deliveryId is not null || FulfilmentRules.IsDeliverable(fulfilment.Status);
        var takesLoose = delivery is null || FulfilmentRules.IsEditable(delivery.Status);
        var items = required.ConvertAll(item =>
            Item(item, asksNow, lines.FindAll(line => !item.EachDelivery || line.DeliveryId == deliveryId || (takesLoose && line.DeliveryId is null)))
        );
        var shown = items.SelectMany(item => item.Files).Select(file => file.Id).ToHashSet();
        return new EvidenceOverview(
            fulfilmentId,
            deliveryId,
            fulfilment.Status,
            items,
            [.. lines.Where(line => !shown.Contains(line.Id))],
            IsContractor && EvidenceRules.MayAdd(fulfilment.Status, delivery?.Status)
        );
    }

    /// <summary>Whether the contractor may take this file away now.</summary>
    internal async Task<bool> MayRemoveAsync(EvidenceFile file, CancellationToken cancellationToken) =>
        await ForAsync(file.FulfilmentId, file.DeliveryId, cancellationToken) is { } overview
        && overview.Items.SelectMany(item => item.Files).Concat(overview.OtherFiles).Any(line => line.Id == file.Id && line.MayRemove);

    /// <summary>What will be asked for a fulfilment that has not been saved yet.</summary>
    public async Task<EvidenceOverview> ForNewAsync(Guid regionId, FulfilmentKind kind, string? blockCode, CancellationToken cancellationToken)
    {
        var required = await RequiredAsync(regionId, kind, blockCode, cancellationToken);
        return new EvidenceOverview(
            FulfilmentId: null,
            DeliveryId: null,
            FulfilmentStatus.Draft,
            required.ConvertAll(item => Item(item, asksNow: false, [])),
            [],
            MayAdd: false
        );
    }

    /// <summary>The items of the kind, where those of the block stand in for the kind's of the same code.</summary>
    internal async Task<List<EvidenceRequirement>> RequiredAsync(Guid regionId, FulfilmentKind kind, string? blockCode, CancellationToken cancellationToken)
    {
        var all = await db
            .EvidenceRequirements.AsNoTracking()
            .Where(item => item.RegionId == regionId && item.Kind == kind && (item.BlockCode == null || item.BlockCode == blockCode))
            .ToListAsync(cancellationToken);
        return
        [
            .. all.GroupBy(item => item.Code, StringComparer.Ordinal)
                .Select(same => same.FirstOrDefault(item => item.BlockCode is not null) ?? same.First())
                .OrderBy(item => item.Order),
        ];
    }

    /// <param name="asksNow">Proof of the next delivery may be added before that delivery is saved; it goes with it when it is claimed.</param>
    private static EvidenceItem Item(EvidenceRequirement required, bool asksNow, List<EvidenceLine> candidates) =>
        new(
            required.Code,
            required.Name,
            required.Hint,
            required.EachDelivery,
            IsLater: required.EachDelivery && !asksNow,
            candidates.FindAll(line => line.RequirementCode == required.Code)
        );

    private static EvidenceLine Line(EvidenceFile file, bool mayRemove) =>
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
            MayRemove = mayRemove,
        };
}
