using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Evidence.Inspection;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments.ByContractor;

/// <summary>
/// Puts the right file in the place of a wrong one, in one act: the old one is out of sight from then on, or erased when it holds what is of
/// somebody else. The file is written before its row, as with every upload.
/// </summary>
public sealed class EvidenceReplacementService(PortalDbContext db, CurrentScope scope, EvidenceVault vault, EvidenceChecklist checklist, ActTools acts)
{
    public async Task<Outcome<EvidenceFile>> ReplaceAsync(EvidenceReplacement replacement, Stream content, CancellationToken cancellationToken)
    {
        var found = await FindAsync(replacement, cancellationToken);
        if (found.Value is not { } old)
        {
            return found;
        }

        var file = new EvidenceFile(old.RegionId, old.ContractorId, old.TenderId, old.FulfilmentId, FileNames.Clean(replacement.FileName));
        if (EvidenceInspector.RefuseByName(file.FileName) is { } reason)
        {
            return Outcome.Invalid<EvidenceFile>(nameof(EvidenceFile.FileName), reason);
        }

        if (await vault.KeepAsync(file, content, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<EvidenceFile>(refusal);
        }

        // The whole file has come in: from here on it is finished, whether or not the sender still waits.
        var stored = await StoreAsync(replacement, file, CancellationToken.None);
        await (stored.IsDone ? vault.ConfirmAsync(file) : vault.DiscardAsync(file));
        if (stored.IsDone && replacement.Erase)
        {
            await vault.DeleteAsync(stored.Value!);
        }

        return stored.IsDone ? Outcome.Done(file) : stored;
    }

    /// <returns>The file that gave way.</returns>
    private async Task<Outcome<EvidenceFile>> StoreAsync(EvidenceReplacement replacement, EvidenceFile file, CancellationToken cancellationToken)
    {
        // A large file takes minutes: meanwhile it may have been decided on.
        var found = await FindAsync(replacement, cancellationToken);
        if (found.Value is not { } old)
        {
            return found;
        }

        if (old.Sha256 == file.Sha256)
        {
            return Outcome.Invalid<EvidenceFile>(nameof(EvidenceFile.FileName), EvidenceTexts.SameFile);
        }

        (file.DeliveryId, file.RequirementCode) = (old.DeliveryId, old.RequirementCode);
        (file.UploadedAt, file.UploadedById, file.UploadedByName) = (acts.Clock.UtcNow(), scope.Actor.UserId, scope.Actor.Name);
        db.EvidenceFiles.Add(file);
        if (replacement.Erase)
        {
            db.EvidenceFiles.Remove(old);
        }
        else
        {
            old.GiveWayTo(file, file.UploadedAt);
        }

        var isOfDraft = await LookAgainAsync(old, cancellationToken);
        await acts.Chronicle.TellAsync(new EvidenceHappening(EvidenceActs.Replaced, old, isOfDraft) { Reason = replacement.Reason!.Trim() }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Outcome.Done(old);
    }

    /// <summary>Whoever looked at what is judged looks again: its version changes, though nothing else of the row does.</summary>
    /// <returns>Whether nobody but the contractor may know of it, for it was never sent in.</returns>
    private async Task<bool> LookAgainAsync(EvidenceFile old, CancellationToken cancellationToken)
    {
        var fulfilment = await db.Fulfilments.SingleAsync(row => row.Id == old.FulfilmentId, cancellationToken);
        var delivery = old.DeliveryId is { } id ? await db.Deliveries.SingleAsync(row => row.Id == id, cancellationToken) : null;
        if (delivery is not null)
        {
            db.Entry(delivery).State = EntityState.Modified;
        }
        else
        {
            db.Entry(fulfilment).State = EntityState.Modified;
        }

        return fulfilment.IsDraft || delivery?.IsDraft == true;
    }

    private async Task<Outcome<EvidenceFile>> FindAsync(EvidenceReplacement replacement, CancellationToken cancellationToken)
    {
        if (await db.EvidenceFiles.SingleOrDefaultAsync(row => row.Id == replacement.FileId && row.RoundId == null, cancellationToken) is not { } old)
        {
            return Outcome.NotFound<EvidenceFile>();
        }

        if (!scope.IsContractor)
        {
            return Outcome.Forbidden<EvidenceFile>();
        }

        if (await acts.Blocks.RefusalAsync(old.RegionId, old.ContractorId, cancellationToken) is { } refusal)
        {
            return Outcome.Invalid<EvidenceFile>("", refusal);
        }

        return !await checklist.MayReplaceAsync(old, cancellationToken) ? Outcome.Invalid<EvidenceFile>("", EvidenceTexts.NoReplacementNow)
            : ReasonRules.Check(replacement.Reason, EvidenceTexts.ReplacementReason) is { } fault ? Outcome.Invalid<EvidenceFile>(fault)
            : Outcome.Done(old);
    }
}
