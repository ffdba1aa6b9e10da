using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Common;
using SocialReturn.Core.Contractors;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Evidence.Inspection;
using SocialReturn.Core.Happenings;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>
/// Adds and removes evidence. The file is written before its row, named for good after it, and removed after it: a row
/// never stands without its file, and only a file that never had a row is ever swept.
/// </summary>
public sealed class EvidenceService(
    PortalDbContext db,
    CurrentScope scope,
    EvidenceVault vault,
    EvidenceChecklist checklist,
    RegionBlockReader blocks,
    Chronicle chronicle,
    TimeProvider clock
)
{
    /// <summary>Refusals name the property at fault: FileName, Length, ContentType, RequirementCode, or none.</summary>
    public async Task<Outcome<EvidenceFile>> UploadAsync(EvidenceUpload upload, Stream content, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(upload, cancellationToken);
        if (!place.IsDone)
        {
            return new(place.Kind, Value: null, place.Errors);
        }

        var whole = place.Value!.Fulfilment;
        var file = new EvidenceFile(whole.RegionId, whole.ContractorId, whole.TenderId, whole.Id, FileNames.Clean(upload.FileName));
        if (EvidenceInspector.RefuseByName(file.FileName) is { } reason)
        {
            return Outcome.Invalid<EvidenceFile>(nameof(EvidenceFile.FileName), reason);
        }

        if (await vault.KeepAsync(file, content, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<EvidenceFile>(refusal);
        }

        // The whole file has come in: from here on it is finished, whether or not the sender still waits.
        var added = await AddAsync(upload, file, CancellationToken.None);
        await (added.IsDone ? vault.ConfirmAsync(file) : vault.DiscardAsync(file));
        return added;
    }

    public async Task<Outcome<EvidenceFile>> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.EvidenceFiles.SingleOrDefaultAsync(row => row.Id == id && row.RoundId == null, cancellationToken) is not { } file)
        {
            return Outcome.NotFound<EvidenceFile>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<EvidenceFile>();
        }

        if (await blocks.RefusalAsync(file.RegionId, file.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<EvidenceFile>("", refusal);
        }

        if (!await checklist.MayRemoveAsync(file, cancellationToken))
        {
            return Outcome.Invalid<EvidenceFile>("", EvidenceTexts.NoRemovalNow);
        }

        db.EvidenceFiles.Remove(file);
        var isOfDraft = await IsOfDraftAsync(file, cancellationToken);
        await chronicle.TellAsync(new EvidenceHappening(EvidenceActs.Removed, file, isOfDraft), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await vault.DeleteAsync(file);
        return Outcome.Done(file);
    }

    /// <summary>Where the file belongs, when evidence may be added there now.</summary>
    private async Task<Outcome<Place>> PlaceAsync(EvidenceUpload upload, CancellationToken cancellationToken)
    {
        var fulfilment = await db.Fulfilments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == upload.FulfilmentId, cancellationToken);
        var delivery = upload.DeliveryId is { } deliveryId
            ? await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == deliveryId && row.FulfilmentId == upload.FulfilmentId, cancellationToken)
            : null;
        if (fulfilment is null || (upload.DeliveryId is not null && delivery is null))
        {
            return Outcome.NotFound<Place>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<Place>();
        }

        if (await blocks.RefusalAsync(fulfilment.RegionId, fulfilment.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<Place>("", refusal);
        }

        if (!EvidenceRules.MayAdd(fulfilment.Status, delivery?.Status))
        {
            return Outcome.Invalid<Place>("", EvidenceTexts.NoUploadNow);
        }

        var item = upload.RequirementCode is null ? null : await checklist.AskedNowAsync(fulfilment, delivery, upload.RequirementCode, cancellationToken);
        if (upload.RequirementCode is not null && item is null)
        {
            return Outcome.Invalid<Place>(nameof(EvidenceFile.RequirementCode), EvidenceTexts.UnknownRequirement);
        }

        // What the region asks once proves the whole, also when it comes with a delivery.
        delivery = item is { EachDelivery: false } ? null : delivery;
        // Proof of what was never sent in is as private as that.
        return Outcome.Done(new Place(fulfilment, delivery?.Id, fulfilment.ProposedAt is null || (delivery is not null && delivery.ClaimedAt is null)));
    }

    private async Task<Outcome<EvidenceFile>> AddAsync(EvidenceUpload upload, EvidenceFile file, CancellationToken cancellationToken)
    {
        // A large file takes minutes: meanwhile the proposal may have been decided on.
        var place = await PlaceAsync(upload, cancellationToken);
        if (!place.IsDone)
        {
            return new(place.Kind, Value: null, place.Errors);
        }

        var others = await db
            .EvidenceFiles.Where(other => other.FulfilmentId == file.FulfilmentId)
            .Select(other => new
            {
                other.DeliveryId,
                other.Sha256,
                other.FileName,
            })
            .ToListAsync(cancellationToken);
        if (others.Count >= vault.Limits.MaxFilesPerFulfilment)
        {
            return Refuse(EvidenceTexts.TooManyFiles, vault.Limits.MaxFilesPerFulfilment);
        }

        if (others.Find(other => other.DeliveryId == place.Value!.DeliveryId && other.Sha256 == file.Sha256) is { } same)
        {
            return Refuse(EvidenceTexts.AlreadyThere, same.FileName);
        }

        (file.DeliveryId, file.RequirementCode) = (place.Value!.DeliveryId, upload.RequirementCode);
        db.EvidenceFiles.Add(file);
        await chronicle.TellAsync(new EvidenceHappening(EvidenceActs.Uploaded, file, place.Value!.IsOfDraft), cancellationToken);
        (file.UploadedAt, file.UploadedById, file.UploadedByName) = (clock.UtcNow(), scope.Actor.UserId, scope.Actor.Name);
        // The draft that it belongs to may be thrown away at this very moment.
        return await db.SaveAsync(file, cancellationToken);
    }

    /// <summary>Proof of what was never sent in is as private as that.</summary>
    private async Task<bool> IsOfDraftAsync(EvidenceFile file, CancellationToken cancellationToken) =>
        await db.Fulfilments.AnyAsync(row => row.Id == file.FulfilmentId && row.ProposedAt == null, cancellationToken)
        || (file.DeliveryId is { } delivery && await db.Deliveries.AnyAsync(row => row.Id == delivery && row.ClaimedAt == null, cancellationToken));

    private static Outcome<EvidenceFile> Refuse(string message, params ReadOnlySpan<object?> values) =>
        Outcome.Invalid<EvidenceFile>("", DutchText.Format(message, values));

    private sealed record Place(Fulfilment Fulfilment, Guid? DeliveryId, bool IsOfDraft);
}
