using Microsoft.EntityFrameworkCore;
using SocialReturn.Core.Accounts;
using SocialReturn.Core.Common;
using SocialReturn.Core.Data;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Evidence.Inspection;
using SocialReturn.Core.Rounds;
using SocialReturn.Core.Tenancy;

namespace SocialReturn.Core.Fulfilments;

/// <summary>
/// Files that prove a correction. What comes with its form is kept until the form is sent; while the correction waits, the side that asked
/// adds and removes, and the other looks anew; once it is decided on or taken back, nothing changes any more.
/// </summary>
public sealed class CorrectionProofService(PortalDbContext db, CurrentScope scope, ActTools acts, EvidenceVault vault, WaitingCorrectionReader waiting)
{
    /// <summary>Checks and keeps a file for a correction that is not sent yet.</summary>
    /// <param name="beside">Those that were kept for it before.</param>
    public async Task<Outcome<KeptFile>> KeepAsync(
        Guid deliveryId,
        string fileName,
        IReadOnlyCollection<KeptFile> beside,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        if (await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == deliveryId, cancellationToken) is not { } delivery)
        {
            return Outcome.NotFound<KeptFile>();
        }

        if (await waiting.RefusalAsync<KeptFile>(delivery, enteredById: null, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (FulfilmentRules.Next(delivery.Status, DeliveryAct.Correct) is null || await waiting.Of(deliveryId).AnyAsync(cancellationToken))
        {
            return Outcome.Conflict<KeptFile>();
        }

        var file = FileOf(delivery, fileName);
        if (await TakeAsync(file, content, cancellationToken) is { } fault)
        {
            return Outcome.Invalid<KeptFile>(fault);
        }

        if (beside.FirstOrDefault(other => other.Sha256 == file.Sha256) is { } same)
        {
            await vault.DiscardAsync(file);
            return Outcome.Invalid<KeptFile>("", string.Format(EvidenceTexts.AlreadyThere, same.FileName));
        }

        return Outcome.Done(KeptFile.Of(file, deliveryId, acts.Clock.UtcNow()));
    }

    /// <summary>Of those that were kept, the ones that are there: also what went along just now, by the same form sent twice.</summary>
    public async Task<IReadOnlyList<KeptFile>> StillKeptAsync(Guid deliveryId, IReadOnlyCollection<KeptFile> kept, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. kept.Select(file => file.Id)];
        var sent = ids.Length == 0 ? [] : await db.EvidenceFiles.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
        var (now, found) = (acts.Clock.UtcNow(), new List<KeptFile>());
        foreach (var file in kept.Where(file => file.IsFor(deliveryId, now)))
        {
            if (sent.Contains(file.Id) || await vault.StillKeepsAsync(file, cancellationToken))
            {
                found.Add(file);
            }
        }

        return found;
    }

    /// <summary>It does not go with the correction after all. One that went has a row, and stays.</summary>
    public async Task DropAsync(KeptFile kept, CancellationToken cancellationToken)
    {
        if (!await db.EvidenceFiles.AnyAsync(row => row.Id == kept.Id, cancellationToken))
        {
            await vault.DiscardAsync(kept);
        }
    }

    /// <summary>Whether proof may be added now, as long as there is none to add.</summary>
    /// <returns>The correction.</returns>
    public async Task<Outcome<Guid>> MayAddAsync(Guid roundId, CancellationToken cancellationToken)
    {
        var found = await waiting.FindOwnAsync(roundId, cancellationToken);
        return found.IsDone ? Outcome.Done(roundId) : Outcome.As<Guid, Round>(found);
    }

    /// <summary>The side that asked for a correction adds proof while it waits.</summary>
    public async Task<Outcome<EvidenceFile>> AddAsync(Guid roundId, string fileName, Stream content, CancellationToken cancellationToken)
    {
        var found = await waiting.FindOwnAsync(roundId, cancellationToken);
        if (found.Value is not { } round)
        {
            return Outcome.As<EvidenceFile, Round>(found);
        }

        var file = FileOf(await db.Deliveries.AsNoTracking().SingleAsync(row => row.Id == round.SubjectId, cancellationToken), fileName);
        if (await TakeAsync(file, content, cancellationToken) is { } fault)
        {
            return Outcome.Invalid<EvidenceFile>(fault);
        }

        // The whole file has come in: from here on it is finished, whether or not the sender still waits.
        var added = await SaveAsync(round, file, CancellationToken.None);
        await (added.IsDone ? vault.ConfirmAsync(file) : vault.DiscardAsync(file));
        return added;
    }

    /// <summary>The side that added it takes it away while the correction waits.</summary>
    public async Task<Outcome<EvidenceFile>> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.EvidenceFiles.SingleOrDefaultAsync(row => row.Id == id && row.RoundId != null, cancellationToken) is not { } file)
        {
            return Outcome.NotFound<EvidenceFile>();
        }

        var delivery = await db.Deliveries.SingleAsync(row => row.Id == file.DeliveryId, cancellationToken);
        var found = await waiting.FindOwnAsync(file.RoundId!.Value, cancellationToken);
        if (!found.IsDone)
        {
            return Outcome.As<EvidenceFile, Round>(found);
        }

        db.EvidenceFiles.Remove(file);
        LookAgain(delivery);
        await acts.Chronicle.TellAsync(new EvidenceHappening(CorrectionActs.ProofRemoved, file, OfDraft: false), cancellationToken);
        var removed = await db.SaveAsync(file, cancellationToken);
        if (removed.IsDone)
        {
            await vault.DeleteAsync(file);
        }

        return removed;
    }

    /// <summary>What is wrong with the files that come with a correction.</summary>
    internal async Task<List<FieldError>> CheckAsync(Delivery delivery, CorrectionInput input, CancellationToken cancellationToken)
    {
        // Nothing is sent then: what was kept is looked at the next time.
        if (input.ProofFaults.Count > 0)
        {
            return [.. input.ProofFaults];
        }

        var kept = await StillKeptAsync(delivery.Id, input.Proof, cancellationToken);
        List<FieldError> faults =
        [
            .. input.Proof.Except(kept).Select(file => new FieldError(CorrectionInput.ProofField, string.Format(FulfilmentTexts.ProofGone, file.FileName))),
        ];
        if (kept.Count > 0 && await CountAsync(delivery.FulfilmentId, cancellationToken) + kept.Count > vault.Limits.MaxFilesPerFulfilment)
        {
            faults.Add(new FieldError(CorrectionInput.ProofField, TooMany()));
        }

        return faults;
    }

    /// <summary>They become rows, within the save that is being prepared.</summary>
    internal async Task<List<EvidenceFile>> AttachAsync(Delivery delivery, Round round, CorrectionInput input, CancellationToken cancellationToken)
    {
        var files = input
            .Proof.Select(kept => new EvidenceFile(delivery.RegionId, delivery.ContractorId, delivery.TenderId, delivery.FulfilmentId, kept))
            .ToList();
        foreach (var file in files)
        {
            await AddRowAsync(round, file, cancellationToken);
        }

        return files;
    }

    internal async Task ConfirmAsync(IEnumerable<EvidenceFile> attached)
    {
        foreach (var file in attached)
        {
            await vault.ConfirmAsync(file);
        }
    }

    private async Task<Outcome<EvidenceFile>> SaveAsync(Round round, EvidenceFile file, CancellationToken cancellationToken)
    {
        // Read before it is asked whether the correction still waits: a large file takes minutes, and who decides meanwhile changes the delivery.
        var delivery = await db.Deliveries.SingleAsync(row => row.Id == round.SubjectId, cancellationToken);
        var found = await waiting.FindOwnAsync(round.Id, cancellationToken);
        if (!found.IsDone)
        {
            return Outcome.As<EvidenceFile, Round>(found);
        }

        if (await CountAsync(file.FulfilmentId, cancellationToken) >= vault.Limits.MaxFilesPerFulfilment)
        {
            return Outcome.Invalid<EvidenceFile>("", TooMany());
        }

        var own = db.EvidenceFiles.Where(other => other.RoundId == round.Id && other.Sha256 == file.Sha256);
        if (await own.Select(other => other.FileName).FirstOrDefaultAsync(cancellationToken) is { } same)
        {
            return Outcome.Invalid<EvidenceFile>("", string.Format(EvidenceTexts.AlreadyThere, same));
        }

        await AddRowAsync(round, file, cancellationToken);
        LookAgain(delivery);
        return await db.SaveAsync(file, cancellationToken);
    }

    private async Task AddRowAsync(Round round, EvidenceFile file, CancellationToken cancellationToken)
    {
        file.Prove(round.SubjectId, round.Id);
        (file.UploadedAt, file.UploadedById, file.UploadedByName) = (acts.Clock.UtcNow(), scope.Actor.UserId, scope.Actor.Name);
        db.EvidenceFiles.Add(file);
        await acts.Chronicle.TellAsync(new EvidenceHappening(CorrectionActs.ProofAdded, file, OfDraft: false), cancellationToken);
    }

    /// <returns>Why it is not kept; null when it is.</returns>
    private async Task<FieldError?> TakeAsync(EvidenceFile file, Stream content, CancellationToken cancellationToken) =>
        EvidenceInspector.RefuseByName(file.FileName) is { } reason
            ? new FieldError(nameof(EvidenceFile.FileName), reason)
            : await vault.KeepAsync(file, content, cancellationToken);

    private Task<int> CountAsync(Guid fulfilmentId, CancellationToken cancellationToken) =>
        db.EvidenceFiles.CountAsync(file => file.FulfilmentId == fulfilmentId, cancellationToken);

    private string TooMany() => DutchText.Format(FulfilmentTexts.ProofTooMany, vault.Limits.MaxFilesPerFulfilment);

    /// <summary>Whoever looked at it before looks again: its version changes, though nothing else of the row does.</summary>
    private void LookAgain(Delivery delivery) => db.Entry(delivery).State = EntityState.Modified;

    private static EvidenceFile FileOf(Delivery delivery, string fileName) =>
        new(delivery.RegionId, delivery.ContractorId, delivery.TenderId, delivery.FulfilmentId, FileNames.Clean(fileName));
}
