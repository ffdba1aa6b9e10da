using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SocialReturn.Core.Common;
using SocialReturn.Core.Evidence;
using SocialReturn.Core.Fulfilments;
using SocialReturn.Web.Features.Evidence;
using SocialReturn.Web.Security;

namespace SocialReturn.Web.Features.Fulfilments;

/// <summary>
/// Keeps the files that come with the form of a correction, whatever else is wrong with it. A file has no row before the form is sent: what
/// says that it is there goes along in the form, sealed for who sent it.
/// </summary>
public sealed class KeptProof(CorrectionProofService proofs, UploadReceiver uploads, IDataProtectionProvider protection, CurrentUser me)
{
    private readonly IDataProtector protector = protection.CreateProtector("SocialReturn.Web.KeptProof");

    /// <summary>Opens what was kept, leaves out what is dropped, and keeps what was chosen now.</summary>
    public async Task TakeAsync(Guid deliveryId, ProofForm form, CancellationToken cancellationToken)
    {
        var (dropped, sent) = Sort(form);
        foreach (var file in dropped)
        {
            await proofs.DropAsync(file, cancellationToken);
        }

        var there = await uploads.TryAsync(async () => Outcome.Done(await proofs.StillKeptAsync(deliveryId, sent, cancellationToken)));
        var kept = (there.Value ?? sent).ToList();
        List<string> faults =
        [
            .. there.Errors.Select(error => error.Message),
            .. sent.Except(kept).Select(file => string.Format(FulfilmentTexts.ProofGone, file.FileName)),
        ];
        foreach (var chosen in form.Files ?? [])
        {
            var outcome = await uploads.KeepAsync(chosen, content => proofs.KeepAsync(deliveryId, chosen.FileName, kept, content, cancellationToken));
            if (outcome.Value is { } file)
            {
                kept.Add(file);
            }

            faults.AddRange(outcome.Errors.Select(error => string.Format(FulfilmentScreenTexts.ProofRefused, FileNames.Clean(chosen.FileName), error.Message)));
        }

        form.Proof = kept.ConvertAll(file => new SealedFile(file, Seal(file)));
        form.Faults = faults.Count > 0 ? [new FieldError(CorrectionInput.ProofField, string.Join(' ', faults))] : [];
    }

    private (List<KeptFile> Dropped, List<KeptFile> Sent) Sort(ProofForm form)
    {
        var opened = (form.Kept ?? [])
            .Select((seal, place) => (File: Open(seal), Place: place))
            .Where(row => row.File is not null)
            .ToLookup(row => row.Place == form.Drop, row => row.File!);
        return ([.. opened[true]], [.. opened[false].DistinctBy(file => file.Id)]);
    }

    private string Seal(KeptFile file) => protector.Protect(JsonSerializer.Serialize(new Sealed(me.Id, file)));

    /// <returns>Null for what we did not seal for this person.</returns>
    private KeptFile? Open(string? seal)
    {
        try
        {
            return JsonSerializer.Deserialize<Sealed>(protector.Unprotect(seal ?? "")) is { } opened && opened.PersonId == me.Id ? opened.File : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Sealed(Guid PersonId, KeptFile File);
}
